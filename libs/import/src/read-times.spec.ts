import { describe, expect, it } from 'vitest';
import { endOfDay, formatsThatRead, readTime, type TimeFormat } from './read-times.js';

const STOCKHOLM = 'Europe/Stockholm';
const MEMPHIS = 'America/Chicago';

describe('readable times', () => {
  it.each<[string, TimeFormat, string, string, string]>([
    ['2019-01-01T01:30:00', 'ISO', MEMPHIS, '2019-01-01T07:30:00Z', 'MINUTE'],
    ['2026-07-01 21:30', 'ISO', STOCKHOLM, '2026-07-01T19:30:00Z', 'MINUTE'],
    ['2010-01-01T06:00:00Z', 'ISO', 'America/Chicago', '2010-01-01T06:00:00Z', 'DAY'],
    ['2026-07-01T21:30:15.250+02:00', 'ISO', STOCKHOLM, '2026-07-01T19:30:15Z', 'MINUTE'],
    ['2026-11-19', 'ISO', STOCKHOLM, '2026-11-18T23:00:00Z', 'DAY'],
    ['2026-11-19T00:00:00', 'ISO', STOCKHOLM, '2026-11-18T23:00:00Z', 'DAY'],
    ['2026-11-19 21.30', 'SWEDISH', STOCKHOLM, '2026-11-19T20:30:00Z', 'MINUTE'],
    ['2026-11-19 kl. 21.30', 'SWEDISH', STOCKHOLM, '2026-11-19T20:30:00Z', 'MINUTE'],
    ['19/11 2026 21:30', 'SWEDISH', STOCKHOLM, '2026-11-19T20:30:00Z', 'MINUTE'],
    ['19.11.2026', 'SWEDISH', STOCKHOLM, '2026-11-18T23:00:00Z', 'DAY'],
    ['20261119 21:30', 'SWEDISH', STOCKHOLM, '2026-11-19T20:30:00Z', 'MINUTE'],
    ['19 november 2026 21.30', 'SWEDISH', STOCKHOLM, '2026-11-19T20:30:00Z', 'MINUTE'],
    ['den 1 okt. 2026', 'SWEDISH', STOCKHOLM, '2026-09-30T22:00:00Z', 'DAY'],
    ['03/03/2016 12:17:00 AM', 'US', MEMPHIS, '2016-03-03T06:17:00Z', 'MINUTE'],
    ['03/03/2016 12:17:00 PM', 'US', MEMPHIS, '2016-03-03T18:17:00Z', 'MINUTE'],
    ['03/03/2016 12:00:00 AM', 'US', MEMPHIS, '2016-03-03T06:00:00Z', 'DAY'],
    ['1/31/2010', 'US', MEMPHIS, '2010-01-31T06:00:00Z', 'DAY'],
  ])('reads %s as %s in %s', (written, format, zone, at, precision) => {
    expect(readTime(written, format, zone)).toMatchObject({ at, precision, note: null });
  });
});

describe('unreadable times', () => {
  it.each<[string, TimeFormat]>([
    ['2026-02-30', 'ISO'],
    ['2026-11-19 25:00', 'ISO'],
    ['2026-11-19T21:30+25:00', 'ISO'],
    ['19/11/26', 'SWEDISH'],
    ['19 brumaire 2026', 'SWEDISH'],
    ['11/19/2026', 'SWEDISH'],
    ['19/11/2026', 'US'],
    ['03/03/2016 13:17 PM', 'US'],
    ['2018-01', 'ISO'],
    ['NA', 'ISO'],
    ['', 'ISO'],
  ])('refuses %j as %s', (written, format) => {
    expect(readTime(written, format, STOCKHOLM)).toEqual({ reason: `Tiden ”${written}” kan inte läsas.` });
  });
});

describe('nights when the clock changes', () => {
  it('moves a time that does not exist on by the gap', () => {
    expect(readTime('2026-03-29 02:30', 'ISO', STOCKHOLM)).toEqual({
      at: '2026-03-29T01:30:00Z',
      precision: 'HOUR',
      hasClock: true,
      note: 'Klockan 02.30 fanns inte den dagen. Tiden lästes som 03.30.',
    });
  });

  it('reads a time that exists twice as the first', () => {
    expect(readTime('2026-10-25 02:30', 'ISO', STOCKHOLM)).toEqual({
      at: '2026-10-25T00:30:00Z',
      precision: 'HOUR',
      hasClock: true,
      note: 'Klockan 02.30 fanns två gånger den dagen. Tiden lästes som den första.',
    });
  });

  it('is certain when an offset is written', () => {
    expect(readTime('2026-10-25T02:30+01:00', 'ISO', STOCKHOLM)).toMatchObject({
      at: '2026-10-25T01:30:00Z',
      precision: 'MINUTE',
      note: null,
    });
  });

  it('begins a day whose midnight does not exist with its first instant', () => {
    expect(readTime('2018-11-04', 'ISO', 'America/Sao_Paulo')).toMatchObject({
      at: '2018-11-04T03:00:00Z',
      precision: 'DAY',
    });
  });

  it('ends a day of 25 hours with the next midnight', () => {
    expect(endOfDay('2026-10-25T10:00:00Z', STOCKHOLM)).toBe('2026-10-25T23:00:00Z');
  });
});

it.each([
  [
    ['2019-01-01T01:30:00', ''],
    ['ISO', 'SWEDISH'],
  ],
  [['19/11 2026 21:30'], ['SWEDISH']],
  [['03/04/2016'], ['SWEDISH', 'US']],
  [['03/31/2016 12:17:00 AM'], ['US']],
  [['igår'], []],
  [[''], []],
])('knows which formats read %j', (samples, formats) => {
  expect(formatsThatRead(samples)).toEqual(formats);
});
