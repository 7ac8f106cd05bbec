import type { AnswerFault } from '@samlad/report-forms/validate.js';
import { useState } from 'react';
import { useShortcut } from '@/lib/shortcuts';
import { announce } from '@/ui/announce';
import { Icon } from '@/ui/icon';
import { controlId, focusAnswer, pathKey } from '../answer-path';
import './left-list.css';

interface LeftListProps {
  left: readonly AnswerFault[];
}

const WIDE = '(width >= 64rem)';

/** What is left before the report can be sent, with how much it is; each line leads to its field, and so does the key. */
export function LeftList({ left }: LeftListProps) {
  const [isOpen, setOpen] = useState(() => window.matchMedia(WIDE).matches);
  useShortcut('j', 'Nästa fält som är kvar att fylla i', () => goOn(left, true));
  useShortcut('k', 'Föregående fält som är kvar att fylla i', () => goOn(left, false));
  if (left.length === 0) {
    return (
      <p className="left-none">
        <Icon name="check" /> Inget är kvar att fylla i.
      </p>
    );
  }
  return (
    <details
      className="left-list"
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{`Kvar att fylla i (${left.length})`}</summary>
      <ul aria-label="Kvar att fylla i">
        {left.map(({ path, where, message, isMissing }) => (
          <li key={pathKey(path)}>
            <button type="button" className="report-fault" onClick={() => focusAnswer(path)}>
              {where || 'Rapporten'}
            </button>
            {!isMissing && <span className="left-why">{message}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Goes to the nearest field that is left after where the focus stands, or before it; round the end to the other. */
function goOn(left: readonly AnswerFault[], forward: boolean) {
  const ordered = forward ? left : left.toReversed();
  const [first] = ordered;
  if (first === undefined) return announce('Inget är kvar att fylla i.');
  const from = document.activeElement;
  const side = forward ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
  const isOnwards = ({ path }: AnswerFault) => {
    const control = document.getElementById(controlId(path));
    return control !== null && !control.contains(from) && isAt(from, control, side);
  };
  focusAnswer((ordered.find(isOnwards) ?? first).path);
}

const isAt = (from: Element | null, to: Element, side: number) =>
  from !== null && (from.compareDocumentPosition(to) & side) !== 0;
