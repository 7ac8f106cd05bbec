import { hubFormFor } from '@samlad/report-forms/hub/registry.js';
import { useState } from 'react';
import { useSession } from '@/lib/session';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/states';
import type { HubFormData } from './hub.graphql';
import { hubAnswersOf, summaryOf } from './hub-words';
import { discardKept, type FoundHubDraft } from './use-hub-draft';

/** What lies on the device and came too late: shown, so that it can be said in another way. */
export function TooLate({ page, found }: { page: HubFormData; found: readonly FoundHubDraft[] }) {
  const { assignmentId } = useSession();
  const [isGone, setGone] = useState(false);
  const [first] = found;
  if (first === undefined || isGone) return null;
  const handleDiscard = () => {
    setGone(true);
    void discardKept(assignmentId, found);
  };
  const form = hubFormFor(page.hub.kind);
  const answers = hubAnswersOf(form, first.kept.answers);
  return (
    <Notice tone="warning" title="Det här hann inte skickas">
      <p>{`Du skrev utan kontakt: ${summaryOf(form, answers)}`}</p>
      {answers.text !== '' && <blockquote className="hub-quote">{answers.text}</blockquote>}
      <p>Formuläret kan inte längre ändras. Hör av dig till den som samlar svaren om det behöver sägas.</p>
      <Button size="small" onClick={handleDiscard}>
        Ta bort från enheten
      </Button>
    </Notice>
  );
}
