import { isoWeekOf } from '@samlad/domain/week.js';
import type pg from 'pg';
import { ADMINISTRATION } from '../changes/administration.js';
import { CONTENT } from '../changes/content.js';
import { HUB_RECIPES } from '../changes/hubs.js';
import type { Recipe } from '../changes/recipe.js';
import type { Door, Reply } from '../door.js';
import { keptOf } from '../rules/places.js';
import { mayRead } from '../rules/rules.js';
import type { View } from '../rules/view.js';
import type { Row } from '../world/world.js';
import type { Bytes } from './bytes.js';
import { Judge } from './judge.js';
import type { Listeners } from './listeners.js';
import { type Field, withArguments } from './questions.js';
import { rowsAbout } from './stored.js';
import type { Stage } from './drawn.js';

/** How to make every change so that it is accepted, by the mutation's name. */
export const RECIPES: Record<string, Recipe> = { ...CONTENT, ...ADMINISTRATION, ...HUB_RECIPES };

/** How many readers are asked whether they have something to do it to. */
const TRIES = 12;
/** How often somebody in a session with the stronger sign-in does it, where there is one. */
const STRONG = 0.75;
/** Who is tried first, where the change is not everybody's. */
const DOERS: Record<string, readonly string[]> = {
  coordinator: ['COORDINATOR'],
  operator: ['OPERATOR'],
  unit: ['UNIT_REPORTER'],
};
const WHOSE: Record<string, keyof typeof DOERS> = Object.fromEntries([
  ...`advanceWeek returnReport setJointAssessment agreeMeasure recordDecision editDecision removeDecision saveMinutes
      registerAgreement changeAgreement endAgreement importBoundaries confirmRole declineRole saveGuardSettings saveImportSettings judgeSameEvent`
    .split(/\s+/)
    .map((name) => [name, 'coordinator']),
  ...`inviteUser resendInvitation withdrawInvitation grantRole editAssignment moveAssignment endAssignment disableUser
      enableUser saveUnit saveClaimRule removeClaimRule endUserSessions`
    .split(/\s+/)
    .map((name) => [name, 'operator']),
  ...'saveHubForm sendHubForm withdrawHubForm readHubRelay'.split(' ').map((name) => [name, 'unit']),
]);

/** Where changes are made, and who listens. */
export interface Changing {
  door: Door;
  bytes: Bytes;
  owner: pg.Client;
  stage: Stage;
  views: readonly View[];
  listeners: Listeners | null;
}

export interface Changed {
  judge: Judge;
  view: View;
  input: unknown;
  /** Whether the API did it. */
  done: boolean;
  /** The rows that it was about, as they are now. */
  rows: readonly Row[];
}

/** A reader who ought to be able to do the change, and an input that the API ought to accept from her; null for nobody. */
export function attempt(
  stage: Stage,
  views: readonly View[],
  name: string,
): { view: View; input: Record<string, unknown> } | null {
  const doers = likely(stage, name, views);
  if (doers.length === 0) return null;
  for (let tried = 0; tried < TRIES; tried += 1) {
    const view = stage.draw.pick(doers);
    const made = RECIPES[name]?.({ stage, view }) ?? null;
    if (made !== null) return { view, input: { ...made, clientKey: crypto.randomUUID() } };
  }
  return null;
}

/**
 * Does one change as somebody who ought to be able to, and once more with the same key: what a change that is done gives back
 * holds nothing that its doer may not read, the second time no less; who may not read the row hears nothing of it; a
 * place is kept no finer than it may be. Null when nobody has anything to do it to.
 */
export async function change(at: Changing, field: Field): Promise<Changed | null> {
  const { door, bytes, owner, stage, listeners } = at;
  const tried = attempt(stage, at.views, field.name);
  if (tried === null) return null;
  const { view, input } = tried;
  const { document } = withArguments(stage, 'mutation', field, { input });
  const judge = new Judge(field.name);
  const ask = async (): Promise<Reply> => {
    const reply = await door.graphql(view.reader, document, { input });
    bytes.judge(judge, view.reader, reply, JSON.stringify(input));
    if (reply.text.includes('"code":"INTERNAL"')) judge.missing('', `fails: ${reply.text.slice(0, 300)}`);
    return reply;
  };
  const rowsNow = (id: string | null) => rowsAbout(owner, stage.town, field.name, { input, id });
  const [before, weeks] = [await rowsNow(null), await weeksOf(at)];
  const reply = await ask();
  const first = receiptIn(reply, field);
  refusedForHidden(judge, view, input, reply);
  if (first !== null) again(judge, first, receiptIn(await ask(), field));
  const after = first === null ? [] : await rowsNow((first['id'] as string | undefined) ?? null);
  if (listeners !== null) {
    const about = before === null ? null : [...before, ...(after ?? [])];
    await overheard(at, judge, about, weeks, await weeksOf(at));
  }
  for (const row of after ?? []) place(judge, row, before ?? [], input);
  return { judge, view, input, done: first !== null, rows: after ?? [] };
}

/** What says that an åtagande is there already may say so only of one that the doer may read. */
function refusedForHidden(judge: Judge, view: View, input: Record<string, unknown>, { body }: Reply): void {
  const told = input['commitment'] as { partyId: string } | undefined;
  if (told === undefined || body?.errors?.[0]?.extensions?.['reason'] !== 'ALREADY_EXISTS') return;
  const isKnown = view
    .of('commitment')
    .some((row) => row.owner === told.partyId && row.values['measure_id'] === input['measureId']);
  if (!isKnown) judge.leak('', 'is refused for an åtagande that is hidden');
}

interface WeekNow {
  week: string;
  version: number;
  compilation: number;
}

/** Every week of the town as it is now. */
async function weeksOf({ owner, stage }: Changing): Promise<WeekNow[]> {
  const { rows } = await owner.query<{ week: number; version: number; compilation: number }>(
    'select week, version, compilation_number compilation from public.week where municipality_id = $1',
    [stage.town.id],
  );
  return rows.map(({ week, ...rest }) => ({ week: isoWeekOf(week), ...rest }));
}

/**
 * What was heard while the change was made: by whom, and that a notice tells nothing but the week's own version. That a week
 * has been compiled anew is for everybody in the town.
 */
async function overheard(
  { bytes, stage, listeners }: Changing,
  judge: Judge,
  about: readonly Row[] | null,
  before: readonly WeekNow[],
  after: readonly WeekNow[],
): Promise<void> {
  const versions = new Set([...before, ...after].map(({ week, version }) => `${week} ${version}`));
  const compiled = after.filter((now) =>
    before.some(({ week, compilation }) => week === now.week && compilation < now.compilation),
  );
  for (const { reader, messages, notices } of (await listeners?.heard()) ?? []) {
    for (const message of messages) bytes.text(judge, reader, ' notice', message);
    if (notices.length === 0) continue;
    const isHere = reader.town === stage.town.id && !reader.gone;
    const may =
      isHere &&
      (about === null ||
        about.some((row) => mayRead(reader, row, stage.town)) ||
        notices.every((told) => compiled.some(({ week }) => week === told.week)));
    if (!may) judge.leak(' notice', `tells ${reader.name} of what is hidden: ${levelsOf(about)}`);
    for (const { week, version } of notices) {
      if (!versions.has(`${week} ${version}`)) judge.leak(' notice', `says ${version} of ${week}`);
    }
  }
}

const levelsOf = (rows: readonly Row[] | null): string =>
  (rows ?? []).map(({ kind, level }) => `${kind} ${level}`).join(', ');

/** An incident's stored place, beside the exact one that was told or the one it had. */
function place(judge: Judge, row: Row, before: readonly Row[], input: Record<string, unknown>): void {
  if (row.kind !== 'incident') return;
  const [told = input] = (input['incidents'] as Record<string, unknown>[] | undefined) ?? [];
  const from = 'placePrecision' in told ? told : before[0]?.values;
  const exact = { longitude: Number(from?.['longitude']), latitude: Number(from?.['latitude']) };
  const known = from?.['longitude'] != null && from['latitude'] != null;
  const { category_code: category, place_type: type } = row.values;
  const placed = { category: String(category), level: row.level, type: type as string | null };
  const want = known ? keptOf(placed, exact) : null;
  for (const axis of ['longitude', 'latitude'] as const)
    judge.same(` stored.${axis}`, row.values[axis], want?.[axis] ?? null);
}

/** Those in whose sessions the change is allowed, as far as roles and the stronger sign-in decide. */
function likely({ draw }: Stage, name: string, views: readonly View[]): View[] {
  const roles = DOERS[WHOSE[name] ?? ''] ?? ['COORDINATOR', 'PARTY_REPRESENTATIVE', 'SCHOOL_CONTACT'];
  const there = views.filter(({ reader }) => !reader.gone && roles.includes(reader.role));
  const strong = there.filter(({ reader }) => reader.steppedUp);
  return strong.length > 0 && draw.chance(STRONG) ? strong : there;
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
