import { weekIndexOf } from '@samlad/domain/week.js';
import type pg from 'pg';
import type { Marks } from '../world/marks.js';
import { type Level, type Row, type Town, withThoseAround } from '../world/world.js';

/** Where the rows stand that the changes are about, by what the change says and gives back: a table and its key. */
type Key = readonly [table: string, where: string, values: unknown[]];

interface Said {
  input: Record<string, unknown>;
  id: string | null;
}

const byId =
  (table: string) =>
  ({ input, id }: Said): Key[] => {
    const known = id ?? input['id'];
    return known === undefined ? [] : [[table, 'x.id = $2', [known]]];
  };

const LEVELLED: Record<string, string> = {
  INCIDENT: 'incident',
  PROBLEM: 'problem',
  MEASURE: 'measure',
  COMMITMENT: 'commitment',
  DECISION: 'decision',
};

const commitment = ({ input, id }: Said): Key[] => [
  ['commitment', 'x.id = $2', [input['commitmentId'] ?? input['id'] ?? id]],
];
const incident = byId('incident');
const measure = byId('measure');
const decision = byId('decision');
const partsOf = (id: string): Key[] => [['commitment', 'x.measure_id = $2', [id]]];
const week = ({ input }: Said) => weekIndexOf(String(input['week']) as never);

/** The rows that a change is about. What is not here changes what everybody may know, or nothing that is heard of. */
const ABOUT: Record<string, (said: Said) => Key[]> = {
  recordIncident: incident,
  editIncident: incident,
  shareIncident: incident,
  removeIncident: incident,
  restoreIncident: incident,
  recordIncidents: incident,
  removeIncidents: ({ input }) =>
    (input['incidents'] as { id: string }[]).map(({ id }) => ['incident', 'x.id = $2', [id]]),
  changeLevel: (said) => byId(LEVELLED[String(said.input['objectType'])] ?? '')(said),
  proposeMeasure: (said) => [...measure(said), ...(said.id === null ? [] : partsOf(said.id))],
  editMeasure: measure,
  moveMeasure: measure,
  agreeMeasure: (said) => [...measure(said), ['decision', 'x.measure_id = $2', [said.input['id']]]],
  addCommitment: byId('commitment'),
  answerCommitment: commitment,
  moveCommitment: commitment,
  logDosage: commitment,
  recordDecision: decision,
  editDecision: decision,
  removeDecision: decision,
  judgeSameEvent: ({ input }) => [
    [
      'event_link',
      'x.first_id = any ($2::uuid[]) and x.second_id = any ($2::uuid[])',
      [[input['firstId'], input['secondId']]],
    ],
  ],
  saveMinutes: (said) => [['minutes', 'x.week = $2', [week(said)]]],
  setJointAssessment: (said) => [
    [
      'joint_assessment',
      'x.week = $2 and x.area_id = (select a.id from area a where a.municipality_id = $1 and a.code = $3)',
      [week(said), said.input['areaCode']],
    ],
  ],
};

/** The rows that a change is about as they are stored now, read as the owner; null for a change that is about none. */
export async function rowsAbout(
  owner: pg.Client,
  town: Town,
  operation: string,
  said: Said,
): Promise<Row[] | null> {
  const about = ABOUT[operation];
  if (about === undefined) return null;
  const rows: Row[] = [];
  for (const [table, where, values] of about(said))
    rows.push(...(await stored(owner, town, table, where, values)));
  return rows;
}

async function stored(
  owner: pg.Client,
  town: Town,
  table: string,
  where: string,
  values: unknown[],
): Promise<Row[]> {
  const { rows } = await owner.query<{ v: Record<string, unknown> }>(
    `select to_jsonb(x) v from public.${table} x where x.municipality_id = $1 and ${where}`,
    [town.id, ...values],
  );
  return Promise.all(rows.map(({ v }) => rowOf(owner, town, table, v)));
}

async function rowOf(
  owner: pg.Client,
  town: Town,
  table: string,
  values: Record<string, unknown>,
): Promise<Row> {
  const area = (values['area_id'] ?? null) as string | null;
  const [parent] =
    table === 'commitment'
      ? await stored(owner, town, 'measure', 'x.id = $2', [values['measure_id']])
      : [undefined];
  return {
    kind: table,
    id: String(values['id'] ?? ''),
    town: town.id,
    owner: values['party_id'] as string,
    level: values['secrecy_level'] as Level,
    areas: area === null ? [] : withThoseAround(town, area),
    circle: (values['circle_id'] ?? null) as string | null,
    parent: parent ?? null,
    values,
  };
}

const KEYS = ['id', 'week', 'area_id'];

/** Takes rows as they are stored now into the town: those that changed in the place of what they were, new ones beside. */
export function adopt(town: Town, marks: Marks, rows: readonly Row[]): void {
  for (const row of rows) {
    const there = town.rows.get(row.kind) ?? [];
    const known = there.find((one) => KEYS.every((key) => one.values[key] === row.values[key]));
    const parent = row.parent === null ? null : (town.byId.get(row.parent.id) ?? row.parent);
    if (known !== undefined) {
      Object.assign(known, { ...row, id: known.id, parent });
      continue;
    }
    const added = { ...row, id: row.id || crypto.randomUUID(), parent };
    town.rows.set(row.kind, [...there, added]);
    if (row.id === '') continue;
    town.byId.set(row.id, added);
    marks.id(added, 'id', row.id);
  }
}
