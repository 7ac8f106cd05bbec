import { describe, expect, it } from 'vitest';
import { PlaceIndex } from './place-index.js';
import { foldText } from './text.js';

const MANY = 20_000;
const TRAITS = ['Norra', 'Södra', 'Östra', 'Västra', 'Gamla', 'Nya', 'Stora', 'Lilla', 'Övre', 'Nedre'];
const STEMS = ['Björk', 'Gran', 'Tall', 'Ek', 'Alm', 'Lind', 'Asp', 'Rönn', 'Sälg', 'Hassel'];
const ENDS = [
  'backen',
  'ängen',
  'dalen',
  'höjden',
  'torget',
  'parken',
  'stigen',
  'gården',
  'lunden',
  'viken',
];
const NAMES = Array.from({ length: MANY }, (_, at) => {
  const [trait, stem, end] = [
    TRAITS[at % 10],
    STEMS[Math.floor(at / 10) % 10],
    ENDS[Math.floor(at / 100) % 10],
  ];
  return `${trait} ${stem}${end} ${Math.floor(at / 1_000)}`;
});
const TYPED = [
  'st',
  'stora',
  'stora tal',
  'stora tallv',
  'stroa tallviken 7',
  'norra bjorkbacken',
  'finns inte alls',
];
const MOST_LOOKS = 100;
const TRIES = 5;

/** What doing something once costs the processor (ms), however busy the machine is; the least of some tries. */
const costOf = (times: number, work: () => unknown): number =>
  Math.min(
    ...Array.from({ length: TRIES }, () => {
      const before = process.cpuUsage();
      for (let done = 0; done < times; done += 1) work();
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1_000 / times;
    }),
  );

describe('a search among twenty thousand names', () => {
  const index = new PlaceIndex(NAMES.map((name) => ({ name, aliases: [], about: ['Park', 'Skogås'] })));
  const folded = NAMES.map(foldText);

  it.each(TYPED)('costs no more than some looks through the plain list: %s', (text) => {
    const look = costOf(50, () => folded.filter((name) => name.includes(text)));
    const search = costOf(5, () => index.find(text, 8));
    process.stdout.write(`${text}: ${search.toFixed(1)} ms, ${(search / look).toFixed(0)} looks\n`);
    expect(search / look).toBeLessThan(MOST_LOOKS);
  });
});
