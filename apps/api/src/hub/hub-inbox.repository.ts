import { Injectable } from '@nestjs/common';
import type { HubKind } from '@samlad/domain/hub-kinds.js';
import type { HubFormState, HubSubject } from '@samlad/domain/hub-form.js';
import type { WeekIndex } from '@samlad/domain/week.js';
import type { HubAnswers } from '@samlad/report-forms/hub/hub-answers.js';
import { visibleTo } from '../access/visible-to.js';
import { utc } from '../database/sql.js';
import { newId, type Transaction } from '../database/transaction.js';
import { FORM_COLUMNS, type HubFormRow } from './hub-form.repository.js';
import type { HubRelay, HubUnit, RelayableDecision, SentHubForm } from './hub-inbox.model.js';

/** A unit with what it has sent, before anything is made of it. */
export type UnitRow = Omit<HubUnit, 'standing' | 'form'> & {
  form: (Omit<SentHubForm, 'answers'> & { answers: HubAnswers }) | null;
};

export interface UnitValues {
  shortName: string;
  areaCode: string;
  retired: boolean;
}

const SENT = `json_build_object('id', f.id, 'version', f.version, 'state', f.state, 'number', v.number,
  'nothingToReport', v.nothing_to_report, 'answers', v.answers, 'sentAt', ${utc('v.sent_at')},
  'sentBy', coalesce(s.name, 'Okänd'), 'leftOutReason', f.left_out_reason)`;

/** The row rule: whatever is asked for is of the own party, in a hub that `Hubs` has found the actor to run. */
const OF_HUB = (alias: string) =>
  `${alias}.municipality_id = $1 and ${alias}.party_id = $2 and ${alias}.hub_id = $3`;

const ABOUT = `case when d.measure_id is null then 'DECISION' else 'MEASURE' end`;

/** Every query of whoever runs a hub. */
@Injectable()
export class HubInboxRepository {
  /** Every unit of a hub with its form of a week, in one statement. A draft is not told of. */
  units(tx: Transaction, hubId: string, week: WeekIndex): Promise<UnitRow[]> {
    return tx.query<UnitRow>(
      `select u.unit_id id, u.version, t.name, u.short_name "shortName", u.area_code "areaCode",
         u.retired_at is not null retired,
         (select coalesce(array_agg(distinct w.name order by w.name), '{}') from assignment a
           join app_user w on w.id = a.user_id
           where a.municipality_id = u.municipality_id and a.unit_id = u.unit_id and a.role = 'UNIT_REPORTER'
             and a.suspended_at is null and a.valid_from <= $5 and (a.valid_to is null or a.valid_to > $5)) reporters,
         (select ${utc('max(n.nudged_at)')} from hub_nudge n
           where ${OF_HUB('n')} and n.week = $4 and n.unit_id = u.unit_id) "nudgedAt",
         case when v.form_id is not null then ${SENT} end form
       from hub_unit u
       join unit t on t.municipality_id = u.municipality_id and t.id = u.unit_id
       left join hub_form f on f.municipality_id = u.municipality_id and f.unit_id = u.unit_id and f.week = $4 and f.state <> 'DRAFT'
       left join hub_form_version v on v.municipality_id = f.municipality_id and v.form_id = f.id and v.number = f.current_number
       left join app_user s on s.id = v.user_id
       where ${OF_HUB('u')} order by u.area_code, u.short_name, u.unit_id limit 500`,
      [...at(tx, hubId), week, tx.now],
    );
  }

  relays(tx: Transaction, hubId: string, week: WeekIndex): Promise<HubRelay[]> {
    return tx.query<HubRelay>(
      `select r.id, r.about, r.text, ${utc('r.sent_at')} "sentAt",
         (select coalesce(json_agg(json_build_object('unitId', c.unit_id, 'unitName', u.short_name,
             'readAt', ${utc('c.read_at')}) order by u.short_name), '[]')
           from hub_receipt c join hub_unit u on u.municipality_id = c.municipality_id and u.unit_id = c.unit_id
           where c.municipality_id = r.municipality_id and c.relay_id = r.id) receipts
       from hub_relay r where ${OF_HUB('r')} and r.week = $4 order by r.sent_at, r.id limit 100`,
      [...at(tx, hubId), week],
    );
  }

  /** The decisions of a week that the actor may read and that no circle keeps. */
  decisions(tx: Transaction, week: WeekIndex): Promise<RelayableDecision[]> {
    return tx.query<RelayableDecision>(
      `select d.id, ${ABOUT} about, d.text,
         case when a.id is not null then json_build_object('code', a.code, 'name', a.name) end area
       from decision d left join area a on a.municipality_id = d.municipality_id and a.id = d.area_id
       where d.municipality_id = $1 and ${visibleTo('decision', 'd')} and d.secrecy_level in ('OPEN', 'SHARED')
         and d.week = $3 and d.removed_at is null order by d.position, d.decided_at, d.id limit 100`,
      [tx.actor.municipalityId, tx.actor.partyId, week],
    );
  }

  /** What a decision of the week is about, if it may be carried on; else whether there is one to be seen. */
  decision(
    tx: Transaction,
    id: string,
    week: WeekIndex,
  ): Promise<{ about: HubSubject; isKept: boolean } | null> {
    return tx.one(
      `select ${ABOUT} about, d.secrecy_level not in ('OPEN', 'SHARED') "isKept" from decision d
       where d.municipality_id = $1 and ${visibleTo('decision', 'd')} and d.id = $3 and d.week = $4 and d.removed_at is null`,
      [tx.actor.municipalityId, tx.actor.partyId, id, week],
    );
  }

  /** Which of the units are asked in the hub, of those named. */
  async asked(tx: Transaction, hubId: string, unitIds: readonly string[]): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `select u.unit_id id from hub_unit u where ${OF_HUB('u')} and u.retired_at is null and u.unit_id = any ($4::uuid[])
       order by u.unit_id`,
      [...at(tx, hubId), unitIds],
    );
    return rows.map(({ id }) => id);
  }

  /** Notes a nudge to those of the units that have not sent their form; gives who they were. */
  async nudge(
    tx: Transaction,
    hubId: string,
    week: WeekIndex,
    unitIds: readonly string[],
  ): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `with late as (
         select u.unit_id from hub_unit u
         where ${OF_HUB('u')} and u.retired_at is null and u.unit_id = any ($5::uuid[]) and not exists (
           select 1 from hub_form f where f.municipality_id = u.municipality_id and f.unit_id = u.unit_id
             and f.week = $4 and f.state <> 'DRAFT')
       )
       insert into hub_nudge (municipality_id, party_id, hub_id, week, id, unit_id, user_id, nudged_at)
       select $1, $2, $3, $4, gen_random_uuid(), late.unit_id, $6, $7 from late returning unit_id id`,
      [...at(tx, hubId), week, unitIds, tx.actor.userId, tx.now],
    );
    return rows.map(({ id }) => id);
  }

  /** Forms of the hub, locked in the order of their ids until the transaction ends, with what they say. */
  lockedForms(
    tx: Transaction,
    hubId: string,
    week: WeekIndex,
    ids: readonly string[],
  ): Promise<(HubFormRow & { areaCode: string; answers: HubAnswers })[]> {
    return tx.query(
      `select ${FORM_COLUMNS}, u.area_code "areaCode", v.answers from hub_form f
       join hub_unit u on u.municipality_id = f.municipality_id and u.unit_id = f.unit_id
       join hub_form_version v on v.municipality_id = f.municipality_id and v.form_id = f.id and v.number = f.current_number
       where ${OF_HUB('f')} and f.week = $4 and f.id = any ($5::uuid[]) and f.state <> 'DRAFT' order by f.id for update of f`,
      [...at(tx, hubId), week, ids],
    );
  }

  /** One form of any hub of the own party's, locked; the database lets only whoever runs the hub have it. */
  lockedForm(tx: Transaction, id: string): Promise<HubFormRow> {
    return tx.found<HubFormRow>(
      `select ${FORM_COLUMNS} from hub_form f join hub h on h.municipality_id = f.municipality_id and h.id = f.hub_id
       where f.municipality_id = $1 and f.party_id = $2 and $3 = any (h.managers) and f.id = $4 and f.state <> 'DRAFT'
       for update of f`,
      [tx.actor.municipalityId, tx.actor.partyId, tx.actor.role, id],
    );
  }

  /** Forms of a week that hear something back now, locked. */
  answerable(
    tx: Transaction,
    hubId: string,
    week: WeekIndex,
    unitIds: readonly string[],
    states: readonly HubFormState[],
  ): Promise<HubFormRow[]> {
    return tx.query<HubFormRow>(
      `select ${FORM_COLUMNS} from hub_form f where ${OF_HUB('f')} and f.week = $4 and f.unit_id = any ($5::uuid[])
         and f.state = any ($6::text[]) order by f.id for update`,
      [...at(tx, hubId), week, unitIds, states],
    );
  }

  /** What is already in the report of an area from the party's other hubs with the same form, and how many they ask. */
  async besides(
    tx: Transaction,
    hubId: string,
    week: WeekIndex,
    { areaCode, kinds }: { areaCode: string; kinds: readonly HubKind[] },
  ): Promise<{ asked: number; answers: HubAnswers[] }> {
    const row = await tx.one<{ asked: number; answers: HubAnswers[] }>(
      `select count(*) filter (where u.retired_at is null)::int asked,
         coalesce(jsonb_agg(v.answers order by f.id) filter (where v.form_id is not null), '[]') answers
       from hub h
       join hub_unit u on u.municipality_id = h.municipality_id and u.hub_id = h.id and u.area_code = $5
       left join hub_form f on f.municipality_id = u.municipality_id and f.unit_id = u.unit_id and f.week = $4
         and f.state in ('MERGED', 'FEEDBACK_SENT', 'READ') and f.left_out_reason is null
       left join hub_form_version v on v.municipality_id = f.municipality_id and v.form_id = f.id and v.number = f.current_number
       where h.municipality_id = $1 and h.party_id = $2 and h.id <> $3 and h.kind = any ($6::text[])`,
      [...at(tx, hubId), week, areaCode, kinds],
    );
    return row ?? { asked: 0, answers: [] };
  }

  /** How many forms of an area were taken in after the party's report was sent, by area; null when it has not been. */
  async takenSinceSent(tx: Transaction, week: WeekIndex): Promise<ReadonlyMap<string, number> | null> {
    const row = await tx.one<{ since: Record<string, number> }>(
      `select coalesce((select jsonb_object_agg(area_code, taken) from (
           select u.area_code, count(*)::int taken from hub_form f
           join hub_unit u on u.municipality_id = f.municipality_id and u.unit_id = f.unit_id
           join state_change s on s.municipality_id = f.municipality_id and s.object_id = f.id and s.state = 'MERGED'
             and s.sequence = f.state_sequence and s.changed_at > v.submitted_at
           where f.municipality_id = p.municipality_id and f.party_id = p.party_id and f.week = p.week
           group by u.area_code) by_area), '{}') since
       from party_report p
       join party_report_version v on v.municipality_id = p.municipality_id and v.report_id = p.id and v.number = p.current_number
       where p.municipality_id = $1 and p.party_id = $2 and p.week = $3`,
      [tx.actor.municipalityId, tx.actor.partyId, week],
    );
    return row ? new Map(Object.entries(row.since)) : null;
  }

  /** How many units are asked in an area. */
  async askedIn(tx: Transaction, hubId: string, areaCode: string): Promise<number> {
    const row = await tx.one<{ count: number }>(
      `select count(*)::int count from hub_unit u where ${OF_HUB('u')} and u.retired_at is null and u.area_code = $4`,
      [...at(tx, hubId), areaCode],
    );
    return row?.count ?? 0;
  }

  async insertRelay(
    tx: Transaction,
    hubId: string,
    week: WeekIndex,
    relay: { text: string; about: HubSubject; decisionId: string | null; unitIds: readonly string[] },
  ): Promise<string> {
    const id = newId();
    await tx.query(
      `insert into hub_relay (municipality_id, party_id, hub_id, week, id, about, decision_id, text, user_id, sent_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [...at(tx, hubId), week, id, relay.about, relay.decisionId, relay.text, tx.actor.userId, tx.now],
    );
    await tx.query(
      `insert into hub_receipt (municipality_id, party_id, hub_id, relay_id, unit_id)
       select $1, $2, $3, $4, unnest($5::uuid[])`,
      [...at(tx, hubId), id, relay.unitIds],
    );
    return id;
  }

  /** A unit of the hub, locked; NOT_FOUND for another's. */
  unit(tx: Transaction, hubId: string, id: string): Promise<{ version: number; retired: boolean }> {
    return tx.found(
      `select u.version, u.retired_at is not null retired from hub_unit u
       where ${OF_HUB('u')} and u.unit_id = $4 for update`,
      [...at(tx, hubId), id],
    );
  }

  /** Whether the party has another unit of the name. */
  async isNameTaken(tx: Transaction, name: string, but: string | null): Promise<boolean> {
    const row = await tx.one(
      `select 1 from unit t where t.municipality_id = $1 and t.party_id = $2 and lower(t.name) = lower($3)
         and ($4::uuid is null or t.id <> $4)`,
      [tx.actor.municipalityId, tx.actor.partyId, name, but],
    );
    return row !== null;
  }

  async addUnit(tx: Transaction, hubId: string, name: string, values: UnitValues): Promise<string> {
    const id = newId();
    await tx.query('insert into unit (municipality_id, party_id, id, name) values ($1, $2, $3, $4)', [
      tx.actor.municipalityId,
      tx.actor.partyId,
      id,
      name,
    ]);
    await tx.query(
      `insert into hub_unit (municipality_id, party_id, hub_id, unit_id, short_name, area_code) values ($1, $2, $3, $4, $5, $6)`,
      [...at(tx, hubId), id, values.shortName, values.areaCode],
    );
    return id;
  }

  async changeUnit(
    tx: Transaction,
    hubId: string,
    unit: { id: string; expectedVersion: number; name: string },
    values: UnitValues,
  ): Promise<number | null> {
    const row = await tx.changed<{ version: number }>(
      `update hub_unit u set short_name = $6, area_code = $7, version = version + 1,
         retired_at = case when $8::boolean then coalesce(u.retired_at, $9::timestamptz) end
       where ${OF_HUB('u')} and u.unit_id = $4 and u.version = $5 returning version`,
      [
        ...at(tx, hubId),
        unit.id,
        unit.expectedVersion,
        values.shortName,
        values.areaCode,
        values.retired,
        tx.now,
      ],
    );
    if (row === null) return null;
    await tx.query(
      'update unit set name = $4, version = version + 1 where municipality_id = $1 and party_id = $2 and id = $3 and name <> $4',
      [tx.actor.municipalityId, tx.actor.partyId, unit.id, unit.name],
    );
    return row.version;
  }
}

const at = ({ actor }: Transaction, hubId: string) => [actor.municipalityId, actor.partyId, hubId];
