import { HUB_KIND } from '@samlad/domain/hub-kinds.js';
import { hubFormFor } from '@samlad/report-forms/hub/registry.js';
import { useFormats } from '@/lib/session';
import { useSend } from '@/lib/use-send';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/states';
import { type HubFormData, WITHDRAW_HUB_FORM } from './hub.graphql';
import { hubAnswersOf, summaryOf } from './hub-words';

interface HubFormReceiptProps {
  page: HubFormData;
  form: NonNullable<HubFormData['form']>;
  onEdit: () => void;
}

/** What was sent, when, to whom, and what became of it. */
export function HubFormReceipt({ page, form, onEdit }: HubFormReceiptProps) {
  const { moment } = useFormats();
  const withdraw = useSend(WITHDRAW_HUB_FORM, { said: 'Formuläret är taget tillbaka.' });
  const { theContact } = HUB_KIND[page.hub.kind];
  const shape = hubFormFor(page.hub.kind);
  const isLeftOut = form.leftOutReason !== null;
  return (
    <section className="panel hub-receipt" aria-label="Kvitto">
      <Notice
        tone={isLeftOut ? 'warning' : 'success'}
        title={isLeftOut ? 'Inte med i rapporten' : 'Skickat'}
        live
      >
        <p>
          {form.sentAt !== null && `Inkommet ${moment(form.sentAt)}. `}
          {form.receivedBy !== null && `Mottaget av ${form.receivedBy}.`}
        </p>
        {isLeftOut && <p>{`Skäl: ${form.leftOutReason}`}</p>}
      </Notice>
      <p>
        {form.nothingToReport ? 'Inget att rapportera.' : summaryOf(shape, hubAnswersOf(shape, form.answers))}
      </p>
      {page.mayFill ? (
        <div className="hub-actions">
          <Button icon="edit" onClick={onEdit}>
            Ändra och skicka igen
          </Button>
          <Button
            icon="undo"
            busy={withdraw.isPending}
            onClick={() => withdraw.mutate({ id: form.id, expectedVersion: form.version })}
          >
            Ta tillbaka
          </Button>
        </div>
      ) : (
        <p className="muted">{`Det är nu ${theContact} som har formuläret. Hör av dig om något ska rättas.`}</p>
      )}
    </section>
  );
}
