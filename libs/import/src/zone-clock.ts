import { Temporal } from 'temporal-polyfill';
import { type WeekIndex } from '@samlad/domain/week.js';

const DAY_MS = 86_400_000;
/** 5 January 1970, a Monday, is day 4. */
const EPOCH_MONDAY = 4;

/**
 * The wall clock of a time zone for many times: the offset of a day without any clock change near it is worked out once.
 * For the others, one in a hundred, the answer is null and Temporal is asked.
 */
export class ZoneClock {
  private readonly offsets = new Map<number, number | null>();

  constructor(private readonly timeZone: string) {}

  /** Milliseconds since 1970 in UTC of a wall-clock time given as if it were UTC; null near a clock change. */
  instantOf(wallMs: number): number | null {
    const offset = this.offsetOn(Math.floor(wallMs / DAY_MS));
    return offset === null ? null : wallMs - offset;
  }

  /** The week that an instant falls in; null near a clock change. */
  weekOf(ms: number): WeekIndex | null {
    const offset = this.offsetOn(Math.floor(ms / DAY_MS));
    return offset === null ? null : Math.floor((Math.floor((ms + offset) / DAY_MS) - EPOCH_MONDAY) / 7);
  }

  private offsetOn(day: number): number | null {
    const known = this.offsets.get(day);
    if (known !== undefined) return known;
    const [before, after] = [this.offsetAt((day - 1) * DAY_MS), this.offsetAt((day + 2) * DAY_MS)];
    const offset = before === after ? before : null;
    this.offsets.set(day, offset);
    return offset;
  }

  private offsetAt(ms: number): number {
    const zoned = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(this.timeZone);
    return zoned.offsetNanoseconds / 1_000_000;
  }
}

const clocks = new Map<string, ZoneClock>();

/** The clock of a time zone, kept for the process. */
export function zoneClock(timeZone: string): ZoneClock {
  const known = clocks.get(timeZone);
  if (known !== undefined) return known;
  const clock = new ZoneClock(timeZone);
  clocks.set(timeZone, clock);
  return clock;
}

/** Milliseconds since 1970 as the instant is written everywhere: without fractions when there are none. */
export function instantText(ms: number): string {
  return new Date(ms).toISOString().replace('.000Z', 'Z');
}
