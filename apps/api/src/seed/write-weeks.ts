import { hasReached, WEEK_MACHINE } from '@samlad/domain/week-states.js';
import type { Transaction } from '../database/transaction.js';
import { standalonePublisher } from '../publication/publisher.js';
import { standalonePictures } from '../week/pictures.js';
import { MINUTE } from './calendar.js';
import type { Cast, Somebody } from './cast.js';
import { insertRows, instant, type Row } from './insert-rows.js';
import { stateColumns, stateRows } from './state-steps.js';
import type { WeekCourse } from './week-course.js';

const FIRST_NUMBER = 1;
const HASH_TO_COME = '';

/** Stores the weeks with every step they took, their signatures and meetings. */
export async function writeWeeks(tx: Transaction, cast: Cast, courses: readonly WeekCourse[]): Promise<void> {
  await insertRows(
    tx,
    'state_change',
    courses.flatMap(({ id, steps }) => stateRows(WEEK_MACHINE, id, steps)),
  );
  await insertRows(
    tx,
    'week',
    courses.map((course) => weekRow(cast, course)),
  );
  const finished = courses.filter(({ state }) => hasReached(state, 'APPROVED'));
  await insertRows(
    tx,
    'week_signature',
    finished.flatMap((course) => signatures(cast, course)),
  );
  await insertRows(tx, 'meeting', finished.map(meetingRow));
}

function weekRow(cast: Cast, course: WeekCourse): Row {
  const reviewed = hasReached(course.state, 'REVIEWED');
  const approved = hasReached(course.state, 'APPROVED');
  return {
    week: course.week,
    id: course.id,
    object_type: WEEK_MACHINE.objectType,
    ...stateColumns(course.steps),
    compilation_number: hasReached(course.state, 'COMPILED') ? FIRST_NUMBER : 0,
    review_coordinator_user_id: reviewed ? cast.coordinator.userId : null,
    review_party_user_id: reviewed ? course.second.userId : null,
    minutes_first_user_id: approved ? cast.coordinator.userId : null,
    minutes_second_user_id: approved ? course.second.userId : null,
    frozen_hash: course.state === 'CLOSED' ? HASH_TO_COME : null,
  };
}

function signatures(cast: Cast, { week, second, at }: WeekCourse): Row[] {
  const row = (purpose: string, by: Somebody, role: string, signedAt: number): Row => ({
    week,
    purpose,
    signed_number: FIRST_NUMBER,
    user_id: by.userId,
    party_id: by.partyId,
    role,
    signed_at: instant(signedAt),
  });
  const other = cast.roleOf(second.userId);
  return [
    row('REVIEW', cast.coordinator, 'COORDINATOR', at('REVIEWED') - MINUTE),
    row('REVIEW', second, other, at('REVIEWED')),
    row('MINUTES', cast.coordinator, 'COORDINATOR', at('APPROVED') - MINUTE),
    row('MINUTES', second, other, at('APPROVED')),
  ];
}

const meetingRow = ({ week, meetingId, at }: WeekCourse): Row => ({
  id: meetingId,
  week,
  started_at: instant(at('IN_MEETING')),
  ended_at: instant(at('DECIDED')),
});

/** How many weeks the demo has tables of: enough to leaf through. */
const PUBLISHED_WEEKS = 4;

/** Stores the compilation of every compiled week: the figures as the joint rows give them. */
export async function writeCompilations(
  tx: Transaction,
  cast: Cast,
  courses: readonly WeekCourse[],
): Promise<void> {
  const pictures = standalonePictures();
  const rows: Row[] = [];
  for (const { week, state, at } of courses) {
    if (!hasReached(state, 'COMPILED')) continue;
    const figures = await pictures.figuresOf(tx, week);
    const compiledAt = instant(at('COMPILED'));
    rows.push({
      week,
      number: FIRST_NUMBER,
      figures,
      user_id: cast.coordinator.userId,
      compiled_at: compiledAt,
    });
  }
  await insertRows(tx, 'compilation', rows);
}

/** Makes the leadership's tables of the last weeks that have been reviewed. */
export async function publishWeeks(tx: Transaction, courses: readonly WeekCourse[]): Promise<void> {
  const publisher = standalonePublisher();
  const reviewed = courses.filter(({ state }) => hasReached(state, 'REVIEWED')).slice(-PUBLISHED_WEEKS);
  for (const { week } of reviewed) {
    const { id } = await tx.found<{ id: string }>(
      'select id from week where municipality_id = $1 and week = $2',
      [tx.actor.municipalityId, week],
    );
    await publisher.publish(tx, { id, week, compilationNumber: FIRST_NUMBER });
  }
}

/** Freezes the picture of every closed week, as closing it does. */
export async function freezeWeeks(tx: Transaction, courses: readonly WeekCourse[]): Promise<void> {
  const pictures = standalonePictures();
  const rows: Row[] = [];
  for (const { week, state, at } of courses) {
    if (state !== 'CLOSED') continue;
    rows.push({ week, ...(await pictures.pictureOf(tx, week)), frozen_at: instant(at('CLOSED')) });
  }
  await insertRows(tx, 'frozen_picture', rows);
  await tx.query(
    `update week w set frozen_hash = f.hash from frozen_picture f
     where f.municipality_id = w.municipality_id and f.week = w.week and w.municipality_id = $1`,
    [tx.actor.municipalityId],
  );
}
