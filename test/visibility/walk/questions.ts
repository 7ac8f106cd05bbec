import {
  getNamedType,
  type GraphQLField,
  type GraphQLObjectType,
  isNullableType,
  isObjectType,
} from 'graphql';
import { EXPECTATIONS } from '../expect/all.js';
import type { Door, Reply } from '../door.js';
import { View } from '../rules/view.js';
import type { Reader } from '../world/world.js';
import type { Bytes } from './bytes.js';
import { Judge } from './judge.js';
import { compareObjects } from './objects.js';
import { type Selection, selectionOf } from './schema.js';
import type { Stage } from './drawn.js';
import { argumentsFor } from './values.js';

export type Field = GraphQLField<unknown, unknown>;

export interface Question {
  field: Field;
  args: Record<string, unknown>;
  selection: Selection | null;
  document: string;
}

/** A question to one root field with drawn arguments and all that it can answer. */
export function questionOf(stage: Stage, kind: 'query' | 'mutation', field: Field): Question {
  return withArguments(stage, kind, field, argumentsFor(stage, field));
}

export function withArguments(
  stage: Stage,
  kind: 'query' | 'mutation',
  field: Field,
  args: Record<string, unknown>,
): Question {
  const type = getNamedType(field.type);
  const selection = isObjectType(type) ? selectionOf(stage.draw, type as GraphQLObjectType) : null;
  const given = field.args.filter(({ name }) => name in args);
  const head = given.map(({ name, type: of }) => `$${name}: ${String(of)}`).join(', ');
  const call = given.map(({ name }) => `${name}: $${name}`).join(', ');
  const document = `${kind} ${head && `(${head})`} { ${field.name}${call && `(${call})`} ${selection?.text ?? ''} }`;
  return { field, args, selection, document };
}

/** How often a query is asked by somebody who may. */
const ALLOWED = 0.85;

/** A reader to ask a query: mostly one whom it is for. */
export function readerFor({ draw }: Stage, views: readonly View[], query: string): View {
  const roles = EXPECTATIONS[query]?.roles ?? [];
  const those = draw.chance(ALLOWED) ? views.filter(({ reader }) => mayAsk(reader, roles)) : views;
  return draw.pick(those.length > 0 ? those : views);
}

/** Answers that show rows as they will be when something has been done. */
const SPEAKS_OF_LATER = ['reportPreview'];
/** What a page is asked for when the API finds it too large. */
const FEWER = [20, 5, 1];
const reasonOf = (reply: Reply): unknown => reply.body?.errors?.[0]?.extensions?.['reason'];
const codeOf = (reply: Reply): string | undefined =>
  reply.body?.errors?.[0]?.extensions?.['code'] as string | undefined;

/** Asks one question and judges the answer: its bytes, its objects, its completeness. */
export async function ask(
  door: Door,
  bytes: Bytes,
  view: View,
  question: Question,
): Promise<{ judge: Judge; outcome: string }> {
  const { field, args, document, selection } = question;
  const { reader } = view;
  const judge = new Judge(field.name);
  let reply = await door.graphql(reader, document, args);
  for (const first of FEWER) {
    if (reasonOf(reply) !== 'QUERY_TOO_LARGE' || !('first' in args)) break;
    args['first'] = first;
    reply = await door.graphql(reader, document, args);
  }
  bytes.judge(judge, reader, reply, JSON.stringify(args));
  if (codeOf(reply) === 'INTERNAL') judge.missing('', `fails: ${reply.text.slice(0, 300)}`);
  const answer = reply.body?.data?.[field.name];
  const answered = reply.status === 200 && !reply.body?.errors && answer !== undefined;
  if (answered && selection !== null && !SPEAKS_OF_LATER.includes(field.name))
    compareObjects(judge, view, selection, answer, '');
  promise(judge, view, question, reply, answered ? answer : undefined);
  return { judge, outcome: answered ? sizeOf(answer) : String(codeOf(reply) ?? reply.status) };
}

/** How much an answer held: nothing, one thing, or several to sort and count. */
function sizeOf(answer: unknown): string {
  const list = Array.isArray(answer) ? answer : (answer as { nodes?: unknown[] } | null)?.nodes;
  if (answer === null || list?.length === 0) return 'empty';
  return (list?.length ?? 0) > 1 ? 'several' : 'answered';
}

function promise(judge: Judge, view: View, { field, args }: Question, reply: Reply, answer: unknown): void {
  const expectation = EXPECTATIONS[field.name];
  if (expectation === undefined) return;
  const { reader } = view;
  if (!mayAsk(reader, expectation.roles)) {
    if (answer !== undefined && answer !== null) judge.leak('', `answers ${reader.name}`);
    return;
  }
  if (answer !== undefined) return expectation.check({ view, args, answer, judge });
  if (expectation.mayRefuse?.({ view, args })) return;
  if (isNullableType(field.type))
    return judge.leak('', `is refused where it should be null: ${reply.text.slice(0, 300)}`);
  judge.missing(
    '',
    `is refused ${reader.name}: ${codeOf(reply) ?? reply.status}: ${reply.text.slice(0, 300)}`,
  );
}

const mayAsk = (reader: Reader, roles: readonly string[]): boolean =>
  !reader.gone && roles.includes(reader.role);
