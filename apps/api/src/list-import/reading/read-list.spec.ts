import { bytesSource } from '@samlad/import/table/byte-source.js';
import { Unreadable } from '@samlad/import/table/table.js';
import { describe, expect, it } from 'vitest';
import { readList } from './read-list.js';
import type { ReadOrder, ReadStep } from './read-order.js';

const HEADERS = 'typ,datum,område,fritext';
const CONCERN = 'Pojken i huset blir slagen av sin pappa varje kväll';
const GOOD = 'Rån,2026-11-24 20:15,Mitt,Vid torget';

const order = (bytes: Uint8Array): ReadOrder => ({
  byteSize: bytes.byteLength,
  choices: {},
  mapping: null,
  remembered: null,
  source: 'lista',
  secrecyLevel: 'SHARED',
  timeZone: 'Europe/Stockholm',
  projectedCrs: 'EPSG:3011',
  now: '2026-11-25T08:00:00Z',
  areas: [],
  guard: { all: [], atLeast: {} },
});

/** What reading a list comes to: its steps, or the reason why it is not kept. */
async function read(text: string): Promise<{ steps: ReadStep[]; reason: string | null }> {
  const bytes = new TextEncoder().encode(text);
  const steps: ReadStep[] = [];
  try {
    for await (const step of readList(order(bytes), bytesSource(bytes))) steps.push(step);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { steps, reason: error.reason };
  }
  return { steps, reason: null };
}

const ended = (line: number) =>
  expect.stringContaining(`Rad ${line} verkar handla om oro för ett visst barn.`);

describe('a concern for a child in a list', () => {
  it.each([
    ['a row like others', `Rån,2026-11-24 20:15,Mitt,${CONCERN}`],
    ['a row with a comma too many', `Rån,2026-11-24 20:15,Mitt,Igår, ${CONCERN}, igen`],
    ['a row with a cell too few', CONCERN],
    ['a quote in the wrong place', `Rån,2026-11-24 20:15,Mitt,${CONCERN} "ofta" sägs det`],
    ['a quote that is never closed', `Rån,2026-11-24 20:15,Mitt,"${CONCERN}`],
    ['letters that have been garbled', `Rån,2026-11-24 20:15,Mitt,${CONCERN} pÃ¥ gatan i omrÃ¥det`],
    [
      'a cell longer than cells may be',
      `Rån,2026-11-24 20:15,Mitt,${CONCERN}. ${'Ord om torget. '.repeat(800)}`,
    ],
  ])('ends the file, whatever the row looks like: %s', async (_, row) => {
    expect((await read([HEADERS, GOOD, row, GOOD].join('\n'))).reason).toEqual(ended(3));
  });

  it('is not found where there is none: a broken row is a broken row', async () => {
    const { steps, reason } = await read(
      [HEADERS, GOOD, 'Rån,2026-11-24 20:15,Mitt,Igår, vid torget'].join('\n'),
    );
    expect(reason).toBeNull();
    expect(steps.at(-1)).toMatchObject({ summary: { total: 2, refused: 1 } });
  });
});

describe('headers that are somebody’s data', () => {
  it('are not quoted, also where one stands twice', async () => {
    const { reason } = await read('811218-9876,datum,811218-9876\n1,2,3');
    expect(reason).toBe('Kolumn 1 och kolumn 3 har samma rubrik. Byt namn på den ena.');
  });
});
