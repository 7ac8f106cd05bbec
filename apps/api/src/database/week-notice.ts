import type { AgreementPurpose } from '@samlad/domain/agreements.js';
import type { SecrecyLevel } from '@samlad/domain/secrecy.js';

/** What a notice says of the row that changed, so that only those are told who may read it. */
export interface NoticedRow {
  purpose: AgreementPurpose;
  partyId: string;
  level: SecrecyLevel;
  areaId: string | null;
  circleId: string | null;
}

interface NoticedTable {
  purpose: AgreementPurpose;
  /** What `x` is read from, when its mark stands on another row than the one that changed. */
  from?: string;
  /** Which row `x` it is: $2 is the week, $3 the key that is told. */
  key: string;
  area: string;
  /** The row, as `o`, that must be readable as well, told by its join to `x`: what an own row is part of need not be, what stands beside it must. */
  other?: { as: 'within' | 'beside'; table: string; join: string };
}

/** Incidents with the mark by which they are read: what is not shared, or taken away, is the own party's alone. */
const READ_INCIDENTS = `(select municipality_id, id, party_id, area_id, circle_id,
  case when shared and removed_at is null then secrecy_level else 'OWN' end secrecy_level from incident)`;

/** The tables whose rows week notices are about. */
const NOTICED = {
  incident: { purpose: 'SITUATION', key: 'x.id = $3::uuid', area: 'x.area_id' },
  event_link: {
    purpose: 'SITUATION',
    from: `(select f.municipality_id, f.party_id, f.secrecy_level, f.area_id, f.circle_id, l.id, l.second_id from event_link l
      join ${READ_INCIDENTS} f on f.municipality_id = l.municipality_id and f.id = l.first_id)`,
    key: 'x.id = $3::uuid',
    area: 'x.area_id',
    other: {
      as: 'beside',
      table: READ_INCIDENTS,
      join: 'o.municipality_id = x.municipality_id and o.id = x.second_id',
    },
  },
  joint_assessment: {
    purpose: 'SITUATION',
    key: 'x.week = $2 and x.area_id = $3::uuid',
    area: 'x.area_id',
  },
  minutes: { purpose: 'SITUATION', key: 'x.week = $2 and $3::uuid is not null', area: 'null' },
  problem: { purpose: 'MEASURES', key: 'x.id = $3::uuid', area: 'x.area_id' },
  measure: { purpose: 'MEASURES', key: 'x.id = $3::uuid', area: 'x.area_id' },
  decision: { purpose: 'MEASURES', key: 'x.id = $3::uuid', area: 'x.area_id' },
  commitment: {
    purpose: 'MEASURES',
    key: 'x.id = $3::uuid',
    area: 'x.area_id',
    other: {
      as: 'within',
      table: 'measure',
      join: 'o.municipality_id = x.municipality_id and o.id = x.measure_id',
    },
  },
} as const satisfies Record<string, NoticedTable>;

export type NoticedTableName = keyof typeof NOTICED;

const rowJson = (alias: string, purpose: string, area: string) =>
  `json_build_object('purpose', '${purpose}', 'partyId', ${alias}.party_id, 'level', ${alias}.secrecy_level,
    'areaId', ${area}, 'circleId', ${alias}.circle_id)`;

const notify = (rest: string) =>
  `pg_notify('samlad_week', json_build_object('municipalityId', w.municipality_id, 'week', w.week, 'version', w.version${rest})::text)`;

/** Tells everybody who reads the week; $1 municipality, $2 week. */
export const NOTICE_OF_WEEK = `select ${notify('')} from week w where w.municipality_id = $1 and w.week = $2`;

/** Tells the own party of its reports of a week that they have another version now; $1 municipality, $2 week, $3 one of them, or null for all. */
export const NOTICE_OF_REPORTS = `
  select pg_notify('samlad_report', json_build_object('municipalityId', r.municipality_id, 'partyId', r.party_id,
    'week', r.week, 'version', r.version)::text)
  from party_report r where r.municipality_id = $1 and r.week = $2 and ($3::uuid is null or r.id = $3)`;

/** Tells those who may read any incident of an import, once for each mark and area; $1 municipality, $2 the import. */
export const NOTICE_OF_IMPORT = `
  select ${notify(`, 'row', ${rowJson('x', NOTICED.incident.purpose, NOTICED.incident.area)}`)}
  from (select distinct i.week, i.party_id, i.secrecy_level, i.area_id, i.circle_id from incident i
    where i.municipality_id = $1 and i.import_id = $2 and i.shared) x
  join week w on w.municipality_id = $1 and w.week = x.week`;

/** Tells those who may read one row of the table; $1 municipality, $2 week, $3 the row's key. */
export function noticeOfRow(name: NoticedTableName): string {
  const table: NoticedTable = NOTICED[name];
  const { other } = table;
  const outer = other ? `, '${other.as}', ${rowJson('o', table.purpose, 'o.area_id')}` : '';
  return `select ${notify(`, 'row', ${rowJson('x', table.purpose, table.area)}${outer}`)}
    from week w join ${table.from ?? name} x on x.municipality_id = w.municipality_id and ${table.key}
    ${other ? `join ${other.table} o on ${other.join}` : ''}
    where w.municipality_id = $1 and w.week = $2`;
}
