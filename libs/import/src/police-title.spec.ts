import { describe, expect, it } from 'vitest';
import { readTitlePlace, readTitleTime } from './police-title.js';

const published = (text: string) => Date.parse(`${text}Z`);

describe('the time in the title of a police notice', () => {
  it.each([
    ['reads a point between hour and minute', '05 januari 08.40, Rån, Huddinge', '2024-01-05T07:40:00Z'],
    ['reads a colon between hour and minute', '05 januari 08:40, Rån, Huddinge', '2024-01-05T07:40:00Z'],
    ['puts 31 December in the old year', '31 december 23.55, Brand, Huddinge', '2023-12-31T22:55:00Z'],
    ['lets an event lie some days ahead', '09 januari 07.00, Övrigt, Huddinge', '2024-01-09T06:00:00Z'],
    ['finds a leap day', '29 februari 12.00, Brand, Huddinge', '2024-02-29T11:00:00Z'],
  ])('%s', (_sentence, title, at) => {
    const time = readTitleTime(title, published('2024-01-05T09:05:12'));
    expect(time).toEqual({ at, precision: 'MINUTE' });
  });

  it('puts 1 January in the coming year for a notice of 31 December', () => {
    const time = readTitleTime('01 januari 00.10, Bråk, Umeå', published('2024-12-31T23:59:00'));
    expect(time.at).toBe('2024-12-31T23:10:00Z');
  });

  it('uses summer time in July', () => {
    expect(readTitleTime('02 juli 07.05, Brand, Umeå', published('2024-07-02T07:10:00')).at).toBe(
      '2024-07-02T05:05:00Z',
    );
  });

  it('moves a time that the spring change skips one hour on', () => {
    expect(readTitleTime('31 mars 02.30, Brand, Umeå', published('2024-03-31T04:00:00')).at).toBe(
      '2024-03-31T01:30:00Z',
    );
  });

  it('reads a time that the autumn change repeats as the first of the two', () => {
    expect(readTitleTime('27 oktober 02.30, Brand, Umeå', published('2024-10-27T04:00:00')).at).toBe(
      '2024-10-27T00:30:00Z',
    );
  });

  it('knows the day only when the title has no clock time', () => {
    expect(readTitleTime('05 januari, Brand, Umeå', published('2024-01-05T09:00:00'))).toEqual({
      at: '2024-01-04T23:00:00Z',
      precision: 'DAY',
    });
  });

  it.each([
    'Brand, Umeå',
    '05 thermidor 10.00, Brand, Umeå',
    '31 april 10.00, Brand',
    '05 januari 25.00, Brand',
  ])('says unknown for %s', (title) => {
    expect(readTitleTime(title, published('2024-01-05T09:00:00'))).toEqual({
      at: null,
      precision: 'UNKNOWN',
    });
  });
});

describe('the place in the title', () => {
  it.each([
    ['05 januari 08.40, Rån, Huddinge', 'Rån', 'Huddinge'],
    ['05 januari 08.40, Rån, försök, Huddinge', 'Rån, försök', 'Huddinge'],
    ['20 maj 13.09, Trafikkontroll,', 'Trafikkontroll', null],
    ['20 maj 13.09, Rån, försök', 'Rån, försök', null],
    ['20 maj 13.09', 'Rån', null],
  ])('%s', (title, type, place) => {
    expect(readTitlePlace(title, type)).toBe(place);
  });
});
