/** A word, or a number, of a text. */
export interface Word {
  text: string;
  lower: string;
  start: number;
  end: number;
  /** Begins with a capital letter. */
  capital: boolean;
  /** Two letters or more, all of them capitals. */
  capitals: boolean;
  /** Number of its sentence, from 0. */
  sentence: number;
  /** Whether it is the first word of its sentence. */
  first: boolean;
  /** What stands between it and the word before, at most eight units. */
  before: string;
}

const WORD = /[\p{L}\p{N}]+(?:[-'’´][\p{L}\p{N}]+)*/gu;
const LONGEST = 60;
const SHORTENED = new Set(
  'bl t ex dvs kl ca nr st tel mob osv resp inkl exkl ev fr o m d v s f p g a dr hr lgh reg pnr'.split(' '),
);

/** Every word in order. A sentence ends at a full stop, question or exclamation mark, a bullet or a new line. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let sentence = 0;
  let end = 0;
  for (const match of text.matchAll(WORD)) {
    const word = match[0].slice(0, LONGEST);
    const between = text.slice(Math.max(end, match.index - 8), match.index);
    const last = words.at(-1);
    const first = last === undefined || endsSentence(between, last, word);
    if (first && last !== undefined) sentence += 1;
    words.push({
      text: word,
      lower: word.toLowerCase(),
      start: match.index,
      end: match.index + match[0].length,
      capital: isCapital(word),
      capitals: word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase(),
      sentence,
      first,
      before: between,
    });
    end = match.index + match[0].length;
  }
  return words;
}

/** Whether a word begins with a capital letter. */
function isCapital(word: string): boolean {
  const letter = word[0] ?? '';
  return letter !== letter.toLowerCase() && letter === letter.toUpperCase();
}

function endsSentence(between: string, last: Word, next: string): boolean {
  if (/[!?\n\r•▪]/.test(between)) return true;
  if (!/\.\s|\.$|^\s*\.\s*["”(]/.test(between)) return false;
  if (SHORTENED.has(last.lower)) return false;
  return last.text.length > 1 && (isCapital(next) || /^\d/.test(next));
}
