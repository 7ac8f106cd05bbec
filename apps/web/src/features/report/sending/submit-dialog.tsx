import { AREA_LEVEL_LABEL, AREA_LEVELS } from '@samlad/domain/source-types.js';
import type { ReportAnswers } from '@samlad/report-forms/answers.js';
import { isSecrecyMark } from '@samlad/report-forms/marks.js';
import type { AnswerFault } from '@samlad/report-forms/validate.js';
import { useState } from 'react';
import { SignInAgain } from '@/domain-ui/sign-in-again';
import { errorMessage } from '@/lib/api-error';
import { formatCount, formatList, formatWeek } from '@/i18n/format';
import { useFormats } from '@/lib/session';
import { useSend } from '@/lib/use-send';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Notice } from '@/ui/states';
import { FaultList } from '../fault-list';
import { receivedSentence } from '../receipt-sentence';
import type { ReportDraft } from '../use-report-draft';
import type { ReportFormModel } from '../report-form-model';
import { SUBMIT_REPORT, type ReportPageData } from '../report.graphql';
import { GuardSummary } from './guard-summary';
import { versionSentences } from './version-words';

interface SubmitDialogProps {
  page: ReportPageData;
  model: ReportFormModel;
  receiver: string;
  draft: ReportDraft;
  /** The answers as they will be sent, or null with faults. */
  answers: ReportAnswers | null;
  faults: readonly AnswerFault[];
  unsharedIncidents: number;
  onClose: () => void;
  onSent: () => void;
  onPreview: () => void;
}

/** The last look before sending: what it means in law, what is sent, and what must be mended first. */
export function SubmitDialog(props: SubmitDialogProps) {
  const { page, model, receiver, draft, answers, faults, unsharedIncidents, onClose, onSent, onPreview } =
    props;
  const { week, weekState, report } = page;
  const { moment } = useFormats();
  const sentVersions = report?.versionNumber ?? 0;
  const lastSent = report?.submittedAt ? moment(report.submittedAt) : null;
  const [unsaved, setUnsaved] = useState(false);
  const [saving, setSaving] = useState(false);
  const submit = useSend(SUBMIT_REPORT, {
    said: 'Rapporten är inskickad.',
    showsErrors: true,
    onDone: onSent,
  });
  const handleSend = async () => {
    setSaving(true);
    const isSaved = await draft.settled();
    setSaving(false);
    setUnsaved(!isSaved);
    if (!isSaved) return;
    const { answers: latest, state } = draft.read();
    submit.mutate({ week, expectedVersion: state.version, answers: latest, nothingToReport: false });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Skicka in rapporten för ${formatWeek(week)}`}
      actions={
        <>
          <Button onClick={onClose}>Fortsätt skriva</Button>
          {answers && (
            <Button
              tone="primary"
              icon="send"
              busy={submit.isPending || saving}
              onClick={() => void handleSend()}
            >
              {sentVersions > 0 ? `Skicka in version ${sentVersions + 1}` : 'Skicka in'}
            </Button>
          )}
        </>
      }
    >
      <div className="stack">
        <p>{receivedSentence(receiver)}</p>
        <FaultList faults={faults} onGo={onClose} />
        {answers && <GuardSummary model={model} answers={answers} onGo={onClose} />}
        {answers && <Summary answers={answers} unsharedIncidents={unsharedIncidents} />}
        <ul className="report-faults">
          {versionSentences(weekState, sentVersions, lastSent).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <p className="report-look">
          <Button tone="quiet" onClick={onPreview}>
            Så här ser de andra
          </Button>
        </p>
        {unsaved && (
          <Notice tone="danger" live title="Inte inskickad">
            <p>
              Det senaste du skrev är inte sparat än. Vänta tills det står att det är sparat och försök igen.
            </p>
          </Notice>
        )}
        {submit.error && (
          <Notice tone="danger" live title="Inte inskickad">
            <p>{errorMessage(submit.error)}</p>
            <SignInAgain error={submit.error} />
          </Notice>
        )}
      </div>
    </Dialog>
  );
}

/** How many parts are not for every party, so that it is seen before they are sent. */
function markedSentence({ marks = {} }: ReportAnswers): string {
  const closed = Object.values(marks).filter(({ level }) => isSecrecyMark(level)).length;
  return closed === 0
    ? 'Allt visas för parterna i samverkan.'
    : `${formatCount(closed, 'del är märkt', 'delar är märkta')} som begränsade eller egna.`;
}

function Summary({ answers, unsharedIncidents }: { answers: ReportAnswers; unsharedIncidents: number }) {
  const levels = Object.values(answers.assessments).map(({ level }) => level);
  const counted = AREA_LEVELS.map((level) => ({
    level,
    count: levels.filter((other) => other === level).length,
  }))
    .filter(({ count }) => count > 0)
    .map(
      ({ level, count }) =>
        `${formatCount(count, 'område', 'områden')} på ${level} ${AREA_LEVEL_LABEL[level]}`,
    );
  const shared = formatCount(unsharedIncidents, 'händelse delas', 'händelser delas');
  return (
    <ul className="report-faults">
      <li>{`${formatList(counted)}.`}</li>
      {unsharedIncidents > 0 && <li>{`${shared} samtidigt, utom de som har nivån Egen part.`}</li>}
      <li>{markedSentence(answers)}</li>
      <li>{`${formatCount(answers.needs.length, 'behov', 'behov')} av andra, ${formatCount(answers.dosage.length, 'åtagande redovisat', 'åtaganden redovisade')}.`}</li>
    </ul>
  );
}
