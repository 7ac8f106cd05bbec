import { hubFormFor } from '@samlad/report-forms/hub/registry.js';
import { hubConflictWords } from '@samlad/report-forms/hub/merge-writers.js';
import { useState } from 'react';
import { ConflictDialog } from '@/domain-ui/conflict-dialog';
import { SaveStatus } from '@/domain-ui/save-status';
import { useFormats } from '@/lib/session';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/states';
import type { HubFormData } from './hub.graphql';
import { HubFormFields } from './hub-form-fields';
import { HubFormWaiting } from './hub-form-waiting';
import { hubAnswersOf, summaryOf } from './hub-words';
import { useHubDraft, type FoundHubDraft } from './use-hub-draft';
import { useHubSending, type HubSending } from './use-hub-sending';

interface HubFormWriterProps {
  page: HubFormData;
  /** What the device kept for the week: unsaved answers, and a form that waits to be sent. */
  found: readonly FoundHubDraft[];
  left: HubSending | null;
  onSent: () => void;
}

/** The form itself: nothing to report in two taps, else what happened and one button. */
export function HubFormWriter({ page, found, left, onSent }: HubFormWriterProps) {
  const form = hubFormFor(page.hub.kind);
  const { moment } = useFormats();
  const { draft, answers, state, onDevice, stopped, merged } = useHubDraft(page, found);
  const { send, stop, waiting, isBusy, failed } = useHubSending({ week: page.week, draft, left, onSent });
  const [isNothing, setNothing] = useState(false);
  const [tried, setTried] = useState(false);
  const [putsOff, setPutsOff] = useState(false);
  const handleSend = () => {
    setTried(true);
    if (answers.level === null) document.querySelector<HTMLElement>('.hub-levels input')?.focus();
    else send(false);
  };
  if (waiting !== null)
    return (
      <HubFormWaiting
        form={form}
        answers={waiting.tried?.answers ?? answers}
        nothingToReport={waiting.nothingToReport}
        onStop={stop}
      />
    );
  return (
    <div className="hub-writer">
      {page.form?.state === 'SENT' && page.form.sentAt !== null && (
        <Notice tone="info">{`Formuläret skickades ${moment(page.form.sentAt)}. Skickar du igen gäller det nya.`}</Notice>
      )}
      {isNothing ? (
        <div className="hub-nothing" role="group" aria-label="Inget att rapportera">
          <p>Inget har hänt under veckan som andra behöver känna till.</p>
          <Button
            tone="primary"
            icon="send"
            className="hub-big"
            ref={focus}
            busy={isBusy}
            onClick={() => send(true)}
          >
            Skicka ”Inget att rapportera”
          </Button>
          <Button tone="quiet" className="hub-big" onClick={() => setNothing(false)}>
            Nej, något har hänt
          </Button>
        </div>
      ) : (
        <>
          <Button className="hub-big" icon="check" onClick={() => setNothing(true)}>
            Inget att rapportera
          </Button>
          <p className="hub-intro">{form.intro}</p>
          {page.previousAnswers !== null && (
            <p className="muted">{`Förra veckan: ${summaryOf(form, hubAnswersOf(form, page.previousAnswers))}`}</p>
          )}
          <HubFormFields
            kind={page.hub.kind}
            form={form}
            answers={answers}
            onChange={(over) => draft.edit((before) => ({ ...before, ...over }))}
            levelMissing={tried}
          />
        </>
      )}
      {failed !== null && (
        <Notice tone="danger" live>
          {failed}
        </Notice>
      )}
      {merged !== null && putsOff && (
        <Notice tone="warning" title="En kollega har ändrat samma sak">
          <Button onClick={() => setPutsOff(false)}>Jämför och välj</Button>
        </Notice>
      )}
      {!isNothing && (
        <div className="hub-footer">
          <SaveStatus state={state} onDevice={onDevice} stopped={stopped} onHurry={draft.hurry} />
          <Button
            tone="primary"
            icon="send"
            className="hub-big"
            busy={isBusy}
            disabled={merged !== null}
            onClick={handleSend}
          >
            Skicka
          </Button>
          <p className="hub-law">När du skickar in blir formuläret en inkommen handling.</p>
        </div>
      )}
      {merged !== null && !putsOff && (
        <ConflictDialog
          conflicts={merged.conflicts}
          wordsOf={(conflict) => hubConflictWords(form, conflict)}
          theirName="en kollega"
          theirTime={null}
          onChoose={draft.choose}
          onLater={() => setPutsOff(true)}
        />
      )}
    </div>
  );
}

const focus = (button: HTMLButtonElement | null) => button?.focus();
