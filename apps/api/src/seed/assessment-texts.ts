import { PARTY_KIND, type PartyKind } from '@samlad/domain/party-kinds.js';
import type { AreaLevel, Trend } from '@samlad/domain/source-types.js';
import { categoryInText } from './category-in-text.js';
import type { DemoIncident } from './incident-row.js';
import { countOf } from './lanes.js';
import { happens, pick, type Random } from './random.js';

interface Voice {
  calm: readonly string[];
  aside: readonly string[];
}

const VOICES: Record<PartyKind, Voice> = {
  POLICE: {
    calm: ['Lugn vecka.', 'Inget utöver det vanliga.', 'Få händelser, inget mönster.'],
    aside: [
      'Synlig patrull under helgen.',
      'Vi följer utvecklingen.',
      'Tacksamma för iakttagelser från de andra parterna.',
    ],
  },
  RESCUE: {
    calm: ['Inga bränder i området.', 'Bara automatlarm.', 'Lugnt.'],
    aside: ['Tillsyn av soprum planeras.', 'Framkomligheten var god.', 'Fastighetsägaren är informerad.'],
  },
  SCHOOL: {
    calm: ['Lugnt kring skolorna.', 'Inget särskilt från skolorna.', 'Vanlig skolvecka.'],
    aside: [
      'Skolorna har fler vuxna ute på rasterna.',
      'Oro inför kommande helg nämns av flera skolor.',
      'Skolorna har god kontakt med varandra.',
    ],
  },
  CULTURE_LEISURE: {
    calm: ['Lugnt i verksamheterna.', 'Vanligt antal besökare.', 'God stämning.'],
    aside: [
      'Extra personal på plats fredag.',
      'Öppet längre under helgen.',
      'Flera nya besökare har hittat hit.',
    ],
  },
  SOCIAL_SERVICES: {
    calm: ['Som vanligt i fältarbetet.', 'Lugnt under kvällspassen.', 'Inget att framhålla.'],
    aside: ['Fältgruppen är ute fredag och lördag.', 'Fler vuxna i miljön behövs på kvällarna.'],
  },
  SAFETY_OFFICE: {
    calm: ['Lugnt på rundorna.', 'Få felanmälningar.', 'Inget att framhålla.'],
    aside: [
      'Trygghetsvärdarna lägger om rundan.',
      'Felanmälan är gjord.',
      'Boende har hört av sig om samma plats.',
    ],
  },
};

const LEADS: Record<AreaLevel, string> = {
  0: '',
  1: 'Något mer än vanligt',
  2: 'Tydligt fler händelser än vanligt',
  3: 'Mycket fler händelser än vanligt',
  4: 'Akut läge',
};
const UNEASY: Record<AreaLevel, string> = {
  0: '',
  1: 'Något oroligare än vanligt på kvällarna.',
  2: 'Oroligare än vanligt. Fler samlas ute sent.',
  3: 'Klart oroligare än vanligt, på flera slags platser.',
  4: 'Akut läge.',
};
const TREND_WORDS: Partial<Record<Trend, string>> = {
  RISING: 'Mer än förra veckan.',
  FALLING: 'Lugnare än förra veckan.',
};

const WITH_CALM_TEXT = 0.4;
const WITH_TREND = 0.35;
const WITH_ASIDE = 0.4;
const FEWEST_FOR_A_PLACE = 2;

const WATCHED = [
  'Vi följer området som tidigare.',
  'Inga nya mönster, men området behöver följas.',
  'Som vanligt, vi håller närvaron kvar.',
  '',
];

/** A party's text about a district that it follows although little has happened. */
export const watchedText = (random: Random): string => pick(random, WATCHED);

/** A party's short text about a district; from what it has reported, never about a person. */
export function areaText(
  random: Random,
  party: PartyKind,
  level: AreaLevel,
  trend: Trend,
  incidents: readonly DemoIncident[],
): string {
  const voice = VOICES[party];
  if (level === 0) return happens(random, WITH_CALM_TEXT) ? pick(random, voice.calm) : '';
  const sentences = [PARTY_KIND[party].mayReportIncidents ? mainSentence(level, incidents) : UNEASY[level]];
  if (happens(random, WITH_TREND)) sentences.push(TREND_WORDS[trend] ?? '');
  if (happens(random, WITH_ASIDE)) sentences.push(pick(random, voice.aside));
  return sentences.filter(Boolean).join(' ');
}

function mainSentence(level: AreaLevel, incidents: readonly DemoIncident[]): string {
  const category = commonest(incidents.map((incident) => incident.category));
  if (category === undefined) return `${LEADS[level]}.`;
  const same = incidents.filter((incident) => incident.category === category);
  const place = commonest(same.flatMap(({ placeName }) => placeName ?? []));
  const where = place !== undefined && countOf(same) >= FEWEST_FOR_A_PLACE ? ` kring ${place}` : '';
  return `${LEADS[level]}, främst ${categoryInText(category)}${where}.`;
}

/** What there is most of; the first of several as common. */
export function commonest(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0];
}
