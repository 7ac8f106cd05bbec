import { formatList } from '@/i18n/format';
import type { Writer } from './use-report-writers';
import './writers-note.css';

const nameOf = ({ name, isYou }: Writer) => (isYou ? 'du själv i ett annat fönster' : name);

/** What the control with the id is called on the page, with the area it is about. */
function placeOf(id: string | null): string | null {
  const control = id === null ? null : document.getElementById(id);
  if (control === null) return null;
  const area = control.closest('[data-area-row]')?.getAttribute('aria-label');
  const label = document.querySelector(`label[for="${CSS.escape(control.id)}"]`)?.textContent;
  return area ?? label ?? control.getAttribute('aria-label');
}

const sentenceOf = (writer: Writer): string => {
  const place = placeOf(writer.field);
  return place === null ? nameOf(writer) : `${nameOf(writer)} (${place})`;
};

/** Who else has the report open, and where she writes. */
export function WritersNote({ writers }: { writers: readonly Writer[] }) {
  return (
    <p className="report-writers" aria-live="polite">
      {writers.length > 0 && `Skriver också: ${formatList(writers.map(sentenceOf))}.`}
    </p>
  );
}

/** That somebody else writes in this part of the form right now; nothing when nobody does. */
export function WriterHere({ writers, within }: { writers: readonly Writer[]; within: string }) {
  const here = writers.filter(({ field }) => field === within || field?.startsWith(`${within}-`));
  if (here.length === 0) return null;
  return <span className="report-writer-here">{`${formatList(here.map(nameOf))} skriver här`}</span>;
}
