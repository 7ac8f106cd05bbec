import type { PartyKind } from '@samlad/domain/party-kinds.js';
import type { PlaceType } from '@samlad/domain/place.js';

/** How well the time is known: to the clock, roughly, or only as a span in which it happened. */
export type TimeKnowledge = 'CLOCK' | 'ROUGH' | 'SPAN';

/** What one party sees of one category in a usual week; every number is invented. */
export interface IncidentStream {
  party: PartyKind;
  category: string;
  /** Mean count a week in the whole municipality. */
  weekly: number;
  where: Where;
  places: Partial<Record<PlaceType, number>>;
  when: When;
  season: Season;
  time: TimeKnowledge;
  /** The most severe it gets, 1–4. */
  severity: 1 | 2 | 3 | 4;
}

/** Shares of the districts that differ from their general share. */
export const WHERE = {
  USUAL: {},
  VILLAS: {
    'HUD-SEG': 0.22,
    'HUD-STS': 0.26,
    'HUD-SJF': 0.24,
    'HUD-TRA': 0.12,
    'HUD-SKO': 0.08,
    'HUD-FLE': 0.04,
    'HUD-VAR': 0.04,
  },
  CENTRES: { 'HUD-FLE': 0.26, 'HUD-VAR': 0.22, 'HUD-SKO': 0.18, 'HUD-SJF': 0.2 },
} as const satisfies Record<string, Record<string, number>>;
type Where = keyof typeof WHERE;

/** Weights of the weekdays from Monday and of the hours from midnight, one digit each. */
export const WHEN = {
  EVENING: { days: '3334664', hours: '100000000000001234678874' },
  NIGHT: { days: '1112594', hours: '654210000000000001234678' },
  AFTERNOON: { days: '5556632', hours: '000000000001246898754210' },
  SCHOOL: { days: '5556600', hours: '000000023466665420000000' },
  SHOPPING: { days: '4445672', hours: '000000000235667788764100' },
  WORK: { days: '6666622', hours: '000000157776666542111000' },
  AROUND: { days: '5555555', hours: '322112345666666677766543' },
  HOME_EMPTY: { days: '4455765', hours: '111111123456666777654321' },
} as const satisfies Record<string, { days: string; hours: string }>;
export type When = keyof typeof WHEN;

/** Weights of the months from January, one digit each; 5 is a usual month. */
export const SEASON = {
  EVEN: '555555555555',
  SUMMER: '234678865432',
  LIGHT_EVENINGS: '333567876543',
  DARK: '965321124799',
  SCHOOL_YEAR: '456553037654',
  GRASS: '011892211000',
  NEW_YEAR: '600000000029',
  WINTER: '764443334678',
} as const satisfies Record<string, string>;
type Season = keyof typeof SEASON;

type Row = [
  category: string,
  weekly: number,
  places: string,
  when: When,
  season?: Season,
  time?: TimeKnowledge,
  severity?: 1 | 2 | 3 | 4,
  where?: Where,
];

const PLACE_LETTER: Record<string, PlaceType> = {
  q: 'SQUARE',
  t: 'STATION',
  s: 'SCHOOL',
  y: 'YOUTH_CENTRE',
  p: 'PARK',
  w: 'STREET',
  h: 'HOUSING',
  g: 'GARAGE',
  b: 'SHOP',
  i: 'INDUSTRY',
};

/** `q4 t2` → squares 4, stations 2. */
function placeWeights(text: string): Partial<Record<PlaceType, number>> {
  return Object.fromEntries(
    text.split(' ').map((part) => [PLACE_LETTER[part.charAt(0)], Number(part.slice(1))]),
  );
}

const of = (party: PartyKind, rows: Row[]): IncidentStream[] =>
  rows.map(
    ([category, weekly, places, when, season = 'EVEN', time = 'CLOCK', severity = 2, where = 'USUAL']) => ({
      party,
      category,
      weekly,
      places: placeWeights(places),
      when,
      season,
      time,
      severity,
      where,
    }),
  );

/** Everything that is reported in the demo, apart from what has been planted. */
export const STREAMS: readonly IncidentStream[] = [
  ...of('POLICE', [
    ['VLD-01', 1.2, 'q4 t3 w2 p1', 'NIGHT', 'LIGHT_EVENINGS', 'CLOCK', 3, 'CENTRES'],
    ['VLD-02', 1.4, 'q3 t2 s1 h2 b1', 'EVENING', 'EVEN', 'CLOCK', 3],
    ['VLD-03', 0.4, 'q2 t2 w3 p1', 'NIGHT', 'DARK', 'CLOCK', 3, 'CENTRES'],
    ['VLD-04', 0.6, 'q2 t3 w2 p2', 'AFTERNOON', 'SCHOOL_YEAR', 'CLOCK', 3],
    ['VLD-05', 0.35, 't2 w2 p2', 'EVENING', 'SUMMER', 'ROUGH', 3],
    ['VLD-06', 0.5, 'b3 t2 y1', 'SHOPPING', 'EVEN', 'CLOCK', 3],
    ['VLD-07', 0.1, 'q2 h3', 'NIGHT', 'EVEN', 'CLOCK', 4, 'CENTRES'],
    ['VLD-08', 0.05, 'h2 g1', 'NIGHT', 'EVEN', 'CLOCK', 4, 'CENTRES'],
    ['VLD-09', 0.03, 'h2', 'NIGHT', 'EVEN', 'CLOCK', 4],
    ['VLD-10', 0.4, 'q2 t2 w1', 'EVENING', 'EVEN', 'CLOCK', 4, 'CENTRES'],
    ['VLD-11', 0.5, 'h1', 'EVENING', 'EVEN', 'ROUGH', 3],
    ['ORD-01', 1.3, 'q4 t3 p1 y1', 'EVENING', 'LIGHT_EVENINGS', 'CLOCK', 2, 'CENTRES'],
    ['ORD-02', 1.1, 'q4 t2 b1', 'NIGHT', 'LIGHT_EVENINGS', 'CLOCK', 3],
    ['ORD-03', 1.2, 'q3 t3 p1', 'NIGHT', 'SUMMER', 'CLOCK', 2],
    ['ORD-04', 0.5, 'q3 h3 s1', 'EVENING', 'NEW_YEAR', 'CLOCK', 3],
    ['ORD-06', 0.9, 'w3 q1 h2 s1', 'EVENING', 'LIGHT_EVENINGS'],
    ['ORD-08', 0.4, 'h4 g2', 'NIGHT', 'WINTER', 'ROUGH'],
    ['NAR-01', 0.8, 'q3 t3 p1 w1', 'EVENING', 'EVEN', 'ROUGH', 3, 'CENTRES'],
    ['NAR-02', 1.4, 'q2 t3 p2 g1', 'EVENING', 'LIGHT_EVENINGS', 'CLOCK', 2],
    ['NAR-03', 0.4, 'p2 w2 g1', 'WORK', 'EVEN', 'ROUGH', 2],
    ['NAR-04', 0.2, 'q1 p1 t1', 'NIGHT', 'SUMMER', 'ROUGH', 2],
    ['EGE-01', 1.5, 'h1', 'HOME_EMPTY', 'DARK', 'SPAN', 3, 'VILLAS'],
    ['EGE-02', 0.5, 's3 b1 i2', 'NIGHT', 'DARK', 'SPAN', 2],
    ['EGE-03', 2.4, 'b1', 'SHOPPING', 'EVEN', 'CLOCK', 1],
    ['EGE-04', 2.2, 'g3 h3 t1 i1', 'NIGHT', 'EVEN', 'SPAN', 2],
    ['EGE-05', 1.5, 't4 h1 s1 q1', 'WORK', 'SUMMER', 'SPAN', 1],
    ['EGE-06', 1.3, 'q2 t2 h2 w1', 'NIGHT', 'EVEN', 'SPAN', 2],
    ['EGE-08', 0.6, 'h1', 'WORK', 'EVEN', 'ROUGH', 3, 'VILLAS'],
    ['TRA-01', 0.6, 'w3 h1', 'EVENING', 'SUMMER', 'ROUGH', 2],
    ['TRA-02', 0.7, 'w3 i1', 'WORK', 'WINTER', 'CLOCK', 3],
    ['EVE-02', 0.05, 'q1', 'SHOPPING'],
    ['REK-02', 0.15, 's1 t1', 'WORK', 'SCHOOL_YEAR', 'ROUGH', 2],
  ]),
  ...of('RESCUE', [
    ['BRA-01', 0.7, 'h3 b1 i1', 'AROUND', 'WINTER', 'CLOCK', 3],
    ['BRA-02', 0.3, 'g3 h2 p1', 'NIGHT', 'EVEN', 'CLOCK', 3, 'CENTRES'],
    ['BRA-03', 1.0, 'h4 q1 s1', 'NIGHT', 'LIGHT_EVENINGS', 'CLOCK', 2, 'CENTRES'],
    ['BRA-04', 0.6, 'p3 s1', 'AFTERNOON', 'GRASS', 'CLOCK', 2],
    ['BRA-05', 0.15, 's1', 'SCHOOL', 'SCHOOL_YEAR', 'CLOCK', 2],
    ['BRA-06', 3, 'h2 s1 b2 y1 i1', 'AROUND', 'EVEN', 'CLOCK', 1],
    ['BRA-07', 0.25, 'h3 q1', 'NIGHT', 'EVEN', 'CLOCK', 3, 'CENTRES'],
    ['BRA-08', 0.06, 'p1', 'AFTERNOON', 'SUMMER', 'CLOCK', 3],
    ['BRA-09', 0.6, 'h1', 'AROUND', 'EVEN', 'ROUGH', 3],
    ['TRA-02', 1, 'w3 i1', 'WORK', 'WINTER', 'CLOCK', 3],
  ]),
  ...of('SCHOOL', [
    ['SKO-01', 1.8, 's1', 'SCHOOL', 'SCHOOL_YEAR', 'ROUGH', 2],
    ['SKO-02', 1.6, 's1', 'SCHOOL', 'SCHOOL_YEAR', 'ROUGH', 2],
    ['SKO-03', 0.08, 's1', 'SCHOOL', 'SCHOOL_YEAR', 'ROUGH', 3],
    ['EGE-06', 1.4, 's1', 'NIGHT', 'SCHOOL_YEAR', 'SPAN', 2],
    ['EGE-02', 0.2, 's1', 'NIGHT', 'DARK', 'SPAN', 2],
    ['TRA-03', 1.4, 's1', 'SCHOOL', 'SCHOOL_YEAR', 'ROUGH', 2],
    ['NAR-05', 0.9, 's2 b1', 'SCHOOL', 'SCHOOL_YEAR', 'ROUGH', 1],
    ['BRA-05', 0.25, 's1', 'SCHOOL', 'SCHOOL_YEAR', 'CLOCK', 2],
    ['ORD-07', 0.5, 's1 t1', 'SCHOOL', 'SCHOOL_YEAR', 'ROUGH', 2],
    ['PLA-07', 0.5, 's2 w1', 'SCHOOL', 'SCHOOL_YEAR', 'ROUGH', 1],
  ]),
  ...of('CULTURE_LEISURE', [
    ['SKO-06', 2.4, 'y1', 'EVENING', 'SCHOOL_YEAR', 'ROUGH', 2],
    ['ORD-01', 1.1, 'y3 q1', 'EVENING', 'SCHOOL_YEAR', 'ROUGH', 2],
    ['ORD-02', 0.4, 'y1', 'EVENING', 'SCHOOL_YEAR', 'CLOCK', 2],
    ['EGE-06', 0.5, 'y3 p1', 'NIGHT', 'EVEN', 'SPAN', 1],
    ['NAR-02', 0.3, 'y1 p1', 'EVENING', 'SCHOOL_YEAR', 'ROUGH', 2],
    ['PLA-02', 0.4, 'y1 p2', 'WORK', 'LIGHT_EVENINGS', 'ROUGH', 1],
    ['POS-01', 1, 'y2 p1 q1', 'EVENING', 'EVEN', 'CLOCK', 1],
  ]),
  ...of('SAFETY_OFFICE', [
    ['PLA-01', 3.4, 'w4 t1 p2 h1', 'WORK', 'DARK', 'ROUGH', 2],
    ['PLA-02', 3.6, 'q2 p3 h3 w1', 'WORK', 'LIGHT_EVENINGS', 'ROUGH', 1],
    ['PLA-03', 0.9, 'w3 p1', 'WORK', 'SUMMER', 'ROUGH', 1],
    ['PLA-04', 0.7, 'h1 i2 g2', 'WORK', 'EVEN', 'ROUGH', 1],
    ['PLA-05', 1.1, 'p2 g1 h1', 'EVENING', 'LIGHT_EVENINGS', 'ROUGH', 2],
    ['PLA-06', 1.8, 'p3 s1 q1', 'WORK', 'SUMMER', 'ROUGH', 1],
    ['PLA-07', 1.4, 't2 w3 q1', 'EVENING', 'DARK', 'ROUGH', 2],
    ['ORD-01', 1.6, 'q3 t3 p1', 'EVENING', 'LIGHT_EVENINGS', 'CLOCK', 2, 'CENTRES'],
    ['ORD-03', 0.5, 'q2 t2 p1', 'EVENING', 'SUMMER', 'CLOCK', 2],
    ['ORD-05', 0.9, 'q1 h3 p1', 'NIGHT', 'SUMMER', 'CLOCK', 1],
    ['ORD-06', 1.2, 'w3 h2 q1 s1', 'EVENING', 'LIGHT_EVENINGS', 'CLOCK', 2],
    ['ORD-08', 1.1, 'h3 g3', 'NIGHT', 'WINTER', 'ROUGH', 2],
    ['NAR-02', 0.8, 'g1 p2 t1', 'EVENING', 'EVEN', 'CLOCK', 2, 'CENTRES'],
    ['NAR-03', 0.7, 'p2 w1 g1', 'WORK', 'EVEN', 'ROUGH', 2],
    ['EGE-07', 1.8, 't3 s1 w2', 'WORK', 'EVEN', 'ROUGH', 1],
    ['TRA-01', 0.5, 'w2 h2', 'EVENING', 'SUMMER', 'ROUGH', 2],
    ['TRA-04', 1, 'w1', 'AFTERNOON', 'LIGHT_EVENINGS', 'ROUGH', 2],
    ['EVE-01', 0.4, 'q2 p1 y1', 'AFTERNOON', 'SUMMER', 'CLOCK', 1],
    ['EVE-04', 0.3, 'w1 q1', 'WORK', 'EVEN', 'ROUGH', 1],
    ['POS-01', 0.6, 'q2 w1 p1', 'EVENING', 'EVEN', 'CLOCK', 1],
    ['POS-02', 0.3, 'q1 w1 p1', 'WORK', 'EVEN', 'ROUGH', 1],
  ]),
];
