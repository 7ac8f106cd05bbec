import { WORKING_COMMITMENT_STATES, type CommitmentState } from '@samlad/domain/measure.js';
import { useState } from 'react';
import { useMay } from '@/lib/session';
import { useSend } from '@/lib/use-send';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { DeclineDialog } from './decline-dialog';
import { DosageDialog } from './dosage-dialog';
import { ANSWER_COMMITMENT, MOVE_COMMITMENT, type FullCommitment } from './measure.graphql';
import { COMMITMENT_SAID } from './steps.sv';
import './measure.css';

type Open = 'decline' | 'dosage' | 'abort' | null;

/** What the own party can do with its åtagande now. */
export function CommitmentActions({ commitment }: { commitment: FullCommitment }) {
  const may = useMay();
  const [open, setOpen] = useState<Open>(null);
  const { id, version, state, steps } = commitment;
  const answer = useSend(ANSWER_COMMITMENT, { said: COMMITMENT_SAID.ACCEPTED });
  const move = useSend(MOVE_COMMITMENT, { said: (_, { to }) => COMMITMENT_SAID[to] });
  const go = (to: CommitmentState) => move.mutate({ id, expectedVersion: version, to });
  if (!may('commitment.answer')) return null;
  const close = () => setOpen(null);
  const isWorking = WORKING_COMMITMENT_STATES.includes(state);
  if (state !== 'PROPOSED' && steps.length === 0 && !isWorking) return null;
  return (
    <div className="measure-actions no-print">
      {state === 'PROPOSED' && (
        <>
          <Button
            tone="primary"
            icon="check"
            busy={answer.isPending}
            onClick={() => answer.mutate({ id, expectedVersion: version, accept: true })}
          >
            Acceptera
          </Button>
          <Button onClick={() => setOpen('decline')}>Avböj åtagandet…</Button>
        </>
      )}
      {isWorking && (
        <Button tone="primary" icon="plus" onClick={() => setOpen('dosage')}>
          För dos
        </Button>
      )}
      {steps.map(({ to, label }) =>
        to === 'ABORTED' ? (
          <Button key={to} onClick={() => setOpen('abort')}>
            {`${label} åtagandet…`}
          </Button>
        ) : (
          <Button key={to} busy={move.isPending} onClick={() => go(to)}>
            {label}
          </Button>
        ),
      )}
      <p className="measure-actions-note muted">
        {state === 'PROPOSED'
          ? 'Svaret går inte att ta tillbaka.'
          : 'Ett nytt läge går inte att ta tillbaka.'}
      </p>
      {open === 'decline' && <DeclineDialog commitment={commitment} onClose={close} />}
      {open === 'dosage' && <DosageDialog commitment={commitment} onClose={close} />}
      {open === 'abort' && (
        <Dialog
          open
          onClose={close}
          size="small"
          title="Avbryt åtagandet?"
          actions={
            <>
              <Button onClick={close}>Låt vara</Button>
              <Button
                tone="danger"
                onClick={() => {
                  close();
                  go('ABORTED');
                }}
              >
                Avbryt åtagandet
              </Button>
            </>
          }
        >
          <p>Parten slutar med det den åtagit sig. Det som är fört i dosloggen finns kvar.</p>
          <p>Det går inte att ta tillbaka.</p>
        </Dialog>
      )}
    </div>
  );
}
