import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApi, type TestApi } from '../support/start-api.js';

let api: TestApi;
beforeAll(async () => void (api = await startApi()));
afterAll(() => api.stop());

/** Tables, columns, constraints, indexes, policies and grants in words; the migrations' outcome, reviewed as a diff. */
const FORM = `
  with tables as (
    select c.oid, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind = 'r' and c.relname <> 'migrations'
  ), lines as (
    select relname, 1 part, attnum::text place,
      format('  %s %s%s%s', attname, format_type(atttypid, atttypmod), case when attnotnull then ' not null' else '' end,
        coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')) line
    from tables t join pg_attribute a on a.attrelid = t.oid and attnum > 0 and not attisdropped
    left join pg_attrdef d on d.adrelid = t.oid and d.adnum = a.attnum
    union all
    select relname, 2, pg_get_constraintdef(k.oid), '  + ' || pg_get_constraintdef(k.oid)
    from tables t join pg_constraint k on k.conrelid = t.oid and contype in ('p', 'u', 'f', 'c')
    union all
    select relname, 3, indexname, '  ~ ' || replace(indexdef, 'public.', '')
    from tables t join pg_indexes i on i.schemaname = 'public' and i.tablename = relname
    where not exists (select 1 from pg_constraint k where k.conname = indexname)
    union all
    select relname, 4, polname, format('  ! %s %s %s%s', polname,
      case polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end,
      coalesce('using ' || pg_get_expr(polqual, polrelid), ''), coalesce(' check ' || pg_get_expr(polwithcheck, polrelid), ''))
    from tables t join pg_policy p on p.polrelid = t.oid
    union all
    select relname, 5, grantee, format('  > %s: %s', grantee, string_agg(privilege_type, ', ' order by privilege_type))
    from tables t join information_schema.role_table_grants g on g.table_schema = 'public' and g.table_name = relname
    where grantee like 'samlad_%' group by relname, grantee
    union all
    select relname, 6, grantee, format('  > %s: UPDATE but %s', grantee, (
      select string_agg(attname, ', ' order by attnum) from pg_attribute a
      where a.attrelid = t.oid and attnum > 0 and not attisdropped
        and not has_column_privilege(grantee, t.oid, attnum, 'UPDATE')))
    from tables t cross join unnest(array['samlad_app', 'samlad_maintenance']) grantee
    where has_any_column_privilege(grantee, t.oid, 'UPDATE') and not has_table_privilege(grantee, t.oid, 'UPDATE')
  )
  select relname || E'\\n' || string_agg(regexp_replace(line, '\\s+', ' ', 'g'), E'\\n' order by part, case part when 1 then lpad(place, 4, '0') else place end collate "C") as form
  from lines group by relname order by relname collate "C"`;

it('has the form that docs/database.txt shows', async () => {
  const tables = await api.sql<{ form: string }>(FORM);
  await expect(`${tables.map(({ form }) => form).join('\n\n')}\n`).toMatchFileSnapshot(
    '../../docs/database.txt',
  );
});
