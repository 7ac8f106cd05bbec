import { noticeFactsSchema } from '@samlad/domain/notice-facts.js';
import { NOTICE_KIND_CODES } from '@samlad/domain/notice-kinds.js';
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
  'events.suggest': task({
    name: 'Händelser som kan vara samma i flera rapporter',
    payload: z.object({ week: z.int() }),
    attempts: 10,
    priority: 5,
  }),
  'notice.tell': task({
    name: 'Något att berätta i Samlad',
    payload: z.object({
      kind: z.enum(NOTICE_KIND_CODES),
      facts: noticeFactsSchema,
      key: z.string().regex(/^[A-Za-z0-9:._-]{1,200}$/),
      to: z
        .object({ partyIds: z.array(z.uuid()), userIds: z.array(z.uuid()), unitIds: z.array(z.uuid()) })
        .partial(),
      except: z.uuid().nullable(),
    }),
    attempts: 10,
    priority: 0,
  }),
  'mail.tell': task({
    name: 'Något att berätta om per e-post',
    payload: z.object({
      noticeId: z.uuid(),
      userId: z.uuid(),
      kind: z.string().regex(/^[A-Z_]{1,40}$/),
      week: z.int().nullable(),
      dueAt: z.iso.datetime().nullable(),
      path: z.string().regex(/^\/[A-Za-z0-9/_-]{0,200}$/),
      isUrgent: z.boolean(),
    }),
    attempts: 10,
    priority: 0,
  }),
  'mail.gather': task({
    name: 'Ett mejl av det som väntar på en person',
    payload: z.object({ userId: z.uuid() }),
    attempts: 10,
    priority: 0,
  }),
  'mail.send': task({
    name: 'Ett mejl till mejlservern',
    payload: z.object({ deliveryId: z.uuid() }),
    attempts: 13,
    priority: 0,
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
