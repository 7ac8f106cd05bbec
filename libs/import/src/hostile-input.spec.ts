import fc from 'fast-check';
import { expect, it } from 'vitest';
import { INVENTED_EVENTS, INVENTED_MUNICIPALITIES } from '../test-support/police-answer.js';
import { readIncidentList } from './incident-list.js';
import { columnMappingSchema } from './mapping.js';
import { parsePoliceEvents } from './police-events.js';
import { previewIncidentList } from './preview-list.js';

const mapping = columnMappingSchema.parse({
  externalId: 'a',
  category: { column: 'b' },
  occurredFrom: { column: 'c', format: 'ISO' },
  position: { east: 'd', north: 'e', crs: 'EPSG:3006' },
});
const reading = {
  mapping,
  source: 'x',
  timeZone: 'Europe/Stockholm',
  now: '2026-11-23T12:00:00Z',
  locate: () => 'HUD-FLE',
  areaByName: () => null,
  knownKeys: new Set<string>(),
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

it('accounts for every row, whatever stands in the cells', () => {
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 4, maxLength: 6 }), { maxLength: 12 }), (rows) => {
      const text = ['a,b,c,d,e', ...rows.map((row) => row.join(','))].join('\n');
      const list = readIncidentList(Buffer.from(text), reading);
      expect(list.rows.length + list.refused.length + list.duplicates.length).toBe(list.total);
    }),
    { numRuns: 300 },
  );
});

it('never throws on bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      previewIncidentList(bytes);
      readIncidentList(bytes, reading);
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
