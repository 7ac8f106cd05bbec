import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../database/database.js';
import { JOB_SCHEMA } from '../database/job-schema.js';
import type { Transaction } from '../database/transaction.js';
import { type PayloadOf, type TaskName, TASKS } from './tasks.js';

/** What a task is told of the job at hand. */
export interface JobContext {
  municipalityId: string;
  /** As the log names what comes of it. */
  requestId: string;
  /** 1 the first time. */
  attempt: number;
  isLastAttempt: boolean;
  /** Aborted when the process is asked to end; what is not done then is done by the next. */
  signal: AbortSignal | undefined;
}

export type JobHandler<Name extends TaskName> = (payload: PayloadOf<Name>, job: JobContext) => Promise<void>;

interface JobOptions {
  /** While a job with this key waits, another of the municipality's is not added; it is free again once the job begins. */
  key?: string;
  /** Not before this instant (UTC), by the database's clock. */
  runAt?: string;
}

const ADD = `
  with added as (
    insert into ${JOB_SCHEMA}._private_jobs (task_id, payload, run_at, max_attempts, key, priority)
    select t.id, $2::json, coalesce($3::timestamptz, now()), $4, $5, $6
    from ${JOB_SCHEMA}._private_tasks t where t.identifier = $1
    on conflict do nothing
  )
  select pg_notify('jobs:insert', '{"count":1}') from ${JOB_SCHEMA}._private_tasks t where t.identifier = $1`;

/** Work that is done after the answer has been given, once, whatever happens to the process. */
@Injectable()
export class Jobs implements OnModuleInit {
  private readonly handlers = new Map<TaskName, JobHandler<TaskName>>();

  constructor(private readonly database: Database) {}

  /** Tells the database of every task, so that any process may add a job of it. */
  async onModuleInit(): Promise<void> {
    await this.database.administer((tx) =>
      tx.query(
        `insert into ${JOB_SCHEMA}._private_tasks (identifier) select unnest($1::text[]) on conflict do nothing`,
        [Object.keys(TASKS)],
      ),
    );
  }

  /** Adds a job for the actor's municipality in the caller's transaction: a rollback takes it away again. */
  async add<Name extends TaskName>(
    tx: Transaction,
    name: Name,
    payload: PayloadOf<Name>,
    { key, runAt }: JobOptions = {},
  ): Promise<void> {
    const { attempts, priority, payload: form } = TASKS[name];
    const { municipalityId } = tx.actor;
    const content = { ...form.parse(payload), municipalityId };
    const rows = await tx.query(ADD, [
      name,
      JSON.stringify(content),
      runAt ?? null,
      attempts,
      key === undefined ? null : `${name}:${municipalityId}:${key}`,
      priority,
    ]);
    if (rows.length === 0) throw new Error(`The database does not know the task ${name}.`);
  }

  /**
   * Says what a task does. It may be done twice when a process ends at the wrong moment, so twice must be as once;
   * whatever it throws makes it be tried again.
   */
  handle<Name extends TaskName>(name: Name, handler: JobHandler<Name>): void {
    this.handlers.set(name, handler as JobHandler<TaskName>);
  }

  /** What does the task; throws when no feature has said. */
  handlerOf(name: TaskName): JobHandler<TaskName> {
    const handler = this.handlers.get(name);
    if (handler === undefined) throw new Error(`Nothing does the task ${name}.`);
    return handler;
  }
}
