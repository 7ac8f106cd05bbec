import type { Agreement, Purpose, Reader, RoleName, Row, Town } from '../world/world.js';
import { NOTICE_ROLES } from './notice-roles.js';
import { NOW } from '../world/scene.js';

/**
 * The rules of reading, stated once more and apart from the product: nothing here is imported from the API and nothing
 * there is made from this. Source: domain guide §3, §4 and §7 (R1, R17–R19), security guide §1. README.md has them as a table.
 */
type Rule = (reader: Reader, row: Row, town: Town) => boolean;

export const READS_CONTENT: readonly RoleName[] = [
  'COORDINATOR',
  'PARTY_REPRESENTATIVE',
  'SCHOOL_CONTACT',
  'REPORTER',
  'ANALYST',
];
export const READS_THE_OTHERS: readonly RoleName[] = READS_CONTENT.filter((role) => role !== 'REPORTER');
const VOICES: readonly RoleName[] = ['COORDINATOR', 'PARTY_REPRESENTATIVE', 'SCHOOL_CONTACT'];
const ADMINISTERS: readonly RoleName[] = ['COORDINATOR', 'OPERATOR', 'DATA_PROTECTION'];
const KNOWS_AGREEMENTS: readonly RoleName[] = [...READS_THE_OTHERS, 'OPERATOR', 'DATA_PROTECTION'];

const today = NOW.slice(0, 10);

/** Whether an agreement holds today. */
export const isInForce = ({ from, to, ended }: Agreement): boolean =>
  !ended && from <= today && (to === null || to >= today);

const isPartyOf = (agreement: Agreement, party: string): boolean =>
  agreement.members.some((member) => member.party === party && member.accepted && !member.left);

/** Whether an agreement is about the purpose and both parties are in it. */
export const joins = (agreement: Agreement, purpose: Purpose, parties: readonly [string, string]): boolean =>
  agreement.purposes.includes(purpose) && parties.every((party) => isPartyOf(agreement, party));

/** Whether one agreement in force joins both parties for the purpose; `reaches` says whether it reaches far enough. */
function agreed(
  town: Town,
  purpose: Purpose,
  parties: readonly [string, string],
  reaches: (agreement: Agreement) => boolean,
): boolean {
  return town.agreements.some(
    (agreement) => isInForce(agreement) && joins(agreement, purpose, parties) && reaches(agreement),
  );
}

const covers =
  (row: Row) =>
  ({ areas }: Agreement): boolean =>
    areas === null || row.areas.some((area) => areas.includes(area));

const anywhere = () => true;

/** Whether the reader belongs to the row's circle, in a session with the stronger sign-in. */
function inCircle(reader: Reader, row: Row, town: Town): boolean {
  const circle = town.circles.find(({ id }) => id === row.circle);
  if (circle === undefined || circle.closed || !reader.steppedUp) return false;
  return circle.members.some(({ userId, removed }) => userId === reader.userId && !removed);
}

const own: Rule = ({ role, party }, row) => row.owner === party.id && READS_CONTENT.includes(role);

/** Open to everyone who reads the others; shared under an agreement; restricted to the circle besides. */
const byLevel =
  (purpose: Purpose, reach: (row: Row) => (agreement: Agreement) => boolean = covers): Rule =>
  (reader, row, town) => {
    if (own(reader, row, town)) return true;
    if (row.owner === null || !READS_THE_OTHERS.includes(reader.role)) return false;
    if (row.level === 'OPEN') return true;
    if (row.level === 'OWN') return false;
    if (row.level === 'RESTRICTED' && !inCircle(reader, row, town)) return false;
    return agreed(town, purpose, [reader.party.id, row.owner], reach(row));
  };

const asParent: Rule = (reader, row, town) => row.parent !== null && mayRead(reader, row.parent, town);
const anyOf =
  (...rules: Rule[]): Rule =>
  (reader, row, town) =>
    rules.some((rule) => rule(reader, row, town));
const allOf =
  (...rules: Rule[]): Rule =>
  (reader, row, town) =>
    rules.every((rule) => rule(reader, row, town));
const when =
  (condition: (row: Row) => boolean): Rule =>
  (_, row) =>
    condition(row);
const role =
  (...roles: RoleName[]): Rule =>
  (reader) =>
    roles.includes(reader.role);

/** What its party has not taken back of a report, or has sent anew since. */
const stoodBy: Rule = (_, { values }, town) =>
  !(town.rows.get('report_withdrawal') ?? []).some(
    (taken) =>
      taken.values['report_id'] === values['report_id'] &&
      Number(taken.values['number']) >= Number(values['number']),
  );
const ownOrStoodBy = (others: Rule): Rule => anyOf(own, allOf(stoodBy, others));

const everybody: Rule = () => true;
const nobody: Rule = () => false;
const herself: Rule = ({ userId }, row) => row.values['user_id'] === userId;
const byAnother: Rule = ({ party }, row) => row.values['party_id'] !== party.id;
const readsTheOthers: Rule = (reader) => READS_THE_OTHERS.includes(reader.role);

/** Whether the reader runs the hub: of its party, in one of the roles that the hub names. */
const runs = ({ party, role }: Reader, hub: Row): boolean =>
  hub.owner === party.id && (hub.values['managers'] as string[]).includes(role);
const ofUnit: Rule = ({ unit }, row) => unit !== null && row.values['unit_id'] === unit;
const ofHub = (reader: Reader, hub: Row, unit: unknown): boolean =>
  runs(reader, hub) || (unit !== null && reader.unit === unit);
/** A unit's own; whoever runs the hub once it has been sent. */
const sentOrOwn: Rule = (reader, row, town) =>
  ofUnit(reader, row, town) ||
  (row.parent !== null && runs(reader, row.parent) && row.values['state'] !== 'DRAFT');

/** Whether the newest version of a handed-in report says the highest level of the assessment's area, in words that the reader may read. */
function isAcuteTo(reader: Reader, { values }: Row, town: Town): boolean {
  const report = town.byId.get(String(values['report_id']))?.values ?? {};
  const now = (town.rows.get('area_assessment') ?? []).find(
    (row) =>
      row.values['report_id'] === values['report_id'] &&
      row.values['area_id'] === values['area_id'] &&
      row.values['number'] === report['current_number'],
  );
  return (
    now?.values['level'] === 4 &&
    ['SUBMITTED', 'INCLUDED', 'ARCHIVED'].includes(String(report['state'])) &&
    mayRead(reader, now, town)
  );
}

/** Who may read a row, by its table. A table that is not here is read by nobody. */
const RULES: Record<string, Rule> = {
  municipality: everybody,
  rhythm: everybody,
  protection: everybody,
  authority: everybody,
  party: everybody,
  area: everybody,
  place: everybody,
  app_user: everybody,
  assignment: anyOf(role(...ADMINISTERS), herself),
  user_session: anyOf(role('OPERATOR'), herself),
  unit: anyOf(
    role(...ADMINISTERS),
    (reader, row) => row.parent !== null && ofHub(reader, row.parent, row.id),
  ),
  hub: (reader, row) => runs(reader, row) || (row.owner === reader.party.id && reader.unit !== null),
  hub_unit: (reader, row) => row.parent !== null && ofHub(reader, row.parent, row.values['unit_id']),
  hub_form: sentOrOwn,
  hub_form_version: (reader, row, town) => row.parent !== null && sentOrOwn(reader, row.parent, town),
  hub_form_draft: ofUnit,
  hub_relay: (reader, row, town) =>
    (row.parent !== null && runs(reader, row.parent)) ||
    (town.rows.get('hub_receipt') ?? []).some(
      (receipt) => receipt.values['relay_id'] === row.id && ofUnit(reader, receipt, town),
    ),
  hub_receipt: (reader, row, town) =>
    ofUnit(reader, row, town) || (row.parent !== null && runs(reader, row.parent)),
  notice: (reader, row, town) =>
    herself(reader, row, town) &&
    row.owner === reader.party.id &&
    (row.values['unit_id'] === null || row.values['unit_id'] === reader.unit) &&
    NOTICE_ROLES[String(row.values['kind'])]?.includes(reader.role) === true &&
    (row.parent === null || isAcuteTo(reader, row.parent, town)),
  invitation: role(...ADMINISTERS),
  role_proposal: role(...ADMINISTERS),
  claim_rule: role(...ADMINISTERS),
  agreement: role(...KNOWS_AGREEMENTS),
  circle: anyOf(own, (reader, row, town) =>
    Boolean(
      town.circles
        .find(({ id }) => id === row.id)
        ?.members.some(({ userId, removed }) => userId === reader.userId && !removed),
    ),
  ),
  incident: anyOf(
    own,
    allOf(
      when(({ values }) => values['shared'] === true && values['removed_at'] === null),
      byLevel('SITUATION'),
    ),
  ),
  event_link: (reader, { values }, town) =>
    [values['first_id'], values['second_id']].every((id) => {
      const row = town.byId.get(String(id));
      return row !== undefined && mayRead(reader, row, town);
    }),
  party_report: anyOf(
    own,
    allOf(
      when(({ values }) => Number(values['current_number']) > 0),
      readsTheOthers,
    ),
  ),
  party_report_version: ownOrStoodBy(byLevel('SITUATION', () => anywhere)),
  report_withdrawal: anyOf(own, readsTheOthers),
  party_report_draft: own,
  api_token: own,
  delivery: own,
  party_report_return: anyOf(
    own,
    (reader, row) =>
      row.values['returned_by_party_id'] === reader.party.id && READS_CONTENT.includes(reader.role),
  ),
  report_part: ownOrStoodBy(
    allOf(
      byLevel('SITUATION'),
      anyOf(
        when(({ parent }) => parent?.kind !== 'commitment'),
        asParent,
      ),
    ),
  ),
  area_assessment: ownOrStoodBy(byLevel('SITUATION')),
  need: ownOrStoodBy(byLevel('SITUATION')),
  joint_assessment: byLevel('SITUATION'),
  minutes: byLevel('SITUATION'),
  problem: byLevel('MEASURES'),
  problem_score: asParent,
  measure: byLevel('MEASURES'),
  commitment: anyOf(own, allOf(byLevel('MEASURES'), asParent)),
  dosage: asParent,
  decision: byLevel('MEASURES'),
  compilation: nobody,
  frozen_picture: nobody,
  import_batch: anyOf(
    own,
    allOf(
      when(({ values }) => values['kind'] !== 'INCIDENT_LIST'),
      readsTheOthers,
    ),
  ),
  import_file: own,
  import_job: own,
  import_finding: own,
  level_change: own,
  read_entry: anyOf(role('DATA_PROTECTION'), allOf(own, role(...VOICES), byAnother)),
  police_notice: readsTheOthers,
};

/** Whether the reader may read the row at all. */
export function mayRead(reader: Reader | null, row: Row, town: Town): boolean {
  if (reader === null || reader.gone || reader.town !== row.town) return false;
  return (RULES[row.kind] ?? nobody)(reader, row, town);
}

/** Columns that are told to the row's own party only, whoever may read the rest of the row. */
const OWN_COLUMNS: readonly string[] = ['level_reason'];

/** Whether the reader may read what stands in one column of the row. */
export function mayReadColumn(reader: Reader | null, row: Row, column: string, town: Town): boolean {
  if (!mayRead(reader, row, town)) return false;
  return !OWN_COLUMNS.includes(column) || row.owner === reader?.party.id;
}

/** Whether the reader may know that the row is there: who audits sees in the logs which rows were read, and nothing in them. */
export function mayKnowOf(reader: Reader | null, row: Row, town: Town): boolean {
  if (reader !== null && !reader.gone && reader.town === row.town && reader.role === 'DATA_PROTECTION')
    return true;
  return mayRead(reader, row, town);
}
