import type { HubForm } from '@samlad/report-forms/hub/hub-form.js';
import type { HubAnswers } from '@samlad/report-forms/hub/hub-answers.js';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/states';
import { summaryOf } from './hub-words';

interface HubFormWaitingProps {
  form: HubForm;
  answers: HubAnswers;
  nothingToReport: boolean;
  onStop: () => void;
}

/** The form has been handed over and waits for the network: what it says, and how to stop it. */
export function HubFormWaiting({ form, answers, nothingToReport, onStop }: HubFormWaitingProps) {
  return (
    <section className="panel hub-receipt" aria-label="Väntar på nät">
      <Notice tone="warning" title="Sparat på enheten, inte skickat än" live>
        <p>
          Det finns ingen kontakt med servern. Formuläret skickas av sig självt så snart det går. Stänger du
          sidan skickas det nästa gång du öppnar den.
        </p>
      </Notice>
      <p>{nothingToReport ? 'Inget att rapportera.' : summaryOf(form, answers)}</p>
      {!nothingToReport && answers.text !== '' && (
        <blockquote className="hub-quote">{answers.text}</blockquote>
      )}
      <div className="hub-actions">
        <Button icon="edit" onClick={onStop}>
          Skicka inte, ändra
        </Button>
      </div>
    </section>
  );
}
