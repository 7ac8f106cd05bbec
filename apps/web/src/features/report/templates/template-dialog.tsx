import { blanksOf } from '@samlad/report-forms/templates/templates.js';
import type { PartyKind } from '@samlad/domain/party-kinds.js';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Dialog } from '@/ui/dialog';
import { TextField } from '@/ui/text-field';
import { offeredTemplates } from './offered-templates';
import './templates.css';

interface TemplateDialogProps {
  /** What the sentence is put into, in words. */
  about: string;
  partyKind: PartyKind;
  onChoose: (sentence: string) => void;
  onClose: () => void;
}

/** A quick sentence is searched for and taken: Enter takes the first, the arrows go through them. */
export function TemplateDialog({ about, partyKind, onChoose, onClose }: TemplateDialogProps) {
  const [typed, setTyped] = useState('');
  const list = useRef<HTMLUListElement>(null);
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => search.current?.focus(), []);
  const offered = offeredTemplates(typed, partyKind);
  const [first] = offered;
  const handleKey = (event: KeyboardEvent<HTMLElement>) => {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      (buttons[at + step] ?? (at + step < 0 ? search.current : null))?.focus();
    } else if (event.key === 'Enter' && at < 0 && first !== undefined) {
      event.preventDefault();
      onChoose(first.sentence);
    }
  };
  return (
    <Dialog open onClose={onClose} title={`Mallar till ${about}`}>
      {/* The keys go through the list as well as the field above it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div className="stack" onKeyDown={handleKey}>
        <TextField
          label="Vad gäller det?"
          help="Sök på vanliga ord, som moppe eller klotter. Enter tar den första mallen."
          ref={search}
          autoComplete="off"
          value={typed}
          onChange={setTyped}
        />
        <ul ref={list} className="template-list" aria-label="Mallar">
          {offered.map(({ sentence, about: category }) => (
            <li key={sentence}>
              <button type="button" onClick={() => onChoose(sentence)}>
                {category && <span className="template-about">{category}</span>}
                <span>{withBlanks(sentence)}</span>
              </button>
            </li>
          ))}
        </ul>
        {offered.length === 0 && <p className="muted">Ingen mall passar. Pröva ett annat ord.</p>}
      </div>
    </Dialog>
  );
}

/** The sentence with its places to fill in set apart. */
function withBlanks(sentence: string): ReactNode[] {
  const blanks = blanksOf(sentence);
  return [...blanks, null].flatMap((blank, index) => {
    const from = blanks[index - 1]?.end ?? 0;
    const before = sentence.slice(from, blank?.start ?? sentence.length);
    return blank === null ? [before] : [before, <mark key={blank.start}>{blank.word}</mark>];
  });
}
