import { z } from 'zod';
import { HUB_KINDS } from './hub-kinds.js';

const shape = z.object({
  /** The index of the week that it is about. */
  week: z.int(),
  /** An instant (UTC). */
  at: z.iso.datetime(),
  /** A calendar date `YYYY-MM-DD`. */
  dueOn: z.iso.date(),
  partyId: z.uuid(),
  partyIds: z.array(z.uuid()).min(1).max(100),
  areaId: z.uuid(),
  reportId: z.uuid(),
  measureId: z.uuid(),
  commitmentId: z.uuid(),
  hub: z.enum(HUB_KINDS),
});

/** Every fact that a notice may carry: ids, dates and words of a closed list, never what a report or a row says. */
export type NoticeFacts = Partial<z.infer<typeof shape>>;
export type NoticeFactName = keyof typeof shape.shape;

export const noticeFactsSchema = shape.partial().strict();

/** What the ids of the facts are called, and the wall clock that instants are told by. */
export interface NoticeNames {
  party: string | null;
  parties: readonly string[];
  area: string | null;
  timeZone: string;
}

const WORDS = new Intl.ListFormat('sv-SE');

/** `A, B och C`. */
export const named = (names: readonly string[]): string => WORDS.format(names);

/** An instant as `onsdag 25 november kl. 12.00` on the wall clock of the names. */
export function momentWords(at: string, { timeZone }: Pick<NoticeNames, 'timeZone'>): string {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(new Date(at));
  const { weekday, day, month, hour, minute } = Object.fromEntries(
    parts.map(({ type, value }) => [type, value]),
  );
  return `${weekday} ${day} ${month} kl. ${hour}.${minute}`;
}

/** A calendar date as `25 november`. */
export const dateWords = (date: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'UTC', day: 'numeric', month: 'long' }).format(
    new Date(`${date}T12:00:00Z`),
  );
