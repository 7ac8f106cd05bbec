import type { KeyboardEvent } from 'react';
import { z } from 'zod';
import { GuardedText } from '@/domain-ui/guarded-text';
import { formatCount, formatList } from '@/i18n/format';
import { ApiError, errorMessage } from '@/lib/api-error';
import { useSend } from '@/lib/use-send';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/states';
import { type MeetingPage } from './meeting.graphql';
import { SAVE_MINUTES } from './minutes.graphql';
import { jointDecisions, missingDecisions, withDecisions } from './minutes-blocks';
import { MinutesConflict } from './minutes-conflict';
import { MinutesPaper } from './minutes-paper';
import { useKeptDraft } from './use-kept-draft';

const draftSchema = z.object({ text: z.string(), version: z.number() });
const MOST_TEXT = 50_000;

/** Writing the minutes; what is typed is kept on the device until the server has it. */
export function MinutesEditor({ page }: { page: MeetingPage }) {
  const { week, minutesText, minutesVersion, decisions } = page;
  const [kept, setKept] = useKeptDraft(`${week}.protokoll`, draftSchema);
  const draft = kept ?? { text: minutesText, version: minutesVersion };
  const send = useSend(SAVE_MINUTES, {
    said: 'Protokollet är sparat.',
    showsErrors: true,
    onDone: (_, sent) => setKept(draft.text === sent.text ? null : draft),
  });
  const isProposal = minutesVersion === 0;
  const isUnsaved = kept !== null && kept.text !== minutesText;
  const isOvertaken = isUnsaved && kept.version !== minutesVersion && !send.isPending;
  const missing = missingDecisions(draft.text, decisions);
  const leftOut = decisions.length - jointDecisions(decisions).length;
  const isConflict = send.error instanceof ApiError && send.error.reason === 'VERSION_CONFLICT';
  const change = (text: string) => setKept({ ...draft, text });
  const save = () => {
    if (!isOvertaken && !send.isPending)
      send.mutate({ week, expectedVersion: draft.version, text: draft.text });
  };
  const handleKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    save();
  };
  return (
    <div className="meeting-minutes-editor">
      {isOvertaken && (
        <MinutesConflict
          saved={minutesText}
          own={draft.text}
          onKeepOwn={() => setKept({ text: draft.text, version: minutesVersion })}
          onTakeSaved={() => setKept(null)}
        />
      )}
      <div className="no-print">
        <GuardedText
          kind="MINUTES"
          label="Protokoll"
          help="Skriv inga namn på enskilda. Ctrl+Enter sparar."
          rows={22}
          maxLength={MOST_TEXT}
          value={draft.text}
          onChange={change}
          onKeyDown={handleKey}
        />
      </div>
      {leftOut > 0 && (
        <Notice tone="info">
          <p>
            {`${formatCount(leftOut, 'beslut', 'beslut')} föreslås inte till protokollet. Det läses av alla parter, och beslut på nivå Begränsad krets eller Egen part hålls utanför.`}
          </p>
        </Notice>
      )}
      {missing.length > 0 && (
        <Notice tone="warning">
          <p>
            {`${missing.length === 1 ? 'Beslut' : 'Besluten'} ${formatList(missing.map(({ number }) => String(number)))} står inte i protokollet.`}
          </p>
          <Button size="small" onClick={() => change(withDecisions(draft.text, missing))}>
            {`Lägg till ${formatCount(missing.length, 'beslut', 'beslut')} sist`}
          </Button>
        </Notice>
      )}
      {send.error && !isConflict && (
        <Notice tone="danger" live>
          {errorMessage(send.error)}
        </Notice>
      )}
      <p className="row no-print">
        <Button
          tone="primary"
          busy={send.isPending}
          disabled={isOvertaken || (!isUnsaved && !isProposal)}
          onClick={save}
        >
          {isProposal && !isUnsaved ? 'Spara förslaget' : 'Spara protokollet'}
        </Button>
        {isUnsaved && (
          <Button tone="quiet" onClick={() => setKept(null)}>
            Släng mina ändringar
          </Button>
        )}
        <span className="muted" role="status">
          {isUnsaved ? 'Ej sparat. Texten finns kvar på den här enheten.' : isProposal ? '' : 'Sparat.'}
        </span>
      </p>
      <MinutesPaper page={page} text={draft.text} printOnly />
    </div>
  );
}
