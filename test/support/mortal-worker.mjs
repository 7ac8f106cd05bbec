// A process that takes a job, begins its transaction and is never heard of again: something to kill in the middle.
import pg from 'pg';
import { run } from 'graphile-worker';

const [, , url, municipalityId] = process.argv;
const pool = new pg.Pool({ connectionString: url, max: 4 });
pool.on('error', () => undefined);

const runner = await run({
  pgPool: pool,
  parsedCronItems: [],
  noHandleSignals: true,
  pollInterval: 100,
  taskList: {
    'imports.run': async (_payload, { job }) => {
      const client = await pool.connect();
      await client.query('begin');
      await client.query(`set local app.municipality_id = '${municipalityId}'`);
      await client.query(`update municipality set name = 'Halvvägs' where id = $1`, [municipalityId]);
      const { rows } = await client.query(
        'select locked_by from graphile_worker._private_jobs where id = $1',
        [job.id],
      );
      const lock = await pool.connect();
      await lock.query(`select pg_advisory_lock_shared(hashtextextended('samlad-jobs:' || $1, 0))`, [
        rows[0].locked_by,
      ]);
      process.stdout.write('began\n');
      await new Promise(() => setInterval(() => undefined, 1_000));
    },
  },
});
await runner.promise;
