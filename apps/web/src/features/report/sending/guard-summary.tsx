import type { ReportAnswers } from '@samlad/report-forms/answers.js';
import { formatCount } from '@/i18n/format';
import { Notice } from '@/ui/states';
import { focusAnswer, pathKey, type AnswerPath } from '../answer-path';
import type { ReportFormModel } from '../report-form-model';
import { useTextFindings } from './use-text-findings';

interface GuardSummaryProps {
  model: ReportFormModel;
  answers: ReportAnswers;
  /** Called before the focus moves, so that the dialog closes. */
  onGo: () => void;
}

/** What the guard has found in the report's texts before it is sent, each with the way to its field. */
export function GuardSummary({ model, answers, onGo }: GuardSummaryProps) {
  const found = useTextFindings(model, answers);
  if (found === undefined) return <p className="muted">Texterna läses …</p>;
  if (found.length === 0) return <p>Textskyddet har inget att säga om texterna.</p>;
  const handleGo = (path: AnswerPath) => {
    onGo();
    requestAnimationFrame(() => focusAnswer(path));
  };
  return (
    <Notice
      tone="warning"
      title={`${formatCount(found.length, 'text', 'texter')} att ändra eller motivera först`}
    >
      <ul className="report-faults">
        {found.map(({ path, where, what, mayBeKept }) => (
          <li key={`${pathKey(path)} ${what}`}>
            <button type="button" className="report-fault" onClick={() => handleGo(path)}>
              {where}
            </button>
            {`: ${what}. ${mayBeKept ? 'Ändra eller skriv varför den behövs.' : 'Ändra texten.'}`}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
