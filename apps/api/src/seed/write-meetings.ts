import { isoWeekOf, type WeekIndex } from '@samlad/domain/week.js';
import { newId, type Transaction } from '../database/transaction.js';
import { draftMinutes } from '../meeting/draft-minutes.js';
import { type Calendar, MINUTE } from './calendar.js';
import type { Cast } from './cast.js';
import { DISTRICTS, TIME_ZONE } from './huddinge-districts.js';
import { MUNICIPALITY_NAME, PARTIES } from './huddinge-people.js';
import { insertRows, instant, type Row } from './insert-rows.js';
import type { JointJudgement } from './joint-picture.js';
import type { DecisionPlan } from './plan-decisions.js';
import type { WeekCourse } from './week-course.js';

const HELD_ON = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'long', timeZone: TIME_ZONE });
const MINUTES_A_DECISION = 7;

/** A finished week with what was judged and decided in it. */
export interface MeetingPlan {
  course: WeekCourse;
  joint: JointJudgement[];
  decisions: DecisionPlan[];
}

/** Stores the joint levels, the decisions and the minutes of every finished week. */
export async function writeMeetings(
  tx: Transaction,
  calendar: Calendar,
  cast: Cast,
  meetings: readonly MeetingPlan[],
): Promise<void> {
  const store = (table: string, rowsOf: (meeting: MeetingPlan) => Row[]) =>
    insertRows(tx, table, meetings.flatMap(rowsOf));
  await store('joint_assessment', ({ course, joint }) =>
    joint.map(({ week, district, level, text }) => ({
      week,
      area_id: cast.areaId(district),
      party_id: cast.coordinator.partyId,
      secrecy_level: 'SHARED',
      level,
      text,
      version: 1,
      user_id: cast.coordinator.userId,
      updated_at: instant(course.at('REVIEWED') - 2 * MINUTE),
    })),
  );
  await store('decision', ({ course, decisions }) =>
    decisions.map((decision) => decisionRow(calendar, cast, course, decision)),
  );
  await store('minutes', (meeting) => [
    {
      week: meeting.course.week,
      party_id: cast.coordinator.partyId,
      secrecy_level: 'SHARED',
      text: minutesText(calendar, meeting),
      version: 1,
      user_id: cast.coordinator.userId,
      updated_at: instant(meeting.course.at('MINUTES_DRAFT')),
    },
  ]);
}

function decisionRow(calendar: Calendar, cast: Cast, course: WeekCourse, decision: DecisionPlan): Row {
  return {
    id: newId(),
    meeting_id: course.meetingId,
    week: course.week,
    position: decision.number,
    party_id: decision.by === null ? cast.coordinator.partyId : cast.partyId(decision.by),
    secrecy_level: 'SHARED',
    kind: decision.kind,
    area_id: decision.area === null ? null : cast.areaId(decision.area),
    text: decision.text,
    measure_id: decision.measureId,
    responsible_party_id: decision.responsible === null ? null : cast.partyId(decision.responsible),
    due_on: dueOn(calendar, course.week, decision),
    version: 1,
    user_id: cast.coordinator.userId,
    decided_at: instant(course.at('IN_MEETING') + decision.number * MINUTES_A_DECISION * MINUTE),
  };
}

const dueOn = (calendar: Calendar, week: WeekIndex, { dueDay }: DecisionPlan): string | null =>
  dueDay === null ? null : calendar.date(week, dueDay);

function minutesText(calendar: Calendar, { course, joint, decisions }: MeetingPlan): string {
  const nameOf = (code: string | null) => DISTRICTS.find((district) => district.code === code)?.name ?? null;
  return draftMinutes({
    week: isoWeekOf(course.week),
    municipality: MUNICIPALITY_NAME,
    heldOn: HELD_ON.format(course.at('IN_MEETING')),
    parties: PARTIES.map(({ name }) => ({ name, reported: true })),
    areas: joint.map(({ district, level, text }) => ({ name: nameOf(district) ?? district, level, text })),
    decisions: decisions.map((decision) => ({
      number: decision.number,
      text: decision.text,
      area: nameOf(decision.area),
      responsible: PARTIES.find(({ kind }) => kind === decision.responsible)?.name ?? null,
      dueOn: dueOn(calendar, course.week, decision),
    })),
  });
}
