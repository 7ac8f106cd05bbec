/** How a cell's number is shown: a day, a time of day, or both. */
export type DateKind = 'DAY' | 'CLOCK' | 'BOTH';

const DAY_MS = 86_400_000;
/** Day 0 of each system; in the first, 1 March 1900 is day 61 because it has a 29 February 1900 that never was. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
const FEIGNED_DAY = 60;
const LAST_DAY = 2_958_465;
/** The formats that need no code, ECMA-376 part 1, 18.8.30; 27–36 and 50–58 are dates of East Asian editions. */
const BUILT_IN: readonly [from: number, to: number, kind: DateKind][] = [
  [14, 17, 'DAY'],
  [18, 21, 'CLOCK'],
  [22, 22, 'BOTH'],
  [27, 31, 'DAY'],
  [32, 35, 'CLOCK'],
  [36, 36, 'DAY'],
  [45, 47, 'CLOCK'],
  [50, 58, 'DAY'],
];

/** What a number format means for its numbers; null when they are plain numbers. */
export function dateKindOf(id: number, code: string | undefined): DateKind | null {
  if (code === undefined) return BUILT_IN.find(([from, to]) => id >= from && id <= to)?.[2] ?? null;
  const [first = ''] = code.split(';');
  if (/\[(h+|m+|s+)\]/i.test(first)) return 'CLOCK';
  const plain = first.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '').toLowerCase();
  if (/general|standard/.test(plain)) return null;
  const hasClock = /[hs]/.test(plain);
  const hasDay = /[yd]/.test(plain) || (/m/.test(plain) && !hasClock);
  if (hasDay) return hasClock ? 'BOTH' : 'DAY';
  return hasClock ? 'CLOCK' : null;
}

/**
 * A date as a workbook counts it → `2026-11-24`, `20:15:00` or both, to the whole second; null for what is no date: a
 * negative number, one beyond the year 9999, and the feigned 29 February 1900.
 */
export function dateText(serial: number, kind: DateKind, is1904: boolean): string | null {
  if (!(serial >= 0) || serial > LAST_DAY) return null;
  const seconds = Math.round(serial * 86_400);
  if (kind === 'CLOCK' && seconds < 86_400) return clockOf(seconds);
  const day = Math.floor(seconds / 86_400);
  if (!is1904 && day === FEIGNED_DAY) return null;
  const shift = !is1904 && day < FEIGNED_DAY ? 1 : 0;
  const epoch = is1904 ? EPOCH_1904 : EPOCH_1900;
  const date = new Date(epoch + (day + shift) * DAY_MS).toISOString().slice(0, 10);
  const clock = seconds % 86_400;
  return kind === 'DAY' && clock === 0 ? date : `${date} ${clockOf(clock)}`;
}

function clockOf(seconds: number): string {
  const parts = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}
