import type { AnswerBasis } from './answer-basis.js';
import { DISTRICTS } from './huddinge-districts.js';
import { countTable, someDistricts } from './per-district.js';
import { happens, pick, wholeBetween } from './random.js';

const FAULTS: Record<string, readonly string[]> = {
  LIGHTING: ['PLA-01'],
  LITTER: ['PLA-02'],
  GRAFFITI: ['EGE-07'],
  GREENERY: ['PLA-03'],
  EQUIPMENT: ['PLA-06'],
};
const OBSERVATIONS = [
  '',
  'Lugnt på rundorna.',
  'Mycket folk i rörelse, god stämning.',
  'Glas vid lekplatsen, städat.',
  'Några lampor släckta, anmält.',
  'Flera mopeder på gångvägen tidig kväll.',
];
const EVENTS: readonly [what: string, visitors: number][] = [
  ['Marknad på torget', 800],
  ['Hemmamatch', 400],
  ['Kulturkväll', 250],
  ['Loppis i parken', 300],
];
const VIEWS = [
  'Flera undviker gångvägen efter mörkrets inbrott.',
  'Boende uppskattar att det är rent på torget.',
  'Önskemål om fler bänkar och bättre belysning.',
  'Klagomål på hastigheter förbi skolan.',
];
const TOUR_HOURS = 2.5;
const CAMERA_DOWN = 0.12;
const WITH_EVENT = 0.35;
const WITH_VIEW = 0.2;
const DAYS_AHEAD = [12, 13, 19, 20];

/** Tours, cameras out of order, fault reports, coming events and what residents say. */
export function safetyOfficeAnswers(basis: AnswerBasis): Record<string, unknown> {
  const { random, calendar, week } = basis;
  return {
    tours: DISTRICTS.map(({ code }) => {
      const tours = wholeBetween(random, 3, 7);
      return { areaCode: code, tours, hours: tours * TOUR_HOURS, observations: pick(random, OBSERVATIONS) };
    }),
    camerasOutOfOrder: happens(random, CAMERA_DOWN)
      ? [
          {
            areaCode: pick(random, DISTRICTS).code,
            count: 1,
            since: calendar.date(week, wholeBetween(random, 0, 4)),
            note: 'Service beställd',
          },
        ]
      : [],
    faultReports: countTable(basis, 'SAFETY_OFFICE', FAULTS),
    events: happens(random, WITH_EVENT) ? [event(basis)] : [],
    citizenViews: someDistricts(() => (happens(random, WITH_VIEW) ? pick(random, VIEWS) : null)),
  };
}

function event({ random, calendar, week }: AnswerBasis) {
  const [what, visitors] = pick(random, EVENTS);
  const areaCode = pick(random, DISTRICTS).code;
  return { what, areaCode, date: calendar.date(week, pick(random, DAYS_AHEAD)), visitors };
}
