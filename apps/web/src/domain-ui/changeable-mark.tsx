import type { OslProvision, SecrecyLevel } from '@samlad/domain/secrecy.js';
import { useState } from 'react';
import { graphql } from '@/lib/graphql';
import { useSend } from '@/lib/use-send';
import { errorMessage } from '@/lib/api-error';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Notice } from '@/ui/states';
import { MarkFields, type MarkChoice } from './mark-fields';
import { SecrecyNote } from './secrecy-note';

const CHANGE_LEVEL = graphql(`
  mutation changeLevel($input: ChangeLevelInput!) {
    changeLevel(input: $input) {
      id
    }
  }
`);

const LEVELS: readonly SecrecyLevel[] = ['OPEN', 'SHARED', 'RESTRICTED', 'OWN'];

interface Mark {
  level: SecrecyLevel;
  provision: string | null;
  circleId: string | null;
  circleName: string | null;
  authority: string;
  setAt: string | null;
  mayChange: boolean;
}

interface ChangeableMarkProps {
  objectType: 'PROBLEM' | 'MEASURE' | 'COMMITMENT' | 'DECISION';
  id: string;
  version: number;
  /** What it is called, for the dialog and for those who listen. */
  title: string;
  mark: Mark;
}

/** Who may see a thing and on what ground; the author's party may change it. */
export function ChangeableMark(props: ChangeableMarkProps) {
  const { mark, title } = props;
  const [open, setOpen] = useState(false);
  return (
    <span className="row">
      <SecrecyNote mark={mark} />
      {mark.mayChange && (
        <Button size="small" className="no-print" onClick={() => setOpen(true)}>
          Ändra nivå<span className="visually-hidden">{` på ${title}`}</span>
        </Button>
      )}
      {open && <ChangeLevelDialog {...props} onClose={() => setOpen(false)} />}
    </span>
  );
}

function ChangeLevelDialog({
  objectType,
  id,
  version,
  title,
  mark,
  onClose,
}: ChangeableMarkProps & { onClose: () => void }) {
  const [choice, setChoice] = useState<MarkChoice>({
    level: mark.level,
    provision: mark.provision ?? '',
    circleId: mark.circleId ?? '',
    reason: '',
  });
  const [tried, setTried] = useState(false);
  const send = useSend(CHANGE_LEVEL, { said: 'Nivån är ändrad.', showsErrors: true, onDone: onClose });
  const needsCircle = choice.level === 'RESTRICTED' && choice.circleId === '';
  const handleSend = () => {
    setTried(true);
    if (choice.reason.trim() === '' || needsCircle) return;
    send.mutate({
      objectType,
      id,
      expectedVersion: version,
      level: choice.level,
      oslProvision: (choice.provision as OslProvision) || null,
      circleId: choice.circleId || null,
      reason: choice.reason.trim(),
    });
  };
  return (
    <Dialog
      open
      keepsTyped
      size="small"
      onClose={onClose}
      title={`Ändra nivå på ”${title}”`}
      actions={
        <>
          <Button onClick={onClose}>Avbryt</Button>
          <Button tone="primary" busy={send.isPending} onClick={handleSend}>
            Ändra nivå
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>Ändringen gäller genast och loggas med skälet. Bara er part ser skälet.</p>
        <MarkFields
          mark={choice}
          levels={LEVELS}
          asksReason
          needsCircle
          reasonError={tried && choice.reason.trim() === '' ? 'Skriv varför nivån ändras.' : undefined}
          circleError={tried && needsCircle ? 'Välj vilken krets det gäller.' : undefined}
          onChange={(change) => setChoice({ ...choice, ...change })}
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
