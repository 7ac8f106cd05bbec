import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { loginUrl, MAINTENANCE_ROLE } from '../../apps/api/src/database/logins.js';
import type { Transaction } from '../../apps/api/src/database/transaction.js';
import { type JobContext, Jobs } from '../../apps/api/src/jobs/jobs.js';
import { LostJobs } from '../../apps/api/src/jobs/lost-jobs.js';
import { another } from '../support/another-process.js';
import { actorOf } from '../support/actor-of.js';
import { startApi, type TestApi } from '../support/start-api.js';
import { key } from '../support/told.js';

const WAITING = `select j.payload, j.attempts, j.last_error "lastError", j.key, j.locked_by "lockedBy"
  from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
  where t.identifier = 'imports.run' order by j.id`;

const ASKED = {
  jobId: '6f0f2d1e-8f6c-4d43-9d5c-6a2f3c1b0a99',
  userId: '0d6f7c1a-53a8-4f0e-8f7a-0a1f7f0c3e55',
  assignmentId: 'b1c9f1de-2f4e-4b0c-9a35-6f6b8f1c2d77',
};

interface Waiting {
  payload: Record<string, unknown>;
  attempts: number;
  lastError: string | null;
  key: string | null;
  lockedBy: string | null;
}

describe('a job', () => {
  let api: TestApi;
  const others: NestExpressApplication[] = [];
  beforeEach(async () => void (api = await startApi()));
  afterEach(async () => {
    for (const app of others.splice(0)) await app.close();
    await api.stop();
  });

  /** One more process on the same database, one that takes jobs. */
  async function worker(handler: (job: JobContext) => Promise<void>): Promise<NestExpressApplication> {
    const app = await another(api, undefined, { jobs: true }, (made) =>
      made.get(Jobs).handle('imports.run', (_payload, job) => handler(job)),
    );
    others.push(app);
    return app;
  }

  const jobs = () => api.app.get(Jobs);
  const waiting = () => api.sql<Waiting>(WAITING);
  const add = (options: { key?: string; runAt?: string } = {}) =>
    api.database.maintain(api.municipalityId, (tx) => jobs().add(tx, 'imports.run', ASKED, options));
  const byCoordinator = async (work: (tx: Transaction) => Promise<unknown>) =>
    api.database.write(
      await actorOf(api, 'samordnare'),
      { clientKey: key(), operation: 'prov', input: {} },
      async (tx) => {
        await work(tx);
        tx.audit({ action: 'prov', objectType: 'PROV', objectId: 'prov' });
        return { id: 'prov', version: 1 };
      },
    );

  it('is there when its transaction commits and gone when it does not', async () => {
    await byCoordinator((tx) => jobs().add(tx, 'imports.run', ASKED));
    const undone = byCoordinator(async (tx) => {
      await jobs().add(tx, 'imports.run', ASKED);
      throw new Error('ångrat');
    });
    await expect(undone).rejects.toThrow('ångrat');
    expect((await waiting()).map(({ payload }) => payload)).toEqual([
      { ...ASKED, municipalityId: api.municipalityId },
    ]);
  });

  it('can be added for the own municipality only, and the application reads none', async () => {
    const forOthers = byCoordinator(async (tx) => {
      await tx.query(
        `insert into graphile_worker._private_jobs (task_id, payload)
         select id, '{"municipalityId":"00000000-0000-4000-8000-000000000000"}' from graphile_worker._private_tasks limit 1`,
      );
    });
    await expect(forOthers).rejects.toThrow('row-level security');
    const look = byCoordinator((tx) => tx.query('select * from graphile_worker._private_jobs'));
    await expect(look).rejects.toThrow('permission denied');
    const call = byCoordinator((tx) => tx.query(`select graphile_worker.add_job('imports.run')`));
    await expect(call).rejects.toThrow('permission denied');
  });

  it('is taken by a role that the library’s every table is open to', async () => {
    const closed = await api.sql(
      `select t.tablename from pg_tables t where t.schemaname = 'graphile_worker' and t.tablename like '\\_private%'
         and not (has_table_privilege('samlad_maintenance', 'graphile_worker.' || t.tablename, 'SELECT')
           and has_table_privilege('samlad_maintenance', 'graphile_worker.' || t.tablename, 'UPDATE')
           and exists (select 1 from pg_policies p where p.schemaname = t.schemaname and p.tablename = t.tablename
             and 'samlad_maintenance' = any (p.roles)))`,
    );
    expect(closed).toEqual([]);
  });

  it('waits once for each key, and may be asked for again as soon as it has begun', async () => {
    await add({ key: 'en' });
    await add({ key: 'en' });
    await add({ key: 'två', runAt: '2099-01-01T00:00:00Z' });
    expect(await waiting()).toHaveLength(2);
    let again = true;
    const done: string[] = [];
    await worker(async ({ requestId }) => {
      if (again) {
        again = false;
        await add({ key: 'en' });
      }
      done.push(requestId);
    });
    await vi.waitFor(async () => expect(await waiting()).toHaveLength(1), 15_000);
    expect(done).toHaveLength(2);
  });

  it('is done once by two processes that share them', async () => {
    const done: string[] = [];
    await worker(async ({ requestId }) => void done.push(requestId));
    await worker(async ({ requestId }) => void done.push(requestId));
    for (let number = 0; number < 30; number += 1) await add();
    await vi.waitFor(async () => expect(await waiting()).toEqual([]), 20_000);
    expect(done).toHaveLength(30);
    expect(new Set(done).size).toBe(30);
  });

  it('is tried again when it fails, and what the failure said is not stored', async () => {
    const tries: number[] = [];
    await worker(async ({ attempt }) => {
      tries.push(attempt);
      if (attempt === 1) throw new Error('Anna Andersson, Storgatan 1');
    });
    await add();
    await vi.waitFor(async () => expect((await waiting())[0]?.lastError).toBe('Error'), 10_000);
    await api.sql(`update graphile_worker._private_jobs set run_at = now()`);
    await vi.waitFor(async () => expect(await waiting()).toEqual([]), 10_000);
    expect(tries).toEqual([1, 2]);
  });

  it('that was being done when its process was killed is done by another, and nothing is left half', async () => {
    await add();
    const child = spawn(process.execPath, [
      'test/support/mortal-worker.mjs',
      loginUrl(api.ownerUrl, MAINTENANCE_ROLE),
      api.municipalityId,
    ]);
    await once(child.stdout, 'data');
    const done: number[] = [];
    const app = await worker(async ({ attempt }) => void done.push(attempt));
    await api.sql(
      `update graphile_worker._private_jobs j set locked_at = now() - interval '1 minute'
       from graphile_worker._private_tasks t where t.id = j.task_id and t.identifier = 'imports.run'`,
    );
    expect(await app.get(LostJobs).giveBack()).toBe(0);
    child.kill('SIGKILL');
    await once(child, 'exit');
    await vi.waitFor(async () => expect(await app.get(LostJobs).giveBack()).toBe(1), 10_000);
    await vi.waitFor(async () => expect(await waiting()).toEqual([]), 10_000);
    expect(done).toEqual([2]);
    const [town] = await api.sql<{ name: string }>('select name from municipality where id = $1', [
      api.municipalityId,
    ]);
    expect(town?.name).toBe('Provkommun');
  });

  it('goes on when the database has been away, and the process has not ended', async () => {
    const done: string[] = [];
    await worker(async ({ requestId }) => void done.push(requestId));
    await add();
    await vi.waitFor(() => expect(done).toHaveLength(1), 10_000);
    await api.sql(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and usename = 'samlad_maintenance'`,
    );
    await vi.waitFor(() => add(), 10_000);
    await vi.waitFor(() => expect(done).toHaveLength(2), 20_000);
  });

  it('may end when its process is asked to stop, and no other is begun', async () => {
    const done: string[] = [];
    let begun = (): void => undefined;
    const began = new Promise<void>((resolve) => (begun = resolve));
    const app = await worker(async ({ requestId }) => {
      begun();
      await new Promise((resolve) => setTimeout(resolve, 500));
      await api.database.maintain(api.municipalityId, (tx) => tx.query('select 1'));
      done.push(requestId);
    });
    await add();
    await began;
    others.splice(0);
    await app.close();
    expect(done).toHaveLength(1);
    await add();
    expect(await waiting()).toHaveLength(1);
  });
});
