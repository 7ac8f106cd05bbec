import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvOf } from './csv.js';

const read = (text: string) => parse(text, { bom: true, record_delimiter: '\r\n' }) as string[][];

describe('a table as CSV', () => {
  it('is quoted as RFC 4180 says', () => {
    expect(
      csvOf(
        ['a', 'b'],
        [
          ['x, y', 'säg "hej"'],
          [null, 3],
        ],
      ),
    ).toBe('\ufeffa,b\r\n"x, y","säg ""hej"""\r\n,3\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@a', '\t=1', '  =1', '\u00a0@a', '＝1', '＋1', '－1', '＠a', '\r=1', '\n=1'])(
    'makes no formula of %j',
    (text) => expect(read(csvOf(['a'], [[text]]))[1]?.[0]).toBe(`'${text}`),
  );

  it('lets ordinary text and numbers be', () => {
    expect(read(csvOf(['a', 'b'], [['Polis – 3', -5]]))[1]).toEqual(['Polis – 3', '-5']);
  });

  it('gives back every text it was given, with at most the mark before it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string(), fc.string({ unit: 'grapheme' })), { minLength: 1 }),
        (rows) => {
          const back = read(csvOf(['ett', 'två'], rows)).slice(1);
          expect(back.map((row) => row.map((text) => text.replace(/^'/, '')))).toEqual(
            rows.map((row) => row.map((text) => text.replace(/^'/, ''))),
          );
        },
      ),
    );
  });
});
