import { hubFormFor } from '@samlad/report-forms/hub/registry.js';
import { useState } from 'react';
import { errorMessage } from '@/lib/api-error';
import { useFormats } from '@/lib/session';
import { useSend } from '@/lib/use-send';
import { Button } from '@/ui/button';
import { Icon } from '@/ui/icon';
import { Notice } from '@/ui/states';
import { SEND_HUB_FORM, type HubFormData } from './hub.graphql';
import { HubFormFields } from './hub-form-fields';
import { hubAnswersOf, summaryOf } from './hub-words';
import { type DraftPhase, useHubDraft } from './use-hub-draft';

interface HubFormWriterProps {
  page: HubFormData;
  onSent: () => void;
}

/** The form itself: nothing to report in two taps, else what happened and one button. */
export function HubFormWriter({ page, onSent }: HubFormWriterProps) {
  const form = hubFormFor(page.hub.kind);
  const draft = useHubDraft({
    week: page.week,
    answers: hubAnswersOf(form, page.form?.answers ?? null),
    version: page.form?.version ?? 0,
    savedAt: page.form?.savedAt ?? null,
  });
  const [isNothing, setNothing] = useState(false);
  const [tried, setTried] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);
  const send = useSend(SEND_HUB_FORM, {
    said: 'Skickat. Tack!',
    showsErrors: true,
    onDone: onSent,
  });
  const handleSend = async (nothingToReport: boolean) => {
    setTried(true);
    setFailed(null);
    if (!nothingToReport && draft.answers.level === null) {
      document.querySelector<HTMLElement>('.hub-levels input')?.focus();
      return;
    }
    try {
      const expectedVersion = await draft.settled();
      const answers = nothingToReport ? null : draft.answers;
      send.mutate({ week: page.week, expectedVersion, nothingToReport, answers });
    } catch (error) {
      setFailed(errorMessage(error));
    }
  };
  const refusal = failed ?? (send.error ? errorMessage(send.error) : null);
  return (
    <div className="hub-writer">
      {isNothing ? (
        <div className="hub-nothing" role="group" aria-label="Inget att rapportera">
          <p>Inget har hänt under veckan som andra behöver känna till.</p>
          <Button
            tone="primary"
            icon="send"
            className="hub-big"
            ref={focus}
            busy={send.isPending}
            onClick={() => void handleSend(true)}
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
            answers={draft.answers}
            onChange={draft.change}
            levelMissing={tried}
          />
        </>
      )}
      {refusal !== null && (
        <Notice tone="danger" live>
          {refusal}
        </Notice>
      )}
      {!isNothing && (
        <div className="hub-footer">
          <SavedLine phase={draft.phase} savedAt={draft.savedAt} refusal={draft.refusal} />
          <Button
            tone="primary"
            icon="send"
            className="hub-big"
            busy={send.isPending}
            onClick={() => void handleSend(false)}
          >
            Skicka
          </Button>
          <p className="hub-law">När du skickar in blir formuläret en inkommen handling.</p>
        </div>
      )}
    </div>
  );
}

const focus = (button: HTMLButtonElement | null) => button?.focus();

function SavedLine({
  phase,
  savedAt,
  refusal,
}: {
  phase: DraftPhase;
  savedAt: string | null;
  refusal: string | null;
}) {
  const { time } = useFormats();
  const words: Record<DraftPhase, string> = {
    SAVED: savedAt === null ? 'Inget skrivet än' : `Sparat ${time(savedAt)}`,
    SAVING: 'Sparas …',
    WAITING: 'Sparas …',
    LOST: 'Ej sparat. Ingen kontakt, försöker igen.',
    REFUSED: `Ej sparat. ${refusal ?? ''}`,
  };
  return (
    <p role="status" className="hub-saved">
      {phase === 'SAVED' && savedAt !== null && <Icon name="check" />}
      {phase === 'REFUSED' && <Icon name="alert" />}
      <span>{words[phase]}</span>
      {phase === 'REFUSED' && (
        <Button size="small" onClick={() => location.reload()}>
          Läs in på nytt
        </Button>
      )}
    </p>
  );
}
