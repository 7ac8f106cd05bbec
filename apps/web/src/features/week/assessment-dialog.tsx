import { useState } from 'react';
import { GuardedText } from '@/domain-ui/guarded-text';
import { countWords } from '@/domain-ui/expected-range';
import { formatNumber, formatWeek } from '@/i18n/format';
import { errorMessage } from '@/lib/api-error';
import { useSend } from '@/lib/use-send';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Notice } from '@/ui/states';
import { draftOf, earlier, hadLevel, isChanged, isOvertaken } from './assessment-draft';
import { LevelChoice } from './level-choice';
import { OtherAnswer } from './other-answer';
import { PartyAnswers } from './party-answers';
import { SET_JOINT_ASSESSMENT, type AreaRow, type WeekOverview } from './week.graphql';
import './week.css';

interface AssessmentDialogProps {
  overview: Pick<WeekOverview, 'week' | 'parties'>;
  row: AreaRow;
  /** The area to go on to; null when every other has its level. */
  next: AreaRow | null;
  onGo: (code: string | null) => void;
}

const MOST_TEXT = 4_000;

/** Joint level and text of one area, with everything the parties have said beside. */
export function AssessmentDialog({ overview, row, next, onGo }: AssessmentDialogProps) {
  const [draft, setDraft] = useState(() => draftOf(row));
  const restore = useSend(SET_JOINT_ASSESSMENT, {
    said: `Nivån för ${row.area.name} är som förut.`,
  });
  const send = useSend(SET_JOINT_ASSESSMENT, {
    said: `Gemensam nivå för ${row.area.name} är sparad.`,
    showsErrors: true,
    announcement: (result, input) => {
      const version = result.setJointAssessment.version;
      return hadLevel(row)
        ? { undo: () => restore.mutate({ ...input, ...earlier(row), expectedVersion: version }) }
        : {};
    },
  });
  const overtaken = isOvertaken(draft, row) && !send.isPending;
  const save = (goTo: string | null) => {
    if (draft.level === null) return;
    if (!isChanged(draft, row)) {
      onGo(goTo);
      return;
    }
    const { level, text, version } = draft;
    send.mutate(
      { week: overview.week, areaCode: row.area.code, level, text, expectedVersion: version },
      { onSuccess: () => onGo(goTo) },
    );
  };
  const isBlocked = draft.level === null || overtaken;
  return (
    <Dialog
      open
      onClose={() => onGo(null)}
      place="side"
      size="medium"
      title={`${row.area.name}, ${formatWeek(overview.week)}`}
      actions={
        <>
          <Button onClick={() => onGo(null)}>Avbryt</Button>
          <Button
            busy={send.isPending}
            disabled={isBlocked}
            tone={next ? 'secondary' : 'primary'}
            onClick={() => save(null)}
          >
            Spara
          </Button>
          {next && (
            <Button
              tone="primary"
              busy={send.isPending}
              disabled={isBlocked}
              onClick={() => save(next.area.code)}
            >
              {`Spara och gå till ${next.area.name}`}
            </Button>
          )}
        </>
      }
    >
      <div className="stack">
        <p className="week-assess-facts">
          {`Händelser: ${countWords(row.count, row.expected)}. Förra veckan ${formatNumber(row.previousCount)}${row.previousJointLevel === null ? '' : `, nivå ${row.previousJointLevel}`}.`}
        </p>
        <LevelChoice level={draft.level} onChange={(level) => setDraft({ ...draft, level })} />
        <GuardedText
          kind="ASSESSMENT"
          label="Gemensam bedömning"
          help="Det som ändrats sedan förra veckan, var, och vad det beror på. Inga personer."
          optional
          rows={5}
          maxLength={MOST_TEXT}
          value={draft.text}
          onChange={(text) => setDraft({ ...draft, text })}
        />
        {send.error && !overtaken && (
          <Notice tone="danger" live>
            {errorMessage(send.error)}
          </Notice>
        )}
        {overtaken && (
          <OtherAnswer
            row={row}
            onKeepOwn={() => setDraft({ ...draft, version: row.jointVersion })}
            onTakeOther={() => setDraft(draftOf(row))}
          />
        )}
        <section aria-labelledby="week-answers">
          <h3 id="week-answers">Parternas bedömningar</h3>
          <PartyAnswers row={row} parties={overview.parties} />
        </section>
      </div>
    </Dialog>
  );
}
