import { formatBetween, formatNumber } from '@/i18n/format';

/** Median and quartiles of the preceding weeks. */
export interface Expected {
  lower: number;
  median: number;
  upper: number;
  weeks: number;
}

const NARROW = 1;
const rounded = (value: number) => Math.round(value * 10 ** NARROW) / 10 ** NARROW;

/** The whole counts that lie within the quartiles, `2–4`; the quartiles themselves when no whole number does. */
export function expectedWords({ lower, upper }: Pick<Expected, 'lower' | 'upper'>): string {
  const [first, last] = [Math.ceil(lower), Math.floor(upper)];
  return first <= last ? formatBetween(first, last) : formatBetween(rounded(lower), rounded(upper));
}

/** `7, väntat 2–4`; without an expectation only the count and why. */
export function countWords(count: number, expected: Expected | null): string {
  return expected
    ? `${formatNumber(count)}, väntat ${expectedWords(expected)}`
    : `${formatNumber(count)}, för få veckor för att vänta något`;
}
