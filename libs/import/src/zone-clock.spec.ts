import fc from 'fast-check';
import { weekIndexOf, weekOfInstant } from '@samlad/domain/week.js';
import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { readTime } from './read-times.js';
import { instantText, zoneClock } from './zone-clock.js';

const ZONES = ['Europe/Stockholm', 'America/Chicago', 'Asia/Kolkata', 'Australia/Lord_Howe', 'UTC'];
const wall = fc.date({ min: new Date('1990-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });

it('agrees with Temporal wherever it answers, and answers on most days', () => {
  const answered = { yes: 0, no: 0 };
  fc.assert(
    fc.property(wall, fc.constantFrom(...ZONES), (date, zone) => {
      const ms = Math.floor(date.getTime() / 1_000) * 1_000;
      const local = Temporal.PlainDateTime.from(new Date(ms).toISOString().slice(0, 19));
      const [at, week] = [zoneClock(zone).instantOf(ms), zoneClock(zone).weekOf(ms)];
      answered[at === null ? 'no' : 'yes'] += 1;
      const expected = local.toZonedDateTime(zone).epochMilliseconds;
      expect([null, expected]).toContain(at);
      expect([null, weekIndexOf(weekOfInstant(instantText(ms), zone))]).toContain(week);
    }),
    { numRuns: 2_000 },
  );
  expect(answered.yes).toBeGreaterThan(answered.no * 10);
});

it('leaves the nights when clocks change to Temporal', () => {
  const clock = zoneClock('Europe/Stockholm');
  expect(clock.instantOf(Date.UTC(2026, 2, 29, 2, 30))).toBeNull();
  expect(clock.instantOf(Date.UTC(2026, 9, 25, 2, 30))).toBeNull();
  expect(readTime('2026-10-25 02:30', 'SWEDISH', 'Europe/Stockholm')).toMatchObject({
    at: '2026-10-25T00:30:00Z',
    note: 'Klockan 02.30 fanns två gånger den dagen. Tiden lästes som den första.',
  });
  expect(readTime('2026-03-29 02:30', 'SWEDISH', 'Europe/Stockholm')).toMatchObject({
    note: 'Klockan 02.30 fanns inte den dagen. Tiden lästes som 03.30.',
  });
});
