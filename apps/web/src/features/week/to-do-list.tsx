import type { ReactNode } from 'react';
import { useFormats, useSession } from '@/lib/session';
import { Button, LinkButton, type ButtonTone } from '@/ui/button';
import { TO_DO, type ToDoTarget } from './to-dos.sv';
import type { WeekSteps } from './use-week-steps';
import type { ToDo, WeekOverview } from './week.graphql';

interface ToDoListProps {
  overview: WeekOverview;
  steps: WeekSteps;
  onAssess: () => void;
}

/** What the signed-in role has to do this week; one button stands out. */
export function ToDoList(props: ToDoListProps) {
  const { toDo } = props.overview;
  return (
    <section className="panel week-to-do" aria-labelledby="week-to-do">
      <h2 id="week-to-do">Att göra</h2>
      {toDo.length === 0 ? (
        <p className="muted">Inget väntar på dig den här veckan.</p>
      ) : (
        <ul className="week-to-do-list">
          {toDo.map((entry) => (
            <ToDoLine key={entry.kind} {...props} entry={entry} />
          ))}
        </ul>
      )}
    </section>
  );
}

function ToDoLine({ entry, ...props }: ToDoListProps & { entry: ToDo }) {
  const { moment } = useFormats();
  const { text, action, target, look } = TO_DO[entry.kind];
  const note = obstacleOf(target, props.overview);
  return (
    <li>
      <p className="week-to-do-text">
        {text(entry.count)}
        {entry.due && <span className="muted">{` Senast ${moment(entry.due)}.`}</span>}
      </p>
      {note && <p className="week-to-do-note">{note}</p>}
      {look && <LinkButton to={look.path(entry.week)}>{look.action}</LinkButton>}
      <ToDoButton {...props} entry={entry} tone={entry.primary ? 'primary' : 'secondary'}>
        {action}
      </ToDoButton>
    </li>
  );
}

function obstacleOf(target: ToDoTarget, { steps }: WeekOverview): string | null {
  return target.by === 'step' ? (steps.find(({ to }) => to === target.to)?.obstacle ?? null) : null;
}

interface ToDoButtonProps extends ToDoListProps {
  entry: ToDo;
  tone: ButtonTone;
  children: ReactNode;
}

function ToDoButton({ overview, steps, onAssess, entry, tone, children }: ToDoButtonProps) {
  const { party } = useSession();
  const { target } = TO_DO[entry.kind];
  if (target.by === 'page') {
    return (
      <LinkButton tone={tone} to={target.path(entry.week, party.id)}>
        {children}
      </LinkButton>
    );
  }
  if (target.by === 'assessment') {
    return (
      <Button tone={tone} onClick={onAssess}>
        {children}
      </Button>
    );
  }
  const step = overview.steps.find(({ to }) => to === target.to);
  return (
    <Button tone={tone} busy={steps.isBusy} onClick={() => step && steps.take(step)}>
      {children}
    </Button>
  );
}
