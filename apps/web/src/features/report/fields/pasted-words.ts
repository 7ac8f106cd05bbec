import type { PastedTable } from '@samlad/report-forms/pasted-table.js';
import { formatCount } from '@/i18n/format';

const MOST_NAMED = 3;

const quoted = ({ left }: PastedTable) => {
  const named = left.slice(0, MOST_NAMED).map((text) => `”${text}”`);
  const rest = left.length > MOST_NAMED ? ` och ${left.length - MOST_NAMED} till` : '';
  return `${named.join(', ')}${rest}`;
};

/** How much of what was pasted stands in the table now, and what does not. */
export function pastedSentence(pasted: PastedTable): string {
  const filled = `${formatCount(pasted.cells.length, 'ruta är ifylld', 'rutor är ifyllda')} med det inklistrade.`;
  return pasted.left.length === 0 ? filled : `${filled} Inte med: ${quoted(pasted)}.`;
}

/** That nothing of what was pasted could be read, and what can. */
export function leftSentence(pasted: PastedTable): string {
  return `Inget klistrades in: ${quoted(pasted)}. Här går bara hela tal och nivåer, i tabellens rader och kolumner.`;
}
