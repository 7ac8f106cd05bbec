import { expect, it } from 'vitest';
import { leftSentence, pastedSentence } from './pasted-words';

const cells = [
  { row: 'SKO', column: 'A', value: 1 },
  { row: 'SKO', column: 'B', value: 2 },
];

it('says how many cells were filled, and names what was left', () => {
  expect(pastedSentence({ cells, left: [] })).toBe('2 rutor är ifyllda med det inklistrade.');
  expect(pastedSentence({ cells: cells.slice(1), left: ['Summa 12', 'a', 'b', 'c', 'd'] })).toBe(
    '1 ruta är ifylld med det inklistrade. Inte med: ”Summa 12”, ”a”, ”b” och 2 till.',
  );
});

it('says what a table takes when nothing could be read', () => {
  expect(leftSentence({ cells: [], left: ['Skogås många'] })).toBe(
    'Inget klistrades in: ”Skogås många”. Här går bara hela tal och nivåer, i tabellens rader och kolumner.',
  );
});
