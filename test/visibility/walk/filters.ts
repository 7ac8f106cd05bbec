import { READ_FROM, READ_TO } from '../world/rows/reads.js';
import { areaCode, type Asking, someRow, words } from './drawn.js';

const MEASURE_STATES = ['PROPOSED', 'AGREED', 'ONGOING', 'DONE', 'EVALUATED'];
/** How often each of a filter's parts is given: most of what may be seen is to be left when there are several. */
const SOMETIMES = 0.25;
const NARROW = 0.12;

const given = ({ draw }: Asking, parts: Record<string, () => unknown>, chance = SOMETIMES) =>
  Object.fromEntries(
    Object.entries(parts)
      .filter(() => draw.chance(chance))
      .map(([name, make]) => [name, make()]),
  );

/** What insatser are narrowed to; a word looked for is as often one of an åtagande as one of an insats. */
export function measureFilter(stage: Asking): Record<string, unknown> {
  const { draw, town } = stage;
  return given(stage, {
    areaCode: () => areaCode(stage, 'areaCode'),
    partyId: () => draw.pick(town.parties).id,
    search: () => (draw.chance(0.5) ? words(stage, 'search') : wordOf(stage, 'commitment', 'what')),
    states: () => draw.few(MEASURE_STATES, 0.6),
  });
}

function wordOf(stage: Asking, table: string, column: string): string {
  const said = someRow(stage, table)?.values[column];
  return /zq[0-9a-z]{8}/.exec(String(said))?.[0] ?? 'zq';
}

/** What a log is narrowed to: mostly the time in which the town's own entries were made, else all time. */
export function logFilter(stage: Asking): Record<string, unknown> {
  const { draw, town } = stage;
  const time = draw.chance(0.75) ? { from: READ_FROM, to: READ_TO } : {};
  const narrowed = given(
    stage,
    {
      partyId: () => draw.pick(town.parties).id,
      person: () => words(stage, 'person'),
      objectId: () => someRow(stage, draw.pick(['incident', 'measure', 'minutes']))?.id || draw.uuid(),
    },
    NARROW,
  );
  return { ...time, ...narrowed };
}

/** Where a page begins: mostly at the start, else a little further on, seldom where nothing is. */
export const position = ({ draw }: Asking): string => String(draw.pick([0, 0, 0, 0, 1, 1, 2, 9]));
