import { visibleIncident } from '../access/visible-to.js';
import { joinParty, PARTY_JSON } from '../party/party.sql.js';

/** Which rows `alias` are meant, as a condition; a link counts only where it joins two of them. */
export type Among = (alias: string) => string;

/**
 * The ids of rows that another row of the same event stands for, in figures that count an event once: of the rows that
 * `among` lets through, linked directly or through each other, the one with a position stands for the others, then the one
 * with the highest count. Whatever is not among them neither stands for anything nor joins two others. $1 is the municipality.
 */
export const stoodFor = (among: Among): string => `
  select s.one from (
    with recursive link as materialized (
      select f.id one, f.longitude is not null one_placed, f.count one_count,
        o.id other, o.longitude is not null other_placed, o.count other_count
      from event_link l
      join incident f on f.municipality_id = l.municipality_id and f.id = l.first_id
      join incident o on o.municipality_id = l.municipality_id and o.id = l.second_id
      where l.municipality_id = $1 and l.verdict = 'SAME' and ${among('f')} and ${among('o')}
    ), step as materialized (
      select * from link union all select other, other_placed, other_count, one, one_placed, one_count from link
    ), reach as (
      select * from step
      union
      select r.one, r.one_placed, r.one_count, s.other, s.other_placed, s.other_count
      from reach r join step s on s.one = r.other
    )
    select one from reach where (other_placed, other_count, other) > (one_placed, one_count, one)
  ) s`;

/** How many a row adds to figures that count an event once: its count, or none when another row stands for it. */
export const countedOnce = (alias: string, stoodForIds: string): string =>
  `(case when ${alias}.id in (${stoodForIds}) then 0 else ${alias}.count end)`;

/** The other reports of the event of row `i` that the reader may read, as the API's `EventMember`s; $1 is the municipality. */
export const sameEventJson = (party: string): string => `
  (select coalesce(json_agg(json_build_object('incidentId', e.id, 'categoryCode', e.category_code, 'party', ${PARTY_JSON})
      order by p.sort_order, p.id, e.id), '[]')
   from (
     with recursive member (id) as (
       select i.id where i.removed_at is null
       union
       select x.id from member m
       join event_link l on l.municipality_id = $1 and l.verdict = 'SAME' and (l.first_id = m.id or l.second_id = m.id)
       join incident x on x.municipality_id = l.municipality_id and x.removed_at is null
         and x.id = case when l.first_id = m.id then l.second_id else l.first_id end and ${visibleIncident('x', party)}
     )
     select x.* from member m join incident x on x.municipality_id = $1 and x.id = m.id where m.id <> i.id
   ) e ${joinParty('e')})`;
