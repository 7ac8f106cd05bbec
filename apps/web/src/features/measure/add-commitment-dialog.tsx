import { useState } from 'react';
import { errorMessage } from '@/lib/api-error';
import { useSend } from '@/lib/use-send';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Notice } from '@/ui/states';
import {
  commitmentFaults,
  commitmentInput,
  emptyCommitment,
  type CommitmentFaults,
} from './commitment-draft';
import { CommitmentFields } from './commitment-fields';
import { focusFirstFault } from './focus-first-fault';
import { ADD_COMMITMENT, type FullMeasure, type MeasureParty } from './measure.graphql';

interface AddCommitmentDialogProps {
  measure: FullMeasure;
  /** Those who have none in the insats. */
  parties: readonly MeasureParty[];
  onClose: () => void;
}

/** Proposes one more party's part; the party itself answers. */
export function AddCommitmentDialog({ measure, parties, onClose }: AddCommitmentDialogProps) {
  const [draft, setDraft] = useState(() => emptyCommitment(measure.id, measure.endsOn ?? ''));
  const [faults, setFaults] = useState<CommitmentFaults>({});
  const send = useSend(ADD_COMMITMENT, {
    said: 'Åtagandet är föreslaget. Parten svarar själv.',
    onDone: onClose,
    showsErrors: true,
  });
  const save = () => {
    const found = commitmentFaults(draft);
    setFaults(found);
    if (Object.keys(found).length > 0) return focusFirstFault('.measure-add');
    send.mutate({ measureId: measure.id, commitment: commitmentInput(draft) });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title="Föreslå ett åtagande"
      actions={
        <>
          <Button onClick={onClose}>Avbryt</Button>
          <Button tone="primary" busy={send.isPending} onClick={save}>
            Föreslå åtagandet
          </Button>
        </>
      }
    >
      <div className="stack measure-add">
        <CommitmentFields
          draft={draft}
          faults={faults}
          parties={parties}
          onChange={(change) => {
            setDraft({ ...draft, ...change });
            setFaults(without(faults, change));
          }}
        />
        {send.error && (
          <Notice tone="danger" live>
            {errorMessage(send.error)}
          </Notice>
        )}
      </div>
    </Dialog>
  );
}

function without(faults: CommitmentFaults, change: object): CommitmentFaults {
  return Object.fromEntries(Object.entries(faults).filter(([name]) => !(name in change)));
}
