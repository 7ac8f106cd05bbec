import { priorityOf } from '@samlad/domain/problem.js';
import { useState } from 'react';
import { errorMessage } from '@/lib/api-error';
import { useSession } from '@/lib/session';
import { useSend } from '@/lib/use-send';
import { Button } from '@/ui/button';
import { RadioRow } from '@/ui/choice';
import { Dialog } from '@/ui/dialog';
import { Notice } from '@/ui/states';
import { SCORE_PROBLEM, type ListedProblem } from './problem.graphql';

interface ScoreDialogProps {
  problem: ListedProblem;
  onClose: () => void;
}

type Step = '1' | '2' | '3' | '4' | '5';
const STEPS: Step[] = ['1', '2', '3', '4', '5'];

/** The own party's score of a problem; the others' are seen beside, never averaged away. */
export function ScoreDialog({ problem, onClose }: ScoreDialogProps) {
  const { party } = useSession();
  const own = problem.scores.find((score) => score.own);
  const [need, setNeed] = useState<Step | null>(own ? (String(own.need) as Step) : null);
  const [influence, setInfluence] = useState<Step | null>(own ? (String(own.influence) as Step) : null);
  const [isChecked, setIsChecked] = useState(false);
  const restore = useSend(SCORE_PROBLEM, { said: 'Den tidigare poängen gäller igen.' });
  const send = useSend(SCORE_PROBLEM, {
    said: `Poängen för ${party.name} är sparad.`,
    announcement: ({ scoreProblem }) => {
      if (!own) return {};
      const before = {
        problemId: problem.id,
        expectedVersion: scoreProblem.version,
        need: own.need,
        influence: own.influence,
      };
      return { undo: () => restore.mutate(before) };
    },
    onDone: onClose,
    showsErrors: true,
  });
  const save = () => {
    setIsChecked(true);
    if (!need || !influence) return;
    send.mutate({
      problemId: problem.id,
      expectedVersion: own?.version ?? 0,
      need: Number(need),
      influence: Number(influence),
    });
  };
  const options = (low: string, high: string) =>
    STEPS.map((value) => ({
      value,
      label: value,
      spokenLabel: value === '1' ? `1, ${low}` : value === '5' ? `5, ${high}` : value,
    }));
  return (
    <Dialog
      open
      onClose={onClose}
      size="small"
      title={`Poäng från ${party.name}`}
      actions={
        <>
          <Button onClick={onClose}>Avbryt</Button>
          <Button tone="primary" busy={send.isPending} onClick={save}>
            Spara poängen
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>
          <strong>{problem.title}</strong>
        </p>
        <RadioRow
          label="Behov"
          help="Omfattning, allvar och trend. 1 är litet, 5 är mycket stort."
          look="segmented"
          value={need}
          options={options('litet', 'mycket stort')}
          error={isChecked && !need ? 'Välj 1–5.' : undefined}
          onChange={setNeed}
        />
        <RadioRow
          label="Påverkbarhet"
          help="Vad parterna kan göra inom sin rådighet. 1 är nästan inget, 5 är mycket."
          look="segmented"
          value={influence}
          options={options('nästan inget', 'mycket')}
          error={isChecked && !influence ? 'Välj 1–5.' : undefined}
          onChange={setInfluence}
        />
        <p aria-live="polite">
          {need && influence
            ? `Prioritet från er: ${priorityOf(Number(need), Number(influence))} av 25.`
            : 'Prioriteten är behov gånger påverkbarhet.'}
        </p>
        {send.error && (
          <Notice tone="danger" live>
            {errorMessage(send.error)}
          </Notice>
        )}
      </div>
    </Dialog>
  );
}
