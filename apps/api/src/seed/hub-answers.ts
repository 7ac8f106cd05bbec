import type { AreaLevel, Trend } from '@samlad/domain/source-types.js';
import { type HubAnswers, nothingFrom } from '@samlad/report-forms/hub/hub-answers.js';
import { hubFormFor } from '@samlad/report-forms/hub/registry.js';
import { happens, pick, pickWeighted, type Random, wholeBetween } from './random.js';

const FORM = hubFormFor('PRIMARY_SCHOOL');

const TEXTS = [
  'Oroligt vid cykelställen efter skoldagens slut.',
  'Obehöriga i entréhallen två eftermiddagar, de gick när personal kom.',
  'Klotter på fasaden mot parken, anmält och sanerat.',
  'Rykte om bråk vid centrum på fredag. Lugnare sedan vi pratat i grupperna.',
  'Mopeder på gångvägen när skolan slutar.',
  'Trasig belysning vid gångtunneln gör att många väljer en annan väg.',
  'Smällare på skolgården under lunchen.',
  'Lugnare än förra veckan.',
];

/** What a school says of a week in which something happened. */
export function drawHubAnswers(random: Random): HubAnswers {
  const answers = Object.fromEntries(
    FORM.questions.map(({ key, type }) => [
      key,
      happens(random, type === 'COUNT' ? 0.35 : 0.25) ? wholeBetween(random, 1, type === 'COUNT' ? 4 : 2) : 0,
    ]),
  );
  const total = Object.values(answers).reduce((sum, value) => sum + value, 0);
  return {
    ...nothingFrom(FORM),
    answers,
    level: Math.min(3, Math.floor(total / 3)) as AreaLevel,
    trend: pickWeighted<Trend>(random, ['STABLE', 'RISING', 'FALLING'], (trend) =>
      trend === 'STABLE' ? 5 : 2,
    ),
    spreads: happens(random, 0.15),
    text: happens(random, 0.7) ? pick(random, TEXTS) : '',
    wishes: FORM.wishes.filter(() => happens(random, 0.15)).map(({ code }) => code),
  };
}

export const NOTHING: HubAnswers = nothingFrom(FORM);
