import { useEffect, useRef } from 'react';
import { ApiError } from '@/lib/api-error';
import { useSend } from '@/lib/use-send';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/states';
import { decisionDraftSchema, draftOf, inputOf } from './decision-draft';
import { DecisionForm } from './decision-form';
import { EDIT_DECISION, type MeetingDecision, type MeetingPage } from './meeting.graphql';
import { useKeptDraft } from './use-kept-draft';

interface EditDecisionProps {
  page: MeetingPage;
  decision: MeetingDecision;
  onClose: () => void;
}

/** Mends a decision; when somebody else has done so meanwhile both texts are shown. */
export function EditDecision({ page, decision, onClose }: EditDecisionProps) {
  const [kept, setKept] = useKeptDraft(`${page.week}.beslut.${decision.id}`, decisionDraftSchema);
  const draft = kept ?? draftOf(decision);
  const text = useRef<HTMLTextAreaElement>(null);
  useEffect(() => text.current?.focus(), []);
  const close = () => {
    setKept(null);
    onClose();
  };
  const send = useSend(EDIT_DECISION, {
    said: 'Beslutet är ändrat.',
    showsErrors: true,
    onDone: close,
  });
  const isOvertaken = draft.version !== decision.version && !send.isPending && !send.isSuccess;
  const isConflict = send.error instanceof ApiError && send.error.reason === 'VERSION_CONFLICT';
  return (
    <DecisionForm
      page={page}
      draft={draft}
      onChange={setKept}
      onSave={() => {
        if (isOvertaken) return;
        send.mutate({
          id: decision.id,
          expectedVersion: draft.version,
          week: page.week,
          ...inputOf(draft),
        });
      }}
      busy={send.isPending}
      error={isConflict && isOvertaken ? null : send.error}
      save="Spara ändringen"
      textRef={text}
      actions={<Button onClick={close}>Avbryt</Button>}
      notice={
        isOvertaken && (
          <Notice tone="warning" title="Någon annan har ändrat beslutet medan du skrev" live>
            <p>{`Sparat nu: ${decision.text}`}</p>
            <p className="row">
              <Button size="small" onClick={() => setKept({ ...draft, version: decision.version })}>
                Behåll min
              </Button>
              <Button size="small" onClick={() => setKept(draftOf(decision))}>
                Använd den sparade
              </Button>
            </p>
          </Notice>
        )
      }
    />
  );
}
