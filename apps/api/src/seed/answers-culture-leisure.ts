import type { AnswerBasis } from './answer-basis.js';
import { DISTRICTS } from './huddinge-districts.js';
import { PLACES, type DemoPlace } from './huddinge-places.js';
import { countOf } from './lanes.js';
import { perDistrict } from './per-district.js';
import { happens, pick, pickWeighted, type Random, wholeBetween } from './random.js';

const VENUES = PLACES.filter(({ type }) => type === 'YOUTH_CENTRE');
const HOURS: readonly [sign: string, hours: string][] = [
  ['Fritidsgård', 'tis–fre kl. 15–21, lör kl. 16–22'],
  ['Bibliotek', 'mån–fre kl. 10–19, lör kl. 11–15'],
  ['Simhall', 'mån–sön kl. 07–21'],
];
const ACTIVITIES: readonly [what: string, when: string, fewest: number, most: number][] = [
  ['Nattfotboll', 'lördag kl. 20–23', 15, 45],
  ['Öppen hall', 'fredag kl. 18–22', 20, 60],
  ['Filmkväll', 'onsdag kl. 18–21', 8, 25],
  ['Dans i parken', 'söndag kl. 14–16', 10, 40],
  ['Läsfrämjande utomhus', 'lördag kl. 11–14', 12, 50],
];
const ATMOSPHERES = [
  '',
  'Många pratar om helgens mopedkörning.',
  'God stämning, flera nya besökare.',
  'Oro för smällare inför helgen.',
  'Trött efter en lång termin, men lugnt.',
];
const SUMMER = [5, 6, 7];
const MOST_ACTIVITIES = 3;

/** Opening hours, visitors, activities in public space and incidents at the venues. */
export function cultureLeisureAnswers(basis: AnswerBasis): Record<string, unknown> {
  const { random, calendar, week, lanes, assessments } = basis;
  const isSummer = SUMMER.includes(calendar.month(week));
  return {
    openings: VENUES.map((venue) => ({
      venue: venue.name,
      areaCode: venue.district,
      hours: hoursOf(venue),
      status: isSummer ? 'LIMITED' : happens(random, 0.08) ? 'EXTRA' : 'USUAL',
    })),
    visitorLevel: perDistrict((code) => visitors(random, assessments[code]?.level ?? 0)),
    activities: Array.from({ length: wholeBetween(random, 1, MOST_ACTIVITIES) }, () => activity(random)),
    venueIncidents: perDistrict((code) => {
      const own = lanes.of(week, 'CULTURE_LEISURE', code);
      return { YOUTH_CENTRE: countOf(own, 'SKO-06', 'ORD-01', 'ORD-02'), LIBRARY: 0, SPORTS: 0, CULTURE: 0 };
    }),
    atmosphere: pick(random, ATMOSPHERES),
  };
}

const hoursOf = ({ name }: DemoPlace): string => HOURS.find(([sign]) => name.startsWith(sign))?.[1] ?? '';

function visitors(random: Random, level: number): string {
  return pickWeighted(random, ['FEWER', 'USUAL', 'MORE', 'MANY_MORE'], (code) =>
    code === 'USUAL' ? 6 : code === 'MORE' ? 1 + level : 1,
  );
}

function activity(random: Random) {
  const [what, when, fewest, most] = pick(random, ACTIVITIES);
  const { code } = pick(random, DISTRICTS);
  const places = PLACES.filter(({ district, type }) => district === code && type === 'PARK');
  return {
    what,
    areaCode: code,
    place: pick(random, places).name,
    when,
    participants: wholeBetween(random, fewest, most),
  };
}
