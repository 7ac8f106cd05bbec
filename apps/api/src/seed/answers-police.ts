import type { AnswerBasis } from './answer-basis.js';
import { commonest } from './assessment-texts.js';
import { categoryInText } from './category-in-text.js';
import { DISTRICTS, TIME_ZONE } from './huddinge-districts.js';
import type { DemoIncident } from './incident-row.js';
import { countTable } from './per-district.js';
import { happens, pick } from './random.js';

const OFFENCES: Record<string, readonly string[]> = {
  VIOLENCE: ['VLD-01'],
  THREAT: ['VLD-02', 'VLD-06'],
  ROBBERY: ['VLD-03', 'VLD-04'],
  WEAPON: ['VLD-08', 'VLD-09', 'VLD-10'],
  NARCOTICS: ['NAR-01', 'NAR-02', 'NAR-03'],
  BURGLARY: ['EGE-01', 'EGE-02'],
  THEFT: ['EGE-03', 'EGE-05'],
  VEHICLE: ['EGE-04'],
  DAMAGE: ['EGE-06', 'EGE-07'],
  TRAFFIC: ['TRA-01', 'ORD-06'],
};

const EVENING = 17;
const MORNING = 5;
const HELP = [
  'Notera tid och riktning när mopeder kör på gångvägarna.',
  'Säg till om dörrar och elskåp som står öppna.',
  'Iakttagelser kring parkeringar sen kväll är värdefulla.',
  '',
];
const CLOCK = new Intl.DateTimeFormat('sv-SE', { hour: 'numeric', hourCycle: 'h23', timeZone: TIME_ZONE });
const PATTERN_FROM_LEVEL = 2;
const WITH_HELP = 0.5;

/** Counts per offence group, patterns where the level is high, and what help is wanted. */
export function policeAnswers(basis: AnswerBasis): Record<string, unknown> {
  const { random, week, lanes, assessments } = basis;
  const patterns = DISTRICTS.flatMap(({ code }) => {
    const own = lanes.of(week, 'POLICE', code);
    const category = commonest(own.map((incident) => incident.category));
    if ((assessments[code]?.level ?? 0) < PATTERN_FROM_LEVEL || category === undefined) return [];
    const what = `Återkommande ${categoryInText(category)} i området.`;
    return [{ areaCode: code, what, when: whenOf(own.filter((incident) => incident.category === category)) }];
  });
  return {
    offenceBasis: 'COMMITTED',
    offenceCounts: countTable(basis, 'POLICE', OFFENCES),
    patterns,
    helpWanted: happens(random, WITH_HELP) ? pick(random, HELP) : '',
  };
}

/** Whether most of it happens in the daytime or after dark. */
function whenOf(incidents: readonly DemoIncident[]): string {
  const late = incidents.filter(({ from }) => {
    const hour = Number(CLOCK.format(from));
    return hour >= EVENING || hour < MORNING;
  });
  return late.length * 2 > incidents.length ? 'Mest kvällar och nätter.' : 'Mest dagtid.';
}
