import type { Transaction } from '../database/transaction.js';

const OWN = 'i.municipality_id = $1 and i.party_id = $2 and i.source = $3';

/** Rows without an id that say the very same, words or a time of day and all: one event written twice. */
const REPEATED = `insert into import_twice
  select line, first_line from (
    select line, min(line) over same first_line from import_stage
    where not has_id and (text is not null or time_precision <> 'DAY')
    window same as (partition by key, digest)) s
  where line <> first_line`;

/**
 * Rows without an id of one kind, time and place are as many events. Each gets a number of its own beside the key: the
 * stored row's that says the same, else one of a stored row that no other answers to (a correction), else a new one.
 */
const NUMBERED = `
  with stored as materialized (
    select split_part(i.external_key, '#', 1) key, i.import_digest digest,
      coalesce(nullif(split_part(i.external_key, '#', 2), '')::int, 1) number
    from incident i where ${OWN}),
  several as materialized (
    select key, count(*) rows from import_stage where not has_id group by key
    having count(*) > 1 or key in (select key from stored where number > 1)),
  mine as materialized (
    select s.line, s.key, s.digest, row_number() over (partition by s.key, s.digest order by s.line) nth
    from import_stage s join several using (key)
    where not s.has_id and not exists (select 1 from import_twice t where t.line = s.line)),
  theirs as materialized (
    select key, digest, number, row_number() over (partition by key, digest order by number) nth
    from stored join several using (key)),
  same as materialized (
    select m.line, m.key, t.number from mine m join theirs t using (key, digest, nth)),
  others as (
    select m.line, m.key, row_number() over (partition by m.key order by m.line) place
    from mine m where not exists (select 1 from same where same.line = m.line)),
  free as (
    select v.key, g.number, row_number() over (partition by v.key order by g.number) place
    from several v cross join lateral generate_series(1,
      v.rows + (select coalesce(max(t.number), 0) from theirs t where t.key = v.key)) g (number)
    where not exists (select 1 from same where same.key = v.key and same.number = g.number))
  update import_stage s set key = s.key || '#' || n.number
  from (select line, number from same union all select o.line, f.number from others o join free f using (key, place)) n
  where n.line = s.line and n.number > 1`;

/** Tells rows without an id apart that have the same kind, time and place. Gives how many of them say nothing more. */
export async function tellApart(tx: Transaction, source: string): Promise<number> {
  const [found] = await tx.query<{ alike: number }>(
    `select coalesce(sum(rows - 1), 0)::int alike from (
       select count(*) rows from import_stage where not has_id and text is null and time_precision = 'DAY'
       group by key, digest having count(*) > 1) a
     having exists (select 1 from import_stage where not has_id)`,
  );
  if (found === undefined) return 0;
  await tx.query(REPEATED);
  await tx.query(NUMBERED, [tx.actor.municipalityId, tx.actor.partyId, source]);
  return found.alike;
}
