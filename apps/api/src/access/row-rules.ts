import type { AgreementPurpose } from '@samlad/domain/agreements.js';

/** A table whose rows carry a party and a secrecy level, and what its rule needs to know. */
interface LevelledTable {
  purpose: AgreementPurpose;
  /** The column with the row's area; without one only agreements for the whole municipality reach the row. */
  area: string | null;
  /** Whether the row is a part of a version of a report: what its party has taken back is read by nobody else. */
  ofReport?: true;
}

/**
 * Every table with levelled rows. The repositories' conditions are made from this list, and a test holds the database's
 * policies against it.
 */
export const LEVELLED_TABLES = {
  incident: { purpose: 'SITUATION', area: 'area_id' },
  area_assessment: { purpose: 'SITUATION', area: 'area_id', ofReport: true },
  need: { purpose: 'SITUATION', area: 'area_id', ofReport: true },
  report_part: { purpose: 'SITUATION', area: 'area_id', ofReport: true },
  joint_assessment: { purpose: 'SITUATION', area: 'area_id' },
  minutes: { purpose: 'SITUATION', area: null },
  problem: { purpose: 'MEASURES', area: 'area_id' },
  measure: { purpose: 'MEASURES', area: 'area_id' },
  commitment: { purpose: 'MEASURES', area: 'area_id' },
  decision: { purpose: 'MEASURES', area: 'area_id' },
} as const satisfies Record<string, LevelledTable>;

export type LevelledTableName = keyof typeof LEVELLED_TABLES;

const OWN = (alias: string, party: string) =>
  `(${alias}.party_id = ${party} and (select samlad.reads_content()))`;
const OPEN = (alias: string) => `${alias}.secrecy_level = 'OPEN' and (select samlad.reads_shared())`;
const SHARED_OR_CIRCLE = (alias: string) => `(${alias}.secrecy_level = 'SHARED'
    or (${alias}.secrecy_level = 'RESTRICTED' and ${alias}.circle_id = any ((select samlad.circles())::uuid[])))`;

/** Whether the party stands by the version of its report that a row belongs to; after sending anew by the later ones alone. */
const STOOD_BY = (alias: string) => `not exists (select 1 from report_withdrawal back
    where back.municipality_id = ${alias}.municipality_id and back.report_id = ${alias}.report_id and back.number >= ${alias}.number)`;

function agreed(alias: string, { purpose, area }: LevelledTable): string {
  const lists = purpose.toLowerCase();
  const everywhere = `${alias}.party_id = any ((select samlad.${lists}_all())::uuid[])`;
  if (area === null) return everywhere;
  const here = `${alias}.party_id::text || ':' || ${alias}.${area}::text`;
  return `(${everywhere} or ${here} = any ((select samlad.${lists}_in())::text[]))`;
}

/**
 * Who may read a levelled row, as SQL on `alias`: the own party; everyone who reads what is shared, when it is open; the
 * parties of a valid agreement that covers its area, when it is shared; those of them in its circle who have stepped up,
 * when it is restricted; of reports only what is stood by. `party` is the placeholder or expression with the reader's party. Source: domain rules R17–R19.
 */
export function levelRule(table: LevelledTableName, alias: string, party: string): string {
  const facts: LevelledTable = LEVELLED_TABLES[table];
  const lane = `(${OPEN(alias)}) or (${SHARED_OR_CIRCLE(alias)} and ${agreed(alias, facts)})`;
  return `(${OWN(alias, party)} or ${facts.ofReport ? `((${lane}) and ${STOOD_BY(alias)})` : lane})`;
}

/** Who may read the header of a submitted version: those who may read some part of what its party shares. */
export function versionRule(alias: string, party: string): string {
  return `(${OWN(alias, party)} or (((${OPEN(alias)})
    or (${SHARED_OR_CIRCLE(alias)} and ${alias}.party_id = any ((select samlad.situation_any())::uuid[]))) and ${STOOD_BY(alias)}))`;
}

/** What narrows a table's rule further: an incident is its author's alone until it is shared. */
export const incidentRule = (alias: string, party: string): string =>
  `(${OWN(alias, party)} or (${alias}.shared and ${levelRule('incident', alias, party)}))`;

/** As `levelRule`, for åtaganden: those of others are seen no further than their insats. */
export const commitmentRule = (alias: string, party: string): string =>
  `(${OWN(alias, party)} or (${levelRule('commitment', alias, party)} and exists (select 1 from measure whole
    where whole.municipality_id = ${alias}.municipality_id and whole.id = ${alias}.measure_id
      and ${levelRule('measure', 'whole', party)})))`;

/** As `levelRule`, for parts of reports: what others say of an åtagande is seen with the åtagande as it is now. */
export const partRule = (alias: string, party: string): string =>
  `(${OWN(alias, party)} or (${levelRule('report_part', alias, party)} and (${alias}.commitment_id is null
    or exists (select 1 from commitment done where done.municipality_id = ${alias}.municipality_id
      and done.id = ${alias}.commitment_id and ${commitmentRule('done', party)}))))`;
