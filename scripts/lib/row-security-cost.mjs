import pg from 'pg';

const WARM = 12;
const ASKED = 15;

const SECURED = `
  select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind = 'r' and c.relrowsecurity`;

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

async function medianOf(ask) {
  for (let i = 0; i < WARM; i += 1) await ask();
  const times = [];
  for (let i = 0; i < ASKED; i += 1) times.push((await ask()).ms);
  return median(times);
}

/**
 * What row-level security costs a question: medians in milliseconds with it on and off, in turns on the same database,
 * `rounds` times. The database is left with row-level security on; its own superuser or owner must be the caller.
 */
export async function rowSecurityCost(ownerUrl, ask, rounds) {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  const { rows } = await owner.query(SECURED);
  const set = (word) =>
    owner.query(rows.map(({ name }) => `alter table ${name} ${word} row level security`).join('; '));
  const on = [];
  const off = [];
  try {
    for (let i = 0; i < rounds; i += 1) {
      await set('enable');
      on.push(await medianOf(ask));
      await set('disable');
      off.push(await medianOf(ask));
    }
  } finally {
    await set('enable').finally(() => owner.end());
  }
  return { onMs: median(on), offMs: median(off), ratio: median(on.map((ms, i) => ms / off[i])) };
}
