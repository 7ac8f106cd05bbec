import { randomUUID } from 'node:crypto';
import type { Door, Reply } from '../door.js';
import type { House } from '../house.js';
import { mayKnowOf, mayRead } from '../rules/rules.js';
import type { View } from '../rules/view.js';
import type { Row, World } from '../world/world.js';
import type { Bytes } from './bytes.js';
import { attempt } from './changing.js';
import { type Field, type Question, readerFor, withArguments } from './questions.js';
import { Judge } from './judge.js';
import type { Stage } from './drawn.js';
import { argumentsFor } from './values.js';

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
/** Headers that differ between any two answers. */
const OWN_HEADERS = /^(date|etag|x-request-id)\n.*\n?/gim;
const TRIES = 4;
/** Where who audits may know that a row is there. */
const LOGS = ['readLog', 'changeLog'];
/** What an answer says when something went wrong inside. */
const FAULT = '"code":"INTERNAL"';
/** What would hang on a row if something were added to it. */
const PARTS: Record<string, readonly [string, string][]> = {
  problem: [
    ['measure', 'problem_id'],
    ['problem_score', 'problem_id'],
  ],
  measure: [['commitment', 'measure_id']],
  commitment: [['dosage', 'commitment_id']],
  party_report: [['party_report_return', 'report_id']],
};

/** A way for an id into the API: where it stands among the arguments of an operation, and whose id it is. */
export interface IdPlace {
  kind: 'query' | 'mutation';
  field: Field;
  /** The names on the way from the arguments to the id. */
  path: readonly string[];
  table: string;
}

/** What the other town and other parties have in a table and this reader may not read; null for nothing. */
function hiddenRow({ draw }: Stage, world: World, view: View, { table, field }: IdPlace): Row | null {
  const may = LOGS.includes(field.name) ? mayKnowOf : mayRead;
  const hidden = world.towns.flatMap((town) =>
    (town.rows.get(table) ?? []).filter(
      (row) => row.values['id'] === row.id && !may(view.reader, row, view.town),
    ),
  );
  return hidden.length === 0 ? null : draw.pick(hidden);
}

/** Who asks, with arguments that are fine but for the id, and what she may not read; null for nobody. */
function asking(
  stage: Stage,
  views: readonly View[],
  place: IdPlace,
): { view: View; args: Record<string, unknown>; row: Row } | null {
  const tried = place.kind === 'mutation' ? attempt(stage, views, place.field.name) : null;
  if (place.kind === 'mutation' && tried === null) return null;
  const view = tried?.view ?? readerFor(stage, views, place.field.name);
  const row = hiddenRow(stage, stage.world, view, place);
  if (row === null) return null;
  const args = tried === null ? argumentsFor(stage, place.field) : { input: tried.input };
  return { view, args, row };
}

/**
 * Asks for what is hidden and for what has never been, all else alike: body, status, headers and statements must
 * be the same. Gives nothing when the reader may read all there is.
 */
export async function askTwins(
  door: Door,
  bytes: Bytes,
  house: House,
  { stage, views, place }: { stage: Stage; views: readonly View[]; place: IdPlace },
): Promise<{ judge: Judge; view: View; code: string } | null> {
  const asked = asking(stage, views, place);
  if (asked === null) return null;
  const { view, args, row } = asked;
  const judge = new Judge(`${place.field.name} (${place.path.join('.')})`);
  const before = await stored(house, row);
  let difference = '';
  let code = '';
  for (let attempted = 0; attempted < TRIES; attempted += 1) {
    const [hidden, missing] = [await sent(row.id), await sent(randomUUID())];
    bytes.judge(judge, view.reader, hidden.reply, JSON.stringify(hidden.question.args));
    if (hidden.reply.text.includes(FAULT)) judge.missing('', `fails: ${hidden.reply.text.slice(0, 300)}`);
    code = String(hidden.reply.body?.errors?.[0]?.extensions?.['code'] ?? 'answered');
    difference = differenceOf(hidden, missing);
    if (difference === '') break;
  }
  if ((await stored(house, row)) !== before) judge.leak('', `changes a hidden ${place.table}`);
  if (difference !== '') judge.leak('', `tells hidden from missing ${place.table}: ${difference}`);
  return { judge, view, code };

  async function sent(id: string): Promise<{ question: Question; reply: Reply; run: string[] }> {
    const given = structuredClone(args);
    putId(given, place.path, id, Number(row.values['version'] ?? 1));
    const question = withArguments(stage, place.kind, place.field, given);
    house.statements();
    const reply = await door.graphql(view.reader, question.document, given);
    const run = house.statements();
    return { question, reply, run };
  }
}

/** What must be said as well when a thing is named inside a larger whole. */
const WHOLES: Record<string, Record<string, unknown>> = {
  mark: { level: 'RESTRICTED', reason: 'Därför' },
};
const OF_CIRCLES = ['level', 'secrecyLevel'];

function putId(args: Record<string, unknown>, path: readonly string[], id: string, version: number): void {
  let at = args;
  for (const name of path.slice(0, -1))
    at = (at[name] = { ...WHOLES[name], ...(at[name] as object | null) }) as Record<string, unknown>;
  const last = path.at(-1) as string;
  at[last] = id;
  for (const name of OF_CIRCLES) if (last === 'circleId' && name in at) at[name] = 'RESTRICTED';
  for (const within of Object.values({ ...args, args })) {
    if (within === null || typeof within !== 'object') continue;
    const input = within as Record<string, unknown>;
    if ('clientKey' in input) input['clientKey'] = randomUUID();
    if ('expectedVersion' in input) input['expectedVersion'] = version;
  }
}

/** The hidden row and what hangs on it, as the owner sees it. */
async function stored(house: House, row: Row): Promise<string> {
  const parts = PARTS[row.kind] ?? [];
  const counts = parts.map(([table, column]) => `(select count(*) from ${table} where ${column} = $1)`);
  const { rows } = await house.owner.query(
    `select to_jsonb(x) stored${counts.map((count, index) => `, ${count} n${index}`).join('')} from public.${row.kind} x where x.id = $1`,
    [row.id],
  );
  return JSON.stringify(rows);
}

type Sent = { reply: Reply; run: string[] };

const FORMS: readonly [string, (sent: Sent) => string[]][] = [
  ['status', ({ reply }) => [String(reply.status)]],
  ['body', ({ reply }) => [reply.text.replaceAll(UUID, '#')]],
  ['headers', ({ reply }) => reply.headers.replaceAll(OWN_HEADERS, '').replaceAll(UUID, '#').split('\n')],
  ['statements', ({ run }) => run.map((statement) => statement.replaceAll(UUID, '#'))],
];

/** The first thing in which two answers differ; nothing when they are alike. */
function differenceOf(hidden: Sent, missing: Sent): string {
  for (const [name, form] of FORMS) {
    const [one, other] = [form(hidden), form(missing)];
    const at = [...one, ...other].findIndex((_, index) => one[index] !== other[index]);
    if (at >= 0) return `${name}: ${shown(one[at])} ≠ ${shown(other[at])}`;
  }
  return '';
}

const shown = (text: string | undefined): string => (text ?? 'nothing').slice(0, 400);
