import { DELIVERY_SCOPE } from '@samlad/domain/delivery.js';
import { formatList } from '@/i18n/format';
import type { BadgeTone } from '@/ui/badge';
import type { System } from './systems.graphql';

export const STATE: Record<System['state'], { label: string; tone: BadgeTone }> = {
  WORKING: { label: 'Tar emot', tone: 'success' },
  RESTING: { label: 'Vilar', tone: 'warning' },
  EXPIRED: { label: 'Nyckeln har gått ut', tone: 'warning' },
  REVOKED: { label: 'Återkallat', tone: 'neutral' },
};

/** Why a system that rests does so, and what mends it. */
export const restingWhy = ({ answersStill, answers }: System): string =>
  answersStill
    ? 'Parten är inte med i någon giltig överenskommelse om den gemensamma lägesbilden.'
    : `${answers} svarar för systemet men företräder inte parten längre. Förnya nyckeln, så svarar du för det.`;

export const scopeWords = ({ scopes }: Pick<System, 'scopes'>): string =>
  formatList(
    scopes.map((scope, index) => (index === 0 ? label(scope) : label(scope).toLocaleLowerCase('sv-SE'))),
  );

const label = (scope: System['scopes'][number]): string => DELIVERY_SCOPE[scope].label;

/** A day `YYYY-MM-DD` so many days from now, on the device's calendar. */
export function dayAhead(days: number): string {
  const day = new Date();
  day.setDate(day.getDate() + days);
  return [day.getFullYear(), day.getMonth() + 1, day.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}
