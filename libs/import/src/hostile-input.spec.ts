import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rowsOf } from '../test-support/rows-of.js';
import { tableOf } from '../test-support/table-of.js';
import { INVENTED_EVENTS, INVENTED_MUNICIPALITIES } from '../test-support/police-answer.js';
import { parsePoliceEvents } from './police-events.js';

const mapping = {
  externalId: 'a',
  category: { column: 'b' },
  occurredFrom: { column: 'c', format: 'ISO' as const },
  position: { east: 'd', north: 'e', crs: 'EPSG:3006' },
};
const reading = {
  mapping,
  source: 'x',
  timeZone: 'Europe/Stockholm',
  now: '2026-11-23T12:00:00Z',
  locate: () => 'HUD-FLE',
  areaByName: () => null,
};
const cell = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    '"',
    '""',
    '"x',
    'VLD-03',
    '2026-01-01',
    '2026-03-29T02:30',
    '671000',
    '6570000',
    '__proto__',
    '\r\n',
  ),
);

it('accounts for every row, whatever stands in the cells', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(cell, { minLength: 4, maxLength: 6 }), { maxLength: 12 }),
      async (rows) => {
        const text = ['a,b,c,d,e', ...rows.map((row) => row.join(','))].join('\n');
        if ('reason' in (await tableOf(text))) return;
        const list = await rowsOf(text, reading);
        expect(list.rows.length + list.refused.length).toBe(list.total);
      },
    ),
    { numRuns: 300 },
  );
});

it('never throws on bytes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
      const table = await tableOf(bytes);
      expect('reason' in table || table.headers.length > 0).toBe(true);
      parsePoliceEvents(bytes, { municipalities: INVENTED_MUNICIPALITIES });
    }),
    { numRuns: 300 },
  );
});

it('reads or refuses every event, whatever its fields hold', () => {
  const [event] = INVENTED_EVENTS;
  const field = fc.oneof(
    fc.anything(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('29 februari 02.30, Brand, X'),
  );
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(event ?? {})), field, (key, value) => {
      const answer = parsePoliceEvents(JSON.stringify([{ ...event, [key]: value }]), {
        municipalities: INVENTED_MUNICIPALITIES,
      });
      expect(answer.notices.length + answer.refused.length).toBe(1);
      expect(answer.notices.every((notice) => notice.url.startsWith('https://polisen.se/'))).toBe(true);
    }),
    { numRuns: 500 },
  );
});
