import { useRef } from 'react';
import { useSend } from '@/lib/use-send';
import { useShortcut } from '@/lib/shortcuts';
import { decisionDraftSchema, inputOf, newDraft } from './decision-draft';
import { DecisionForm } from './decision-form';
import { RECORD_DECISION, type MeetingPage } from './meeting.graphql';
import { useKeptDraft } from './use-kept-draft';

interface NewDecisionProps {
  page: MeetingPage;
  /** The area that the meeting is at. */
  areaCode: string | null;
}

/** Writes one decision after the other; an empty one follows the agenda's area. */
export function NewDecision({ page, areaCode }: NewDecisionProps) {
  const text = useRef<HTMLTextAreaElement>(null);
  const [kept, setKept] = useKeptDraft(`${page.week}.beslut`, decisionDraftSchema);
  const draft = kept ?? newDraft(areaCode);
  const send = useSend(RECORD_DECISION, {
    said: 'Beslutet är sparat.',
    showsErrors: true,
    onDone: () => {
      setKept(null);
      text.current?.focus();
    },
  });
  useShortcut('b', 'Nytt beslut', () => text.current?.focus());
  return (
    <section aria-labelledby="meeting-new-decision" className="meeting-new-decision no-print">
      <h3 id="meeting-new-decision">
        Nytt beslut <kbd aria-hidden="true">b</kbd>
      </h3>
      <DecisionForm
        page={page}
        draft={draft}
        onChange={setKept}
        onSave={() => send.mutate({ week: page.week, ...inputOf(draft) })}
        busy={send.isPending}
        error={send.error}
        save="Spara beslutet"
        textRef={text}
      />
    </section>
  );
}
