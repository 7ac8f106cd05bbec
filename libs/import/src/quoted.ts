const LONGEST_QUOTATION = 40;
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** A value from a file as it may stand inside a sentence: one line, no unseen characters, at most 40 characters. */
export function quoted(value: string): string {
  const seen = [...value.replace(UNSEEN, ' ').trim()];
  const shown = seen.length > LONGEST_QUOTATION ? [...seen.slice(0, LONGEST_QUOTATION - 1), '…'] : seen;
  return `”${shown.join('')}”`;
}

/** Whole numbers the Swedish way: `57924` → `57 924` with a hard space. */
export function spaced(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, '\u00a0');
}
