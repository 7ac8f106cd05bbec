import type { WeekState } from '@samlad/domain/week-states.js';
import { useFormats } from '@/lib/session';
import { Button } from '@/ui/button';
import { Icon } from '@/ui/icon';
import { FrozenPicture } from './frozen-picture';
import { stepText } from './steps.sv';
import { TO_DO } from './to-dos.sv';
import type { WeekSteps } from './use-week-steps';
import type { WeekOverview, WeekStep } from './week.graphql';

const PURPOSE_LABEL: Record<WeekOverview['signatures'][number]['purpose'], string> = {
  REVIEW: 'Granskning',
  MINUTES: 'Justering',
};

interface WeekStandingProps {
  overview: WeekOverview;
  steps: WeekSteps;
}

/** Who has signed, what is frozen, and the steps that nobody's list holds. */
export function WeekStanding({ overview, steps }: WeekStandingProps) {
  const { signatures, frozenHash, compilationNumber } = overview;
  const further = furtherSteps(overview);
  if (further.length === 0 && frozenHash === null && signatures.length === 0) return null;
  return (
    <section className="panel week-standing" aria-labelledby="week-standing">
      <h2 id="week-standing">{further.length > 0 ? 'Nästa steg' : 'Granskning och justering'}</h2>
      {further.map((step) => (
        <StepLine key={step.to} step={step} state={overview.state} steps={steps} />
      ))}
      <SignatureList overview={overview} />
      {compilationNumber > 0 && <p className="muted">{`Sammanställning ${compilationNumber}.`}</p>}
      {frozenHash !== null && <FrozenPicture hash={frozenHash} />}
    </section>
  );
}

/** Steps that are not already a button under "Att göra". */
function furtherSteps({ steps, toDo }: WeekOverview): WeekStep[] {
  const listed = toDo.map(({ kind }) => TO_DO[kind].target);
  return steps.filter(({ to }) => !listed.some((target) => target.by === 'step' && target.to === to));
}

/** One next step: its button, or what stands in the way. */
export function StepLine({ step, state, steps }: { step: WeekStep; state: WeekState; steps: WeekSteps }) {
  return (
    <div className="week-step">
      {step.allowed && (
        <Button busy={steps.isBusy} onClick={() => steps.take(step)}>
          {stepText(state, step.to).action}
        </Button>
      )}
      {step.obstacle && (
        <p className="muted">
          {!step.allowed && <strong>{`${stepText(state, step.to).action}: `}</strong>}
          {step.obstacle}
        </p>
      )}
    </div>
  );
}

function SignatureList({ overview: { signatures } }: { overview: WeekOverview }) {
  const { moment } = useFormats();
  if (signatures.length === 0) return null;
  return (
    <ul className="week-signatures">
      {signatures.map(({ purpose, userName, party, signedAt, own }) => (
        <li key={`${purpose} ${userName} ${signedAt}`}>
          <Icon name="check" />
          <span>
            <strong>{PURPOSE_LABEL[purpose]}</strong>
            {` ${userName}${own ? ' (du)' : ''}, ${party.shortName}, ${moment(signedAt)}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
