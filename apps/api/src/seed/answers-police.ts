import type { AnswerBasis } from './answer-basis.js';
import { categoryInText, commonest } from './assessment-texts.js';
import { DISTRICTS } from './huddinge-districts.js';
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

const WHENS = ['Kvällar och helger.', 'Fredag och lördag kl. 18–24.', 'Vardagar dagtid.'];
const HELP = [
  'Notera tid och riktning när mopeder kör på gångvägarna.',
  'Säg till om dörrar och elskåp som står öppna.',
  'Iakttagelser kring parkeringar sen kväll är värdefulla.',
  '',
];
const PATTERN_FROM_LEVEL = 2;
const WITH_HELP = 0.5;

/** Counts per offence group, patterns where the level is high, and what help is wanted. */
export function policeAnswers(basis: AnswerBasis): Record<string, unknown> {
  const { random, week, lanes, assessments } = basis;
  const patterns = DISTRICTS.flatMap(({ code }) => {
    const category = commonest(lanes.of(week, 'POLICE', code).map((incident) => incident.category));
    if ((assessments[code]?.level ?? 0) < PATTERN_FROM_LEVEL || category === undefined) return [];
    const what = `Återkommande ${categoryInText(category)} i området.`;
    return [{ areaCode: code, what, when: pick(random, WHENS) }];
  });
  return {
    offenceBasis: 'COMMITTED',
    offenceCounts: countTable(basis, 'POLICE', OFFENCES),
    patterns,
    helpWanted: happens(random, WITH_HELP) ? pick(random, HELP) : '',
  };
}
