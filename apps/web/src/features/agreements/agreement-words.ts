import { AGREEMENT_PURPOSE_TEXT, type AgreementPurpose } from '@samlad/domain/agreements.js';
import { formatDateYear, formatList } from '@/i18n/format';
import type { BadgeTone } from '@/ui/badge';
import type { Agreement } from './agreements.graphql';

export const STATE_TEXT: Record<Agreement['state'], { label: string; tone: BadgeTone; meaning: string }> = {
  VALID: { label: 'Gäller', tone: 'success', meaning: 'De som har godkänt läser varandras delade material.' },
  WAITING: {
    label: 'Väntar på svar',
    tone: 'warning',
    meaning: 'Den gäller när minst två parter har godkänt.',
  },
  COMING: { label: 'Kommer', tone: 'info', meaning: 'Den har inte börjat gälla.' },
  ENDED: { label: 'Upphörd', tone: 'neutral', meaning: 'Den öppnar ingenting längre.' },
};

export const purposesInWords = (purposes: readonly AgreementPurpose[]): string => {
  const words = formatList(
    purposes.map((purpose) => AGREEMENT_PURPOSE_TEXT[purpose].label.toLocaleLowerCase('sv-SE')),
  );
  return words.charAt(0).toLocaleUpperCase('sv-SE') + words.slice(1);
};

export const areasInWords = ({ allAreas, areas }: Agreement): string =>
  allAreas ? 'Hela kommunen' : formatList(areas.map(({ name }) => name));

export const timeInWords = ({ validFrom, validTo }: Agreement): string =>
  validTo === null
    ? `Från ${formatDateYear(validFrom)} tills vidare`
    : `${formatDateYear(validFrom)} till och med ${formatDateYear(validTo)}`;

/** How many of the parties that are in it have accepted. */
export function answersInWords({ parties }: Agreement): string {
  const within = parties.filter(({ leftAt }) => leftAt === null);
  return `${within.filter(({ acceptedAt }) => acceptedAt !== null).length} av ${within.length} har godkänt`;
}
