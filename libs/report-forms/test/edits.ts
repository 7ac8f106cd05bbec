import fc from 'fast-check';
import type { ReportAnswers } from '../src/answers.js';

/** What somebody does to a report: changes the n-th text, adds a row to the n-th table, or takes one away. */
interface Edit {
  kind: 'WRITE' | 'ADD' | 'REMOVE';
  /** Picks the place among those there are. */
  at: number;
}

/** A handful of edits. */
export const anyEdits = (): fc.Arbitrary<Edit[]> =>
  fc.array(
    fc.record({
      kind: fc.constantFrom<Edit['kind']>('WRITE', 'WRITE', 'ADD', 'REMOVE'),
      at: fc.nat(10_000),
    }),
    { maxLength: 6 },
  );

type Holder = Record<string | number, unknown>;

/** The answers after the edits, and every word that was written and still stands there. */
export function edited(
  answers: ReportAnswers,
  edits: readonly Edit[],
  who: string,
): { answers: ReportAnswers; written: string[] } {
  const copy = structuredClone(answers);
  const words = edits.map(({ kind, at }, index) => {
    const word = `${who}-${index}-${at}`;
    EDITS[kind](copy, at, word);
    return word;
  });
  const text = JSON.stringify(copy);
  return { answers: copy, written: words.filter((word) => text.includes(word)) };
}

const EDITS: Record<Edit['kind'], (answers: ReportAnswers, at: number, word: string) => void> = {
  WRITE: (answers, at, word) => {
    const places = textsIn(answers);
    const place = places[at % places.length];
    if (place) place.holder[place.key] = word;
  },
  ADD: (answers, at, word) => {
    const tables = rowsIn(answers);
    const table = tables[at % tables.length];
    table?.splice(at % (table.length + 1), 0, { toPartyKind: null, areaCode: null, text: word });
  },
  REMOVE: (answers, at) => {
    const tables = rowsIn(answers).filter(({ length }) => length > 0);
    const table = tables[at % (tables.length || 1)];
    table?.splice(at % table.length, 1);
  },
};

function textsIn(value: unknown, found: { holder: Holder; key: string }[] = []): typeof found {
  if (typeof value !== 'object' || value === null) return found;
  for (const [key, member] of Object.entries(value)) {
    if (typeof member === 'string' && !Array.isArray(value)) found.push({ holder: value as Holder, key });
    else textsIn(member, found);
  }
  return found;
}

/** Only the tables of needs are added to: their rows have the columns that an added row is given. */
const rowsIn = (answers: ReportAnswers): unknown[][] => [
  answers.needs as unknown[],
  answers.presence as unknown[],
];
