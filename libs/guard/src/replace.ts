import type { RuleId } from './rules.js';

/** What is put in the place of the words that were found; an empty text takes them away. */
const INSTEAD: Readonly<Partial<Record<RuleId, string>>> = {
  PERSON_NAME: 'en person',
  REGISTRATION_PLATE: 'ett fordon',
  SOCIAL_HANDLE: 'ett konto i sociala medier',
  SCHOOL_CLASS: 'en skola i kommundelen',
  FAMILY: 'en närstående',
  IDENTITY_NUMBER: '',
  EMAIL: '',
  TELEPHONE: '',
  LINK: '',
  APARTMENT: '',
  BIRTH_DATE: '',
  HEALTH: '',
};
const STREET_NUMBER = /\s*\d+\s*[A-Za-z]?(?:\s*,.*)?$/;

/** The words that may stand where others were found; null where only the writer can say it in another way. */
function insteadOf(rule: RuleId, words: string): string | null {
  if (rule === 'DWELLING_ADDRESS') {
    const street = words.replace(STREET_NUMBER, '').trim();
    return street === '' || street === words ? null : street;
  }
  return INSTEAD[rule] ?? null;
}

/** What to replace in a text, so that no double blank is left where words are taken away. */
export interface Replacement {
  start: number;
  end: number;
  words: string;
}

/** The replacement of one finding in its text; null where only the writer can say it in another way. */
export function replacementOf(
  text: string,
  found: { rule: RuleId; start: number; end: number },
): Replacement | null {
  const words = insteadOf(found.rule, text.slice(found.start, found.end));
  if (words === null) return null;
  const { start, end } = found;
  if (words !== '') return { start, end, words: beginsSentence(text, start) ? capital(words) : words };
  return { ...takenAway(text, start, end), words };
}

/** What goes with words that are taken away: brackets around them, one of two commas, a blank too many. */
function takenAway(text: string, start: number, end: number): { start: number; end: number } {
  const before = text.slice(0, start);
  const after = text.slice(end);
  const blank = /\s$/.exec(before.replace(/\($/, '')) ? 1 : 0;
  if (before.endsWith('(') && after.startsWith(')')) return { start: start - 1 - blank, end: end + 1 };
  if (before.endsWith(', ') && after.startsWith(',')) return { start: start - 2, end };
  if (/\s$/.test(before) && /^(?:[\s.,;:!?]|$)/.test(after)) return { start: start - 1, end };
  if (before === '' && /^\s/.test(after)) return { start, end: end + 1 };
  return { start, end };
}

const beginsSentence = (text: string, start: number): boolean => /(^|[.!?\n]\s*)$/.test(text.slice(0, start));
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
