import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_PASTED } from './paste-lines.js';
import { readPasted } from './read-pasted.js';

/** Monday 23 November 2026, 09.10 in the morning. */
const CONTEXT = {
  now: '2026-11-23T08:10:00Z',
  timeZone: 'Europe/Stockholm',
  areas: [
    { code: 'HUD-FLE', name: 'Flemingsberg' },
    { code: 'HUD-SJF', name: 'Sjödalen-Fullersta' },
    { code: 'HUD-SKO', name: 'Skogås' },
    { code: 'HUD-STS', name: 'Stuvsta-Snättringe' },
  ],
};
const read = (pasted: string) => readPasted(pasted, CONTEXT).rows;
const short = (pasted: string) =>
  read(pasted).map(({ category, time, area, count, refusal }) =>
    refusal === null ? [category?.code, time?.words, area?.code, count] : refusal,
  );

describe('a paste from an e-mail', () => {
  it('is one event a line, in free words', () => {
    expect(
      short(`Hej! Här kommer helgen:
- fre 22.30 slagsmål utanför centrum i Flemingsberg, 4 inblandade
- lördag kväll: klotter på skolan i Skogås, 3 st
* natten till söndag bilbrand Fullersta
2) i går 15-16 snatteri ICA Snättringe x2
• containerbrand`),
    ).toEqual([
      'Raden är en hälsning eller ett brevhuvud, ingen händelse.',
      ['ORD-02', 'fre 20 nov kl. 22.30', 'HUD-FLE', 1],
      ['EGE-07', 'lör 21 nov på kvällen, ca 18–24', 'HUD-SKO', 3],
      ['BRA-02', 'natten till sön 22 nov, ca 22–06', 'HUD-SJF', 1],
      ['EGE-03', 'sön 22 nov, ca 15–16', 'HUD-STS', 2],
      ['BRA-03', undefined, undefined, 1],
    ]);
  });

  it('keeps its own words without the time, and says how sure it is', () => {
    const [row] = read('fre 22.30 slagsmål utanför centrum, 4 inblandade');
    expect(row).toMatchObject({
      text: 'slagsmål utanför centrum, 4 inblandade',
      time: { sureness: 'SURE' },
      category: { code: 'ORD-02', sureness: 'LIKELY' },
      isOnlyPlace: false,
    });
    expect(read('klotter')[0]?.category?.sureness).toBe('SURE');
    expect(read('lördag natt klotter')[0]?.time).toMatchObject({
      sureness: 'LIKELY',
      others: ['natten till lör 21 nov, ca 22–06'],
    });
  });

  it.each([
    ['natten till lördag 3 bilbränder', 3],
    ['2 inbrott i källare', 2],
    ['i går 4 cykelstölder vid stationen', 4],
    ['slagsmål, 2 polisbilar på plats', 1],
    ['bråk med 5 inblandade', 1],
  ])('counts the events of “%s” as %i', (text, count) => {
    expect(read(text)[0]?.count).toBe(count);
  });

  it('takes greetings and heads of letters for no events, but what they tell of with a time', () => {
    const [hello, signed, from, told] = short(
      'Hej! Här kommer veckans lista:\nMvh Kansliet\nFrån: Trygghetsfunktionen\nHej, i går kl 21 var det slagsmål',
    );
    const refusal = 'Raden är en hälsning eller ett brevhuvud, ingen händelse.';
    expect([hello, signed, from]).toEqual([refusal, refusal, refusal]);
    expect(told).toEqual(['ORD-02', 'sön 22 nov ca kl. 21', undefined, 1]);
  });

  it('says why a time cannot be', () => {
    expect(read('klotter 20/12')[0]).toMatchObject({
      time: null,
      timeFault: '20/12 har inte varit än. Skriv året om du menar 2025.',
    });
  });
});

describe('a paste from a sheet', () => {
  it('is read by its header', () => {
    expect(
      short(
        [
          'Datum\tKl\tHändelse\tPlats\tOmråde\tAntal\tBeskrivning',
          '2026-11-20\t22:30\tSlagsmål\tStationen\tFlemingsberg\t2\tTvå bråk samma kväll',
          '2026-11-21\t\tKlotter\tSkolan\tSkogås\t\t',
        ].join('\n'),
      ),
    ).toEqual([
      ['ORD-02', 'fre 20 nov kl. 22.30', 'HUD-FLE', 2],
      ['EGE-07', 'lör 21 nov', 'HUD-SKO', 1],
    ]);
    expect(read('Datum;Plats;Typ\n2026-11-20;Stationen;Bråk')[0]).toMatchObject({
      placeText: 'Stationen',
      isOnlyPlace: true,
      text: '',
    });
  });

  it('is read cell by cell without one', () => {
    expect(
      short('2026-11-20\t22:30\tSlagsmål\tFlemingsbergs centrum\t4\n2026-11-21\t\tKlotter\tSkogås\t1'),
    ).toEqual([
      ['ORD-02', 'fre 20 nov kl. 22.30', 'HUD-FLE', 4],
      ['EGE-07', 'lör 21 nov', 'HUD-SKO', 1],
    ]);
  });

  it('refuses formulas and what holds no words', () => {
    expect(short('=HYPERLINK("http://ond.example";"klotter")\n12345\n@SUM(A1)')).toEqual([
      'Raden är en formel. Klistra in dess värde.',
      'Raden har inga ord att förstå.',
      'Raden är en formel. Klistra in dess värde.',
    ]);
  });
});

describe('a hostile paste', () => {
  it('loses what cannot be seen', () => {
    const [row] = read('fre \u202eslagsmål\u0000 vid\u200b Flemingsberg\ufeff');
    expect(row).toMatchObject({ source: 'fre slagsmål vid Flemingsberg', area: { code: 'HUD-FLE' } });
  });

  it('of a megabyte is read to the first hundred lines, and the rest is told', () => {
    const { rows, left } = readPasted('klotter i går\n'.repeat(80_000), CONTEXT);
    expect(rows).toHaveLength(MOST_PASTED);
    expect(left).toBeGreaterThan(20_000);
    expect(read('a'.repeat(1_000_000))).toHaveLength(1);
    expect(read('å'.repeat(500_000))[0]?.source.length).toBe(2_000);
    expect(read(`${'1 '.repeat(200_000)}`)).toHaveLength(1);
  });

  it('never throws, and gives rows that are whole', () => {
    const pieces = fc.constantFrom(
      'fre',
      '22.30',
      '\t',
      ';',
      '\n',
      '=',
      '"',
      '- ',
      '20/11',
      'klotter',
      '\u202e',
      '99',
      'x',
      '😀',
      'Skogås',
    );
    const pastes = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(' ')),
      fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(pastes, (pasted) => {
        for (const row of read(pasted)) {
          expect(row.count).toBeGreaterThanOrEqual(1);
          expect(row.count).toBeLessThanOrEqual(1_000);
          expect(row.source).not.toMatch(/(?!\t)[\p{Cc}\p{Cf}]/u);
          expect(row.line).toBeGreaterThanOrEqual(1);
        }
      }),
      { numRuns: 300 },
    );
  });
});
