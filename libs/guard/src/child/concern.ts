import type { Hit } from '../finding.js';
import type { Page, Sentence } from '../text/page.js';
import { GRAVE_SIGNS, HOME_SIGNS, HURT_SIGNS, ONE_CHILD, PERSON_MEANT, WORRY } from './signs.js';

const REACH = 1;

/**
 * Concern for one child, or for the children of one family, sentence by sentence; a sentence that goes on with "han"
 * or "hon" borrows the child of the one before. Source: R15; SoL (2025:400) 19 kap. 1 § (orosanmälan).
 */
export function findChildConcern({ text, sentences }: Page): Hit[] {
  return sentences.flatMap((sentence, index): Hit[] => {
    const said = text.slice(sentence.start, sentence.end);
    const before = sentences[index - REACH];
    const borrowed = before !== undefined && PERSON_MEANT.test(said) && ONE_CHILD.test(part(text, before));
    const child = ONE_CHILD.test(said) || borrowed;
    const grave = GRAVE_SIGNS.test(said) && (child || PERSON_MEANT.test(said));
    if (!grave && !(child && isConcern(said))) return [];
    return [{ rule: 'CHILD_CONCERN', start: sentence.start, end: sentence.end, certainty: 'LIKELY' }];
  });
}

function isConcern(said: string): boolean {
  return WORRY.test(said) || HOME_SIGNS.test(said) || HURT_SIGNS.test(said);
}

function part(text: string, { start, end }: Sentence): string {
  return text.slice(start, end);
}
