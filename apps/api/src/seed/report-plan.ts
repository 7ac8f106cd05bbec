import { PARTY_KINDS, type PartyKind } from '@samlad/domain/party-kinds.js';
import type { WeekIndex } from '@samlad/domain/week.js';
import { newId } from '../database/transaction.js';
import type { Calendar } from './calendar.js';
import { MINUTE } from './calendar.js';
import { happens, type Random, wholeBetween } from './random.js';

/** How one party's report of one week went. */
export interface ReportPlan {
  id: string;
  week: WeekIndex;
  party: PartyKind;
  course: 'DRAFT_ONLY' | 'STRAIGHT' | 'READY_FIRST' | 'CORRECTED' | 'RETURNED';
  begunAt: number;
  /** When each version was sent, in milliseconds; empty while it is a draft. */
  sentAt: number[];
  nothingToReport: boolean;
  included: boolean;
}

/** Days after the reported week's Monday and the usual time that a party sends. */
const USUAL_SENDING: Record<PartyKind, [day: number, time: string]> = {
  POLICE: [8, '15:10'],
  RESCUE: [9, '09:20'],
  SCHOOL: [9, '08:40'],
  CULTURE_LEISURE: [8, '16:30'],
  SOCIAL_SERVICES: [9, '10:30'],
  SAFETY_OFFICE: [9, '10:50'],
};

/** Where the parties stand with the week before the present one when the demo begins; absent = not begun. */
const STANDING_LAST_WEEK: Partial<Record<PartyKind, 'SENT' | 'DRAFT'>> = {
  POLICE: 'SENT',
  RESCUE: 'SENT',
  SCHOOL: 'SENT',
  SAFETY_OFFICE: 'SENT',
  CULTURE_LEISURE: 'DRAFT',
};

/** Months in which a party has nothing to say: the summer holidays. */
const SILENT_MONTHS: Partial<Record<PartyKind, readonly number[]>> = { SCHOOL: [6] };

const CORRECTED = 0.04;
const RETURNED = 0.025;
const READY_FIRST = 0.15;

/** The reports of every week but the present one, in order of week and party. */
export function planReports(random: Random, calendar: Calendar): ReportPlan[] {
  const last = calendar.present - 1;
  return calendar.weeks.slice(0, -1).flatMap((week) =>
    PARTY_KINDS.flatMap((party) => {
      if (week < last) return [finished(random, calendar, week, party)];
      return STANDING_LAST_WEEK[party] === undefined ? [] : [begun(random, calendar, week, party)];
    }),
  );
}

function finished(random: Random, calendar: Calendar, week: WeekIndex, party: PartyKind): ReportPlan {
  const [day, time] = USUAL_SENDING[party];
  const sent = calendar.moment(week, day, time) + wholeBetween(random, -50, 60) * MINUTE;
  const nothingToReport = SILENT_MONTHS[party]?.includes(calendar.month(week)) ?? false;
  const course = nothingToReport ? 'STRAIGHT' : drawCourse(random);
  const again = course === 'CORRECTED' || course === 'RETURNED';
  return {
    id: newId(),
    week,
    party,
    course,
    begunAt: sent - wholeBetween(random, 20, 90) * MINUTE,
    sentAt: again ? [sent, sent + wholeBetween(random, 25, 45) * MINUTE] : [sent],
    nothingToReport,
    included: true,
  };
}

function drawCourse(random: Random): ReportPlan['course'] {
  if (happens(random, CORRECTED)) return 'CORRECTED';
  if (happens(random, RETURNED)) return 'RETURNED';
  return happens(random, READY_FIRST) ? 'READY_FIRST' : 'STRAIGHT';
}

function begun(random: Random, calendar: Calendar, week: WeekIndex, party: PartyKind): ReportPlan {
  const [day, time] = USUAL_SENDING[party];
  const latest = calendar.now - wholeBetween(random, 15, 120) * MINUTE;
  const sent = Math.min(calendar.moment(week, day, time), latest);
  const isDraft = STANDING_LAST_WEEK[party] === 'DRAFT';
  return {
    id: newId(),
    week,
    party,
    course: isDraft ? 'DRAFT_ONLY' : 'STRAIGHT',
    begunAt: sent - wholeBetween(random, 20, 60) * MINUTE,
    sentAt: isDraft ? [] : [sent],
    nothingToReport: false,
    included: false,
  };
}
