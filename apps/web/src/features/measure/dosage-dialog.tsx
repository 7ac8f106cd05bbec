import { addWeeks, weekOfInstant, type IsoWeek } from '@samlad/domain/week.js';
import { useState } from 'react';
import { GuardedText } from '@/domain-ui/guarded-text';
import { formatWeek, formatWeekDates } from '@/i18n/format';
import { errorMessage } from '@/lib/api-error';
import { useSession } from '@/lib/session';
import { useNow } from '@/lib/use-now';
import { useSend } from '@/lib/use-send';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { SelectField } from '@/ui/select-field';
import { Notice } from '@/ui/states';
import { NumberField } from '@/ui/text-field';
import { LOG_DOSAGE, type FullCommitment } from './measure.graphql';
import { doseWords, unitLabel } from './measure-words';

interface DosageDialogProps {
  commitment: FullCommitment;
  onClose: () => void;
}

const WEEKS_BACK = 12;

/** Writes down what the own party has done in a week. */
export function DosageDialog({ commitment, onClose }: DosageDialogProps) {
  const { municipality } = useSession();
  const present = weekOfInstant(useNow().toISOString(), municipality.timeZone);
  const [week, setWeek] = useState<IsoWeek>(present);
  const [amount, setAmount] = useState<number | null>(null);
  const [note, setNote] = useState('');
  const [fault, setFault] = useState<string>();
  const send = useSend(LOG_DOSAGE, { said: 'Dosen är förd.', onDone: onClose, showsErrors: true });
  const save = () => {
    const found = faultOf(amount);
    setFault(found);
    if (found || amount === null) return;
    send.mutate({ commitmentId: commitment.id, week, amount, note: note.trim() || null });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      size="small"
      title="För dos"
      actions={
        <>
          <Button onClick={onClose}>Avbryt</Button>
          <Button tone="primary" busy={send.isPending} onClick={save}>
            För dosen
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>{`${commitment.what} Hittills ${doseWords(commitment)}.`}</p>
        <NumberField
          label="Hur mycket"
          unit={unitLabel(commitment.dosageUnit)}
          min={0}
          max={100_000}
          step={0.5}
          value={amount}
          error={fault}
          onChange={setAmount}
        />
        <SelectField
          label="Vecka"
          value={week}
          options={Array.from({ length: WEEKS_BACK }, (_, back) => {
            const value = addWeeks(present, -back);
            return { value, label: `${formatWeek(value)}, ${formatWeekDates(value)}` };
          })}
          onChange={setWeek}
        />
        <GuardedText
          kind="DOSAGE"
          label="Anteckning"
          optional
          rows={2}
          help="Inga personuppgifter."
          maxLength={500}
          value={note}
          onChange={setNote}
        />
        <p className="muted">En förd dos står kvar. Har något blivit fel skrivs det i nästa anteckning.</p>
        {send.error && (
          <Notice tone="danger" live>
            {errorMessage(send.error)}
          </Notice>
        )}
      </div>
    </Dialog>
  );
}

function faultOf(amount: number | null): string | undefined {
  if (amount === null) return 'Skriv hur mycket, till exempel 2.';
  return amount < 0 ? 'Dosen kan inte vara negativ.' : undefined;
}
