import { OPEN_COMMITMENT_STATES, OPEN_MEASURE_STATES } from '@samlad/domain/measure.js';
import { mondayOfWeek, isoWeekOf, type WeekIndex } from '@samlad/domain/week.js';
import { visibleTo } from '../access/visible-to.js';
import type { Transaction } from '../database/transaction.js';
import type { MeasureOnMap } from './measure-on-map.model.js';

const ENDED_STATES = ['EVALUATED', 'CLOSED'];

/**
 * The insatser a map draws, those that the actor may see: the ones open now, or with a week the ones that had been
 * agreed by then and were not over before it.
 */
export function measuresOnMap(tx: Transaction, week: WeekIndex | null = null): Promise<MeasureOnMap[]> {
  return tx.prepared<MeasureOnMap>(
    `select m.id, m.title, m.kind, m.state, a.code "areaCode", m.polygon,
       m.starts_on::text "startsOn", m.ends_on::text "endsOn",
       exists (
         select 1 from commitment c
         where c.municipality_id = m.municipality_id and c.measure_id = m.id and ${visibleTo('commitment', 'c')}
           and c.state = any ($4::text[]) and c.due_on < ($5::timestamptz at time zone $6)::date
       ) overdue
     from measure m
     join area a on a.municipality_id = m.municipality_id and a.id = m.area_id
     where m.municipality_id = $1 and ${visibleTo('measure', 'm')}
       and (m.state = any ($3::text[]) or ($8::date is not null and m.state = any ($9::text[]) and m.ends_on >= $8))
       and ($7::int is null or m.agreed_in_week <= $7)
     order by m.starts_on, m.id`,
    [
      tx.actor.municipalityId,
      tx.actor.partyId,
      OPEN_MEASURE_STATES,
      OPEN_COMMITMENT_STATES,
      tx.now,
      tx.actor.timeZone,
      week,
      week === null ? null : mondayOfWeek(isoWeekOf(week)),
      ENDED_STATES,
    ],
  );
}
