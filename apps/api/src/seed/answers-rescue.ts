import type { PlaceType } from '@samlad/domain/place.js';
import type { AnswerBasis } from './answer-basis.js';
import type { DemoIncident } from './incident-row.js';
import { countOf } from './lanes.js';
import { countTable } from './per-district.js';
import { happens, pick, poisson, type Random } from './random.js';

/** National event types and the demo's categories that are of that type. */
const EVENT_TYPES: Record<string, readonly string[]> = {
  1: ['BRA-01', 'BRA-05'],
  2: ['TRA-02'],
  3: ['BRA-02', 'BRA-03', 'BRA-04'],
  5: ['BRA-08'],
  6: ['BRA-09'],
  14: ['BRA-06'],
};

const OBJECTS: Record<string, (fire: DemoIncident) => boolean> = {
  HOUSING: (fire) => fire.category === 'BRA-01' && fire.placeType === 'HOUSING',
  SCHOOL: (fire) => fire.category === 'BRA-05',
  OTHER_BUILDING: (fire) => fire.category === 'BRA-01' && fire.placeType !== 'HOUSING',
  VEHICLE: (fire) => fire.category === 'BRA-02',
  WASTE: (fire) => fire.category === 'BRA-03',
  GROUND: (fire) => fire.category === 'BRA-04',
};
const OFTEN_DELIBERATE = new Set(['SCHOOL', 'VEHICLE', 'WASTE']);
const OBSTACLES: Partial<Record<PlaceType, string>> = { HOUSING: 'BLOCKED', SQUARE: 'WAITED' };
const OBSTACLE_TEXTS: Record<string, string> = {
  BLOCKED: 'Felparkerade bilar på brandvägen.',
  WAITED: 'Väntade in polis vid brytpunkt.',
  OTHER: '',
};
const RISKS = [
  '',
  'Soprum som står olåsta nämns av bostadsbolagen.',
  'Torrt i markerna, eldning bör undvikas.',
  'Levande ljus och adventsstjärnor inför helgerna.',
];
const PRANKS_A_WEEK = 0.05;
const WITH_RISK = 0.3;

/** Events after type, fires after object and cause, false alarms and obstacles. */
export function rescueAnswers(basis: AnswerBasis): Record<string, unknown> {
  const { random, week, lanes } = basis;
  const own = lanes.ofParty(week, 'RESCUE');
  const eventTypes = Object.entries(EVENT_TYPES).map(([type, categories]) => [
    type,
    { COUNT: countOf(own, ...categories) },
  ]);
  return {
    eventTypes: Object.fromEntries(eventTypes),
    fireCauses: Object.fromEntries(
      Object.entries(OBJECTS).map(([object, isSuch]) => [
        object,
        causes(random, object, own.filter(isSuch).length),
      ]),
    ),
    fireRisks: happens(random, WITH_RISK) ? pick(random, RISKS) : '',
    falseAlarms: falseAlarms(basis),
    obstructions: own
      .filter(({ category }) => category === 'BRA-07')
      .map(({ district, placeType }) => {
        const kind = OBSTACLES[placeType ?? 'OTHER'] ?? 'OTHER';
        return { areaCode: district, kind, count: 1, text: OBSTACLE_TEXTS[kind] };
      }),
  };
}

function causes(random: Random, object: string, fires: number): Record<string, number> {
  const tally = { DELIBERATE: 0, NOT_DELIBERATE: 0, UNKNOWN: 0 };
  const common = OFTEN_DELIBERATE.has(object) ? 'DELIBERATE' : 'NOT_DELIBERATE';
  for (let fire = 0; fire < fires; fire += 1) tally[happens(random, 0.6) ? common : 'UNKNOWN'] += 1;
  return tally;
}

function falseAlarms(basis: AnswerBasis) {
  const table = countTable(basis, 'RESCUE', { AUTOMATIC: ['BRA-06'] });
  return Object.fromEntries(
    Object.entries(table).map(([code, row]) => [
      code,
      { ...row, PRANK: poisson(basis.random, PRANKS_A_WEEK) },
    ]),
  );
}
