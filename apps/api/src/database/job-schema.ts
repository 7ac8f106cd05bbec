import { Logger, runMigrations } from 'graphile-worker';
import type pg from 'pg';
import { APP_ROLE, MAINTENANCE_ROLE } from './logins.js';

/** The only schema that graphile-worker knows; it makes and changes the tables in it itself. */
export const JOB_SCHEMA = 'graphile_worker';

const QUIET = new Logger(() => () => undefined);

/**
 * What the two lesser roles may with the jobs. The library closes its tables by row-level security and opens them to
 * nobody: the application may add jobs of the municipality it acts for and read nothing, the maintenance role takes them.
 */
const POLICIES: [table: string, name: string, rule: string][] = [
  [
    '_private_jobs',
    'samlad_adds_its_own',
    `for insert to ${APP_ROLE} with check ((payload ->> 'municipalityId')::uuid = (select samlad.municipality_id()))`,
  ],
  ['_private_jobs', 'samlad_works', `for all to ${MAINTENANCE_ROLE} using (true) with check (true)`],
  ['_private_job_queues', 'samlad_works', `for all to ${MAINTENANCE_ROLE} using (true) with check (true)`],
  [
    '_private_known_crontabs',
    'samlad_works',
    `for all to ${MAINTENANCE_ROLE} using (true) with check (true)`,
  ],
  ['_private_tasks', 'samlad_names', `for select to ${APP_ROLE} using (true)`],
  ['_private_tasks', 'samlad_works', `for all to ${MAINTENANCE_ROLE} using (true) with check (true)`],
];

const GRANTS = `
  revoke all on all functions in schema ${JOB_SCHEMA} from public;
  grant usage on schema ${JOB_SCHEMA} to ${APP_ROLE}, ${MAINTENANCE_ROLE};
  grant insert (task_id, payload, run_at, max_attempts, key, priority) on ${JOB_SCHEMA}._private_jobs to ${APP_ROLE};
  grant select (id, identifier) on ${JOB_SCHEMA}._private_tasks to ${APP_ROLE};
  grant select, insert, update, delete on ${JOB_SCHEMA}._private_jobs to ${MAINTENANCE_ROLE};
  grant select, insert, update on ${JOB_SCHEMA}._private_job_queues, ${JOB_SCHEMA}._private_tasks,
    ${JOB_SCHEMA}._private_known_crontabs to ${MAINTENANCE_ROLE};
  grant select on ${JOB_SCHEMA}.migrations to ${MAINTENANCE_ROLE}`;

/** Makes or renews the tables of the jobs as the owner. The caller holds the lock of migrations; ADR 0024 says why here. */
export async function prepareJobs(owner: pg.Client, ownerUrl: string): Promise<void> {
  await runMigrations({ connectionString: ownerUrl, maxPoolSize: 1, logger: QUIET, parsedCronItems: [] });
  const { rows } = await owner.query<{ table: string; name: string }>(
    'select tablename "table", policyname "name" from pg_policies where schemaname = $1',
    [JOB_SCHEMA],
  );
  const isThere = (table: string, name: string) =>
    rows.some((row) => row.table === table && row.name === name);
  const missing = POLICIES.filter(([table, name]) => !isThere(table, name));
  await owner.query(['begin', ...missing.map(policy), GRANTS, 'commit'].join(';\n'));
}

const policy = ([table, name, rule]: (typeof POLICIES)[number]) =>
  `create policy ${name} on ${JOB_SCHEMA}.${table} ${rule}`;
