import { describe, expect, it } from 'vitest';
import type { DescribedRow } from './k-finding.js';
import type { KPolicy } from './k-policy.js';
import { K_DEFAULT } from './k-policy.js';
import { kTest } from './k-test.js';

const ZONE = 'Europe/Stockholm';
const POLICY: KPolicy = { k: 3, kOf: { SKO: 5 } };
const SQUARE = { code: 'torget', label: 'Visättra torg' };
const PARK = { code: 'parken', label: 'Visättraparken' };
const DISTRICT = { code: 'flemingsberg', label: 'Flemingsberg' };
const MUNICIPALITY = { code: 'kommunen', label: 'hela kommunen' };

let next = 0;
const row = (own: Partial<DescribedRow> = {}): DescribedRow => ({
  id: `rad ${(next += 1)}`,
  party: 'Polisen',
  places: [SQUARE, DISTRICT, MUNICIPALITY],
  occurredFrom: '2026-11-20T18:00:00Z',
  occurredTo: null,
  category: { code: 'VLD-01', label: 'Misshandel utomhus' },
  group: { code: 'VLD', label: 'Våld och hot' },
  attributes: ['pojke', '15–17 år'],
  persons: null,
  ...own,
});
const times = (count: number, own: Partial<DescribedRow> = {}) =>
  Array.from({ length: count }, () => row(own));

describe('a description of persons', () => {
  it('that fits one person is found', () => {
    const [finding] = kTest([row()], POLICY, ZONE);
    expect(finding).toMatchObject({ persons: 1, k: 3, place: SQUARE, category: { code: 'VLD-01' } });
  });

  it('that fits as many as are asked for is let through', () => {
    expect(kTest(times(3), POLICY, ZONE)).toEqual([]);
    expect(kTest([row({ persons: 3 })], POLICY, ZONE)).toEqual([]);
  });

  it('is counted across parties', () => {
    expect(kTest([...times(2), row({ party: 'Skolan' })], POLICY, ZONE)).toEqual([]);
    expect(kTest([row(), row({ party: 'Skolan' })], POLICY, ZONE)[0]?.parties).toEqual(['Polisen', 'Skolan']);
  });

  it('counts the persons of one event that two parties tell of once', () => {
    const twice = [row({ event: 'h1', persons: 2 }), row({ event: 'h1', persons: 2, party: 'Skolan' })];
    expect(kTest(twice, POLICY, ZONE)[0]?.persons).toBe(2);
  });

  it('is asked for more persons where the group has a rule of its own', () => {
    const school = {
      category: { code: 'SKO-02', label: 'Obehöriga' },
      group: { code: 'SKO', label: 'Skola' },
    };
    expect(kTest(times(4, school), POLICY, ZONE)[0]?.k).toBe(5);
    expect(kTest(times(5, school), POLICY, ZONE)).toEqual([]);
  });

  it('fits rows that say more, not rows that say less', () => {
    const rows = [row({ attributes: ['pojke'] }), ...times(2, { attributes: ['pojke', 'röd moped'] })];
    expect(kTest(rows, POLICY, ZONE).map(({ attributes }) => attributes)).toEqual([['röd moped']]);
  });

  it('is not looked for in rows that say nothing of persons', () => {
    expect(kTest([row({ attributes: [] })], POLICY, ZONE)).toEqual([]);
  });

  it('is told with the fewest words that single out', () => {
    const rows = [
      ...times(3, { attributes: ['pojke', '15–17 år'] }),
      row({ attributes: ['pojke', 'kryckor'] }),
    ];
    expect(kTest(rows, POLICY, ZONE).map(({ attributes }) => attributes)).toEqual([['kryckor']]);
  });

  it('by category alone is found where nothing else of the kind has happened', () => {
    expect(kTest([row()], POLICY, ZONE)[0]?.attributes).toEqual([]);
  });
});

describe('what to write in its place', () => {
  it('is the district, when the district holds enough', () => {
    const rows = [row(), ...times(3, { places: [PARK, DISTRICT, MUNICIPALITY] })];
    const [finding] = kTest(rows, POLICY, ZONE);
    expect(finding?.remedies).toEqual([{ place: 'Flemingsberg', persons: 4 }]);
    expect(finding?.sentence).toBe(
      'Beskrivningen ”misshandel utomhus, Visättra torg” och tiden passar bara 1 person; det ska vara minst 3. ' +
        'Skriv ”Flemingsberg” i stället för platsen (passar då 4).',
    );
  });

  it('is the week, when the week holds enough', () => {
    const rows = [row(), ...times(3, { occurredFrom: '2026-11-18T10:00:00Z' })];
    expect(kTest(rows, POLICY, ZONE)[0]?.remedies).toEqual([
      { time: 'veckan i stället för dagen', persons: 4 },
    ]);
  });

  it('is four weeks over the change of a year, week 53 included', () => {
    const rows = [
      row({ occurredFrom: '2027-01-05T10:00:00Z' }),
      ...times(3, { occurredFrom: '2026-12-15T10:00:00Z' }),
    ];
    expect(kTest(rows, POLICY, ZONE)[0]?.remedies).toEqual([
      { time: 'de senaste fyra veckorna i stället för tiden', persons: 4 },
    ]);
  });

  it('is the day on the wall clock, in the night when the clocks go back', () => {
    const rows = [
      row({ occurredFrom: '2026-10-24T22:30:00Z' }),
      ...times(3, { occurredFrom: '2026-10-25T22:30:00Z' }),
    ];
    expect(kTest(rows, POLICY, ZONE)[0]?.remedies[0]).toEqual({
      time: 'dagen i stället för klockslaget',
      persons: 4,
    });
  });

  it('is the group, when the group holds enough', () => {
    const threat = { category: { code: 'VLD-02', label: 'Hot' } };
    const found = kTest([row(), ...times(3, threat)], POLICY, ZONE);
    expect(found[0]?.remedies).toEqual([{ category: 'Våld och hot', persons: 4 }]);
  });

  it('is without the attribute that singles out', () => {
    const rows = [...times(3, { attributes: ['pojke'] }), row({ attributes: ['pojke', 'kryckor'] })];
    const [finding] = kTest(rows, POLICY, ZONE);
    expect(finding?.remedies).toEqual([{ without: 'kryckor', persons: 4 }]);
    expect(finding?.sentence).toContain('Ta bort ”kryckor” (passar då 4).');
  });

  it('is several things at once when no single one is enough', () => {
    const elsewhere = { places: [PARK, DISTRICT, MUNICIPALITY], occurredFrom: '2026-11-18T10:00:00Z' };
    const [finding] = kTest([row(), ...times(3, elsewhere)], POLICY, ZONE);
    expect(finding?.remedies).toEqual([
      { place: 'Flemingsberg', time: 'veckan i stället för dagen', persons: 4 },
    ]);
  });

  it('is to leave the description out when nothing is enough', () => {
    const [finding] = kTest([row()], POLICY, ZONE);
    expect(finding?.remedies).toEqual([]);
    expect(finding?.sentence).toMatch(/ta bort det som beskriver personen\.$/);
  });
});

describe('every remedy', () => {
  it('gives what it promises when the rows are written so', () => {
    const rows = [row({ attributes: ['pojke', 'kryckor'] }), ...times(4, { attributes: ['pojke'] })];
    const written = rows.map((one) => ({
      ...one,
      attributes: one.attributes.filter((a) => a !== 'kryckor'),
    }));
    expect(kTest(rows, POLICY, ZONE)[0]?.remedies).toEqual([{ without: 'kryckor', persons: 5 }]);
    expect(kTest(written, POLICY, ZONE)).toEqual([]);
  });
});

describe('the week of a picture', () => {
  const rows = Array.from({ length: 2_000 }, (_, i) =>
    row({
      occurredFrom: new Date(Date.UTC(2026, 0, 1) + i * 3 * 3_600_000).toISOString(),
      attributes: i % 3 ? [] : ['pojke', `${10 + (i % 8)} år`],
    }),
  );
  const tested = new Set(rows.slice(-56).map(({ id }) => id));

  it('is asked about alone, in the company of the weeks before', () => {
    const found = kTest(rows, K_DEFAULT, ZONE, tested);
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((finding) => finding.rows.some((id) => tested.has(id)))).toBe(true);
  });

  it('is tested in less than a second', () => {
    const start = performance.now();
    kTest(rows, K_DEFAULT, ZONE, tested);
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});
