import { z } from 'zod';
import { isoWeekSchema } from './week.js';
import type { WeekState } from './week-states.js';

/** How a deadline that falls on a holiday is moved; the ones that it would pass move with it. */
export const HOLIDAY_RULES = ['BEFORE', 'AFTER', 'STAY'] as const;
export type HolidayRule = (typeof HOLIDAY_RULES)[number];

export const HOLIDAY_RULE_LABEL: Record<HolidayRule, string> = {
  BEFORE: 'till närmaste arbetsdag före',
  AFTER: 'till närmaste arbetsdag efter',
  STAY: 'inte alls',
};

const MOST_DAYS = 27;
const WEEKS_IN_YEAR = 53;
const MOST_PAUSED = 26;

const day = z.int().min(0, 'Dagen räknas från måndagen, 0–27.').max(MOST_DAYS, 'Senast fyra veckor efter.');
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Skriv klockslaget som 09:00.');
const number = z.int().min(1, 'Veckor räknas från 1.').max(WEEKS_IN_YEAR, 'Veckor räknas till 53.');
const name = z.string().trim().min(1, 'Skriv vad det är.').max(60, 'Högst 60 tecken.');

const ownDaySchema = z.object({ date: z.iso.date('Skriv datumet som 2026-12-23.'), name });
const pauseSchema = z.object({ name, from: number, to: number });

/** A pause that comes back every year, by week numbers; 52–1 goes over the year's end, through week 53 where there is one. */
export type Pause = z.infer<typeof pauseSchema>;

const shape = z.object({
  dueDay: day,
  dueTime: time,
  compileDay: day,
  compileTime: time,
  reviewDay: day,
  reviewTime: time,
  meetingDay: day,
  meetingTime: time,
  meetingMinutes: z.int().min(15, 'Minst en kvart.').max(480, 'Högst åtta timmar.'),
  minutesDay: day,
  minutesTime: time,
  approvalDay: day,
  approvalTime: time,
  /** Every week or every other has a report of its own. */
  everyWeeks: z.int().min(1).max(2, 'Varje eller varannan vecka.'),
  /** A week that is reported, from which every other is counted, whatever its number. */
  anchorWeek: isoWeekSchema,
  holidayRule: z.enum(HOLIDAY_RULES),
  evesAreHolidays: z.boolean(),
  ownDays: z.array(ownDaySchema).max(50, 'Högst 50 egna dagar.'),
  pauses: z.array(pauseSchema).max(12, 'Högst tolv uppehåll.'),
  /** How long before a deadline those with something left to do are told; 0 is never. */
  remindHours: z.int().min(0).max(72, 'Högst tre dygn före.'),
});

/** When each state is due, in days after the Monday of the reported week and wall-clock time, and when nothing is. */
export type WeekRhythm = z.infer<typeof shape>;

export interface PlannedDeadline {
  state: WeekState;
  day: number;
  time: string;
  label: string;
}

/** What is due by when in a week, in order; the fields of the rhythm that say so. */
export const DEADLINE_FIELDS = [
  { state: 'DUE', day: 'dueDay', time: 'dueTime', label: 'Rapporterna ska vara inne' },
  { state: 'COMPILED', day: 'compileDay', time: 'compileTime', label: 'Bilden sammanställs' },
  { state: 'REVIEWED', day: 'reviewDay', time: 'reviewTime', label: 'Granskningen ska vara klar' },
  { state: 'IN_MEETING', day: 'meetingDay', time: 'meetingTime', label: 'Mötet börjar' },
  { state: 'MINUTES_DRAFT', day: 'minutesDay', time: 'minutesTime', label: 'Protokollet läggs fram' },
  { state: 'APPROVED', day: 'approvalDay', time: 'approvalTime', label: 'Protokollet justeras' },
] as const;

/** The deadlines of a week in order, as they are planned: by when each state should have been reached. */
export const deadlinesOf = (rhythm: WeekRhythm): PlannedDeadline[] =>
  DEADLINE_FIELDS.map((field) => ({
    state: field.state,
    day: rhythm[field.day],
    time: rhythm[field.time],
    label: field.label,
  }));

/** Whether a pause holds in the week of this number. */
export const isPausedBy = ({ from, to }: Pause, week: number): boolean =>
  from <= to ? from <= week && week <= to : week >= from || week <= to;

const weeksPaused = (pauses: readonly Pause[]): number =>
  Array.from({ length: WEEKS_IN_YEAR }, (_, index) => index + 1).filter((week) =>
    pauses.some((pause) => isPausedBy(pause, week)),
  ).length;

/** A rhythm that can be kept: its deadlines come in order, and at least half of the year is reported. */
export const rhythmSchema = shape.superRefine((rhythm, context) => {
  const planned = deadlinesOf(rhythm);
  for (const [index, { label, day: at, time: clock }] of planned.entries()) {
    const before = planned[index - 1];
    if (before === undefined || before.day < at || (before.day === at && before.time < clock)) continue;
    context.addIssue({
      code: 'custom',
      path: [DEADLINE_FIELDS[index]?.day ?? 'dueDay'],
      message: `”${label}” ska komma efter ”${before.label.toLowerCase()}”.`,
    });
  }
  if (weeksPaused(rhythm.pauses) > MOST_PAUSED) {
    context.addIssue({
      code: 'custom',
      path: ['pauses'],
      message: 'Uppehållen får tillsammans vara högst ett halvår.',
    });
  }
});

/** Domain guide §4; holidays move what is due to the working day before, as a meeting held early still has its picture. */
export const DEFAULT_RHYTHM: WeekRhythm = {
  dueDay: 9,
  dueTime: '12:00',
  compileDay: 9,
  compileTime: '13:00',
  reviewDay: 9,
  reviewTime: '16:00',
  meetingDay: 10,
  meetingTime: '09:00',
  meetingMinutes: 60,
  minutesDay: 10,
  minutesTime: '16:00',
  approvalDay: 14,
  approvalTime: '12:00',
  everyWeeks: 1,
  anchorWeek: '2026-W01',
  holidayRule: 'BEFORE',
  evesAreHolidays: true,
  ownDays: [],
  pauses: [],
  remindHours: 24,
};
