import { Injectable } from '@nestjs/common';
import type { EventReport } from '@samlad/same-event/report.js';
import type { SecrecyLevel } from '@samlad/domain/secrecy.js';
import type { WeekState } from '@samlad/domain/week-states.js';
import type { WeekIndex } from '@samlad/domain/week.js';
import { ACTING_PARTY, visibleIncident } from '../access/visible-to.js';
import { utc } from '../database/sql.js';
import type { Transaction } from '../database/transaction.js';
import type { EventVerdict } from '@samlad/same-event/verdict.js';

/** A report as it may be compared, before its position is projected. */
export interface ToldReport extends Omit<EventReport, 'point'> {
  week: WeekIndex;
  level: SecrecyLevel;
  longitude: number | null;
  latitude: number | null;
}

export interface LinkRow {
  id: string;
  version: number;
  verdict: EventVerdict;
  judgedAt: string;
  firstId: string;
  secondId: string;
}

export interface TheWeek {
  reports: ToldReport[];
  links: LinkRow[];
}

/** Rows that may be of the same event as another party's: shared, standing, and not kept to the own party. */
const comparable = (alias: string) =>
  `${alias}.shared and ${alias}.removed_at is null and ${alias}.secrecy_level <> 'OWN'`;

const REPORT = `json_build_object('id', i.id, 'week', i.week, 'level', i.secrecy_level, 'partyId', i.party_id, 'categoryCode', i.category_code,
  'occurredFrom', ${utc('i.occurred_from')}, 'occurredTo', ${utc('i.occurred_to')}, 'timePrecision', i.time_precision,
  'longitude', i.longitude, 'latitude', i.latitude, 'placePrecision', i.place_precision, 'count', i.count,
  'areas', (select coalesce(json_agg(json_build_object('code', a.code, 'name', a.name, 'kind', a.kind) order by a.code), '[]')
    from area a where a.municipality_id = i.municipality_id and a.id = any (i.area_ids)))`;

const LINK = `json_build_object('id', l.id, 'version', l.version, 'verdict', l.verdict, 'judgedAt', ${utc('l.judged_at')},
  'firstId', l.first_id, 'secondId', l.second_id)`;

/** A link is read by those who may read both its rows. */
const seenLink = (party: string) => `
  event_link l
  join incident f on f.municipality_id = l.municipality_id and f.id = l.first_id and ${visibleIncident('f', party)}
  join incident o on o.municipality_id = l.municipality_id and o.id = l.second_id and ${visibleIncident('o', party)}`;

/** Every query about reports of the same event. */
@Injectable()
export class SameEventRepository {
  /** The reports around a week that the reader may compare, and what has been said of them, in one statement. */
  async week(tx: Transaction, week: WeekIndex): Promise<TheWeek> {
    const row = await tx.found<{ found: TheWeek }>(
      `select json_build_object(
         'reports', (select coalesce(json_agg(${REPORT} order by i.id), '[]') from incident i
           where i.municipality_id = $1 and i.week between $3 - 1 and $3 + 1 and ${comparable('i')}
             and ${visibleIncident('i')}),
         'links', (select coalesce(json_agg(${LINK} order by l.judged_at desc, l.id), '[]') from ${seenLink('$2')}
           where l.municipality_id = $1 and f.removed_at is null and o.removed_at is null
             and (f.week between $3 - 1 and $3 + 1 or o.week between $3 - 1 and $3 + 1))) found`,
      [tx.actor.municipalityId, tx.actor.partyId, week],
    );
    return row.found;
  }

  /** How many versions of reports have been sent of a week, as far as the reader may know. */
  async reportsSent(tx: Transaction, week: WeekIndex): Promise<number> {
    const row = await tx.found<{ count: number }>(
      `select coalesce(sum(current_number), 0)::int "count" from party_report where municipality_id = $1 and week = $2`,
      [tx.actor.municipalityId, week],
    );
    return row.count;
  }

  /** The reference system that the municipality measures in. */
  async projectedCrs(tx: Transaction): Promise<string> {
    const row = await tx.found<{ crs: string }>('select projected_crs crs from municipality where id = $1', [
      tx.actor.municipalityId,
    ]);
    return row.crs;
  }

  /** Two reports that may be compared, in the order of their ids; fewer when one is hidden, removed or not shared. */
  async pair(tx: Transaction, ids: readonly [string, string]): Promise<ToldReport[]> {
    const rows = await tx.query<{ report: ToldReport }>(
      `select ${REPORT} report from incident i
       where i.municipality_id = $1 and ${visibleIncident('i')} and ${comparable('i')} and i.id = any ($3::uuid[])
       order by i.id`,
      [tx.actor.municipalityId, tx.actor.partyId, ids],
    );
    return rows.map(({ report }) => report);
  }

  /** The states of weeks that have been opened, each locked until the transaction ends. */
  async weekStates(
    tx: Transaction,
    weeks: readonly WeekIndex[],
  ): Promise<{ week: WeekIndex; state: WeekState }[]> {
    return tx.query(
      'select week, state from week where municipality_id = $1 and week = any ($2::int[]) order by week for update',
      [tx.actor.municipalityId, weeks],
    );
  }

  /** Everything said of the reports that these are linked with, directly or through others. */
  async around(tx: Transaction, ids: readonly [string, string]): Promise<LinkRow[]> {
    const rows = await tx.query<{ link: LinkRow }>(
      `with recursive seen as materialized (
         select l.*, f.removed_at is null and o.removed_at is null stands from ${seenLink('$2')} where l.municipality_id = $1
       ), member (id) as (
         select unnest($3::uuid[])
         union
         select case when l.first_id = m.id then l.second_id else l.first_id end from member m
         join seen l on l.verdict = 'SAME' and l.stands and (l.first_id = m.id or l.second_id = m.id)
       )
       select ${LINK} link from seen l
       where exists (select 1 from member m where m.id in (l.first_id, l.second_id))`,
      [tx.actor.municipalityId, tx.actor.partyId, ids],
    );
    return rows.map(({ link }) => link);
  }

  /** Stores what is said of two reports if the stored version is the expected one (0 = none stored); null otherwise. */
  store(
    tx: Transaction,
    id: string,
    [firstId, secondId]: readonly [string, string],
    values: { verdict: EventVerdict; score: number },
    expectedVersion: number,
  ): Promise<{ id: string; version: number } | null> {
    const { municipalityId, partyId, userId } = tx.actor;
    const common = [municipalityId, firstId, secondId, values.verdict, values.score, partyId, userId, tx.now];
    if (expectedVersion === 0) {
      return tx.changed(
        `insert into event_link (municipality_id, first_id, second_id, verdict, score, party_id, user_id, judged_at, id)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing returning id, version`,
        [...common, id],
      );
    }
    return tx.changed(
      `update event_link l set verdict = $4, score = $5, party_id = $6, user_id = $7, judged_at = $8, version = version + 1
       where municipality_id = $1 and first_id = $2 and second_id = $3 and version = $9
         and (select count(*) from incident i where i.municipality_id = l.municipality_id and i.id in (l.first_id, l.second_id)
           and ${visibleIncident('i', ACTING_PARTY)}) = 2
       returning id, version`,
      [...common, expectedVersion],
    );
  }
}
