/** The text as a reader sees it, and where each of its units stands in what was given. */
export interface Readable {
  text: string;
  /** `at[i]` is the place of `text[i]` in the given text; one more entry marks its end. */
  at: Int32Array;
}

/** Signs of format and marks that are drawn upon another sign (Unicode categories Cf and Mn). */
const UNSEEN = /[\p{Cf}\p{Mn}]/u;
const CONTROL = /[^\P{Cc}\n\r\t]/u;
const DIGIT = /\p{Nd}/u;
const DASH = /[\u2010-\u2015\u2212\u2043\ufe58\ufe63\uff0d]/;
const BLANK = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t]/;
const RING_AND_DOTS = /[\u0300-\u034e\u0350-\u036f]/;
const WIDE_FIRST = 0xff01;
const WIDE_LAST = 0xff5e;
const WIDE_TO_ASCII = 0xfee0;

/**
 * Evens out what looks the same: dashes, blanks, full-width signs, letters with loose accents; drops signs that are
 * not seen. Lines keep their ends. Linear in the length of the text.
 */
export function readable(given: string): Readable {
  const units: string[] = [];
  const at: number[] = [];
  for (let place = 0; place < given.length; place += 1) {
    const unit = given[place] ?? '';
    if (CONTROL.test(unit)) continue;
    if (unit < '\u00a0' && unit !== '\t') {
      units.push(unit);
      at.push(place);
    } else if (RING_AND_DOTS.test(unit) && units.length > 0) {
      const whole = `${units.at(-1)}${unit}`.normalize('NFC');
      if (whole.length === 1) units[units.length - 1] = whole;
    } else if (!UNSEEN.test(unit)) {
      units.push(plain(unit));
      at.push(place);
    }
  }
  at.push(given.length);
  return { text: units.join(''), at: Int32Array.from(at) };
}

function plain(unit: string): string {
  if (DASH.test(unit)) return '-';
  if (BLANK.test(unit)) return ' ';
  if (DIGIT.test(unit)) return String(digitOf(unit.charCodeAt(0)));
  const code = unit.charCodeAt(0);
  return code >= WIDE_FIRST && code <= WIDE_LAST ? String.fromCharCode(code - WIDE_TO_ASCII) : unit;
}

/** Digits of every script stand ten in a row from nought (Unicode, category Nd). */
function digitOf(code: number): number {
  let value = 0;
  while (value < 9 && DIGIT.test(String.fromCharCode(code - value - 1))) value += 1;
  return value;
}
