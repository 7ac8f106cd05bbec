import { formatCount } from '@/i18n/format';
import type { PictureFinding } from './picture-review.graphql';

type Remedy = PictureFinding['remedies'][number];

/** What could be written in its place, as a line of a list. */
export function remedyWords({ place, time, category, without, persons }: Remedy): string {
  const parts = [
    place && `skriv ”${place}” i stället för platsen`,
    time && `skriv ${time}`,
    category && `skriv ”${category}” i stället för kategorin`,
    without && `ta bort ”${without}”`,
  ].filter((part): part is string => Boolean(part));
  const text = parts.join(' och ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)} (passar då ${formatCount(persons, 'person', 'personer')}).`;
}

/** What is said when no coarser words are enough. */
export const NO_REMEDY = 'Ingen grövre plats, tid eller kategori räcker: ta bort det som beskriver personen.';
