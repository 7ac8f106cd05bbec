import type { AnswerFault } from '@samlad/report-forms/validate.js';
import { formatCount } from '@/i18n/format';
import { Notice } from '@/ui/states';
import { focusAnswer, pathKey } from './answer-path';

interface FaultListProps {
  faults: readonly AnswerFault[];
  /** Called before the focus moves, so that a dialog can close. */
  onGo?: () => void;
}

/** What must be mended before the report is sent; each line leads to its field. */
export function FaultList({ faults, onGo }: FaultListProps) {
  if (faults.length === 0) return null;
  const handleGo = ({ path }: AnswerFault) => {
    onGo?.();
    requestAnimationFrame(() => focusAnswer(path));
  };
  return (
    <Notice tone="warning" title={`${formatCount(faults.length, 'sak', 'saker')} att rätta först`}>
      <ul className="report-faults">
        {faults.map((fault) => (
          <li key={pathKey(fault.path)}>
            <button type="button" className="report-fault" onClick={() => handleGo(fault)}>
              {fault.where || 'Rapporten'}
            </button>
            {`: ${fault.message}`}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
