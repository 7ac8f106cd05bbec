import { z } from 'zod';

interface TaskSpec<Payload extends z.ZodObject = z.ZodObject> {
  /** What it does, for the log and `samlad doctor`. */
  name: string;
  /** Ids and numbers, never content: a job outlives what may be read. The municipality is added by itself. */
  payload: Payload;
  /** How often it is tried in all; the pauses grow from 3 seconds to some six hours. */
  attempts: number;
  /** Lower runs first; the rhythm must not wait for an import. */
  priority: number;
}

const task = <Payload extends z.ZodObject>(spec: TaskSpec<Payload>) => spec;

/** Every job there is. A new one is an entry here and a `jobs.handle` where its feature lies. */
export const TASKS = {
  'week.turn': task({
    name: 'Veckans steg i tid',
    payload: z.object({}),
    attempts: 10,
    priority: -10,
  }),
  'imports.run': task({
    name: 'Inläsning av en fil',
    payload: z.object({ jobId: z.uuid(), userId: z.uuid(), assignmentId: z.uuid() }),
    attempts: 4,
    priority: 10,
  }),
  'imports.clean': task({
    name: 'Gallring av filer som inte längre behövs',
    payload: z.object({}),
    attempts: 10,
    priority: 20,
  }),
} as const;

export type TaskName = keyof typeof TASKS;
export type PayloadOf<Name extends TaskName> = z.infer<(typeof TASKS)[Name]['payload']>;

/** What every job says beside its own payload. */
export const JOB_HEAD = z.object({ municipalityId: z.uuid() });
