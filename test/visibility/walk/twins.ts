import { randomUUID } from 'node:crypto';
import type { Door, Reply } from '../door.js';
import type { House } from '../house.js';
import { mayRead } from '../rules/rules.js';
import type { View } from '../rules/view.js';
import type { Row, World } from '../world/world.js';
import type { Bytes } from './bytes.js';
import { type Field, type Question, withArguments } from './questions.js';
import { Judge } from './judge.js';
import { argumentsFor, type Stage } from './values.js';

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
/** Headers that differ between any two answers. */
const OWN_HEADERS = /^(date|etag|x-request-id)\n.*\n?/gim;
/** What runs beside requests: the read log is emptied by the clock, refusals are noted when the answer has gone. */
const BESIDE = /read_log|read_entry|samlad-audit|audit_entry|^(begin|commit|rollback)\b/i;
const TRIES = 4;
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
function hiddenRow({ draw }: Stage, world: World, view: View, table: string): Row | null {
  const hidden = world.towns.flatMap((town) =>
    (town.rows.get(table) ?? []).filter(
      (row) => row.values['id'] === row.id && !mayRead(view.reader, row, view.town),
    ),
  );
  return hidden.length === 0 ? null : draw.pick(hidden);
}

/**
 * Asks for what is hidden and for what has never been, all else alike: body, status, headers and statements must
 * be the same. Gives nothing when the reader may read all there is.
 */
export async function askTwins(
  door: Door,
  bytes: Bytes,
  house: House,
  { stage, view, place }: { stage: Stage; view: View; place: IdPlace },
): Promise<Judge | null> {
  const row = hiddenRow(stage, stage.world, view, place.table);
  if (row === null) return null;
  const args = argumentsFor(stage, place.field);
  const judge = new Judge(`${place.field.name} (${place.path.join('.')})`);
  const before = await stored(house, row);
  let difference = '';
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const [hidden, missing] = [await sent(row.id), await sent(randomUUID())];
    bytes.judge(judge, view.reader, hidden.reply, JSON.stringify(hidden.question.args));
    if (hidden.reply.text.includes(FAULT)) judge.missing('', `fails: ${hidden.reply.text.slice(0, 300)}`);
    difference = differenceOf(hidden, missing);
    if (difference === '') break;
  }
  if ((await stored(house, row)) !== before) judge.leak('', `changes a hidden ${place.table}`);
  if (difference === '') return judge;
  judge.leak('', `tells hidden from missing ${place.table}: ${difference}`);
  return judge;

  async function sent(id: string): Promise<{ question: Question; reply: Reply; run: string[] }> {
    const given = structuredClone(args);
    putId(given, place.path, id, Number(row?.values['version'] ?? 1));
    const question = withArguments(stage, place.kind, place.field, given);
    house.statements();
    const reply = await door.graphql(view.reader, question.document, given);
    const run = house.statements().filter((statement) => !BESIDE.test(statement));
    return { question, reply, run };
  }
}

function putId(args: Record<string, unknown>, path: readonly string[], id: string, version: number): void {
  let at = args;
  for (const name of path.slice(0, -1)) at = (at[name] ??= {}) as Record<string, unknown>;
  at[path.at(-1) as string] = id;
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
