import { ADMINISTRATION } from '../changes/administration.js';
import { CONTENT } from '../changes/content.js';
import type { Recipe } from '../changes/recipe.js';
import type { Door, Reply } from '../door.js';
import type { View } from '../rules/view.js';
import type { Bytes } from './bytes.js';
import { Judge } from './judge.js';
import { type Field, withArguments } from './questions.js';
import type { Stage } from './values.js';

/** How to make every change so that it is accepted, by the mutation's name. */
export const RECIPES: Record<string, Recipe> = { ...CONTENT, ...ADMINISTRATION };

/** How many readers are asked whether they have something to do it to. */
const TRIES = 12;
/** Who is tried first, where the change is not everybody's. */
const DOERS: Record<string, readonly string[]> = {
  coordinator: ['COORDINATOR'],
  operator: ['OPERATOR'],
};
const WHOSE: Record<string, keyof typeof DOERS> = Object.fromEntries([
  ...`advanceWeek returnReport setJointAssessment agreeMeasure recordDecision editDecision removeDecision saveMinutes
      registerAgreement changeAgreement endAgreement importBoundaries confirmRole declineRole`
    .split(/\s+/)
    .map((name) => [name, 'coordinator']),
  ...`inviteUser resendInvitation withdrawInvitation grantRole editAssignment moveAssignment endAssignment disableUser
      enableUser saveUnit saveClaimRule removeClaimRule endUserSessions`
    .split(/\s+/)
    .map((name) => [name, 'operator']),
]);

export interface Changed {
  judge: Judge;
  view: View;
  input: unknown;
  /** Whether the API did it. */
  done: boolean;
}

/**
 * Does one change as somebody who ought to be able to, and once more with the same key: what a change that is done gives back
 * holds nothing that its doer may not read, the second time no less. Null when nobody has anything to do it to.
 */
export async function change(
  door: Door,
  bytes: Bytes,
  stage: Stage,
  views: readonly View[],
  field: Field,
): Promise<Changed | null> {
  const recipe = RECIPES[field.name];
  const doers = likely(field.name, views);
  if (recipe === undefined || doers.length === 0) return null;
  for (let tried = 0; tried < TRIES; tried += 1) {
    const view = stage.draw.pick(doers);
    const made = recipe({ stage, view });
    if (made === null) continue;
    const input = { ...made, clientKey: crypto.randomUUID() };
    const { document } = withArguments(stage, 'mutation', field, { input });
    const judge = new Judge(field.name);
    const ask = async (): Promise<Reply> => {
      const reply = await door.graphql(view.reader, document, { input });
      bytes.judge(judge, view.reader, reply, JSON.stringify(input));
      if (reply.text.includes('"code":"INTERNAL"')) judge.missing('', `fails: ${reply.text.slice(0, 300)}`);
      return reply;
    };
    const first = receiptIn(await ask(), field);
    if (first !== null) again(judge, first, receiptIn(await ask(), field));
    return { judge, view, input, done: first !== null };
  }
  return null;
}

/** Those in whose sessions the change is allowed, as far as roles and the stronger sign-in decide. */
function likely(name: string, views: readonly View[]): View[] {
  const roles = DOERS[WHOSE[name] ?? ''] ?? ['COORDINATOR', 'PARTY_REPRESENTATIVE', 'SCHOOL_CONTACT'];
  const there = views.filter(({ reader }) => !reader.gone && roles.includes(reader.role));
  const strong = there.filter(({ reader }) => reader.steppedUp);
  return strong.length > 0 ? strong : there;
}

type Receipt = Record<string, unknown>;

const receiptIn = ({ body }: Reply, { name }: Field): Receipt | null =>
  body?.errors ? null : ((body?.data?.[name] as Receipt | null | undefined) ?? null);

/** The second answer is the first one; only whoever has just lost the session gets none. */
function again(judge: Judge, first: Receipt, second: Receipt | null): void {
  if (second === null) return;
  judge.same('.replayed', second['replayed'], true);
  judge.same('.id', second['id'], first['id']);
  judge.same('.version', second['version'], first['version']);
}
