import { Injectable } from '@nestjs/common';
import { DomainError } from '@samlad/domain/errors.js';
import { HUB_FORM_MACHINE, type HubFormState } from '@samlad/domain/hub-form.js';
import type { WeekIndex } from '@samlad/domain/week.js';
import type { HubAnswers } from '@samlad/report-forms/hub/hub-answers.js';
import type { HubForm } from '@samlad/report-forms/hub/hub-form.js';
import { isoWeek, utc } from '../database/sql.js';
import { newId, type Transaction } from '../database/transaction.js';
import type { HubRow } from './hubs.js';
import type { HubFormOutcome, OwnHubForm, ReceivedHubRelay } from './hub-form.model.js';

/** The unit that the actor reports for, with its hub. */
export interface OwnUnit {
  id: string;
  name: string;
  areaCode: string;
  hub: HubRow;
}

export interface HubFormRow {
  id: string;
  week: WeekIndex;
  unitId: string;
  hubId: string;
  state: HubFormState;
  stateSequence: number;
  version: number;
  currentNumber: number;
}

export const FORM_COLUMNS = `f.id, f.week, f.unit_id "unitId", f.hub_id "hubId", f.state, f.state_sequence "stateSequence", f.version,
  f.current_number "currentNumber"`;

/** The row rule: whatever is asked for is the actor's own unit's. */
const OWN = (alias: string) =>
  `${alias}.municipality_id = $1 and ${alias}.party_id = $2 and ${alias}.unit_id = $3`;
const RELAYS = 30;
const FORMS = 12;

/** Every query of a unit's reporter. */
@Injectable()
export class HubFormRepository {
  /** The actor's unit while it is asked; NOT_FOUND for an assignment without one. */
  unit(tx: Transaction): Promise<OwnUnit> {
    return tx.found<OwnUnit>(
      `select u.unit_id id, t.name, u.area_code "areaCode",
         json_build_object('id', h.id, 'kind', h.kind, 'name', h.name, 'dueDay', h.due_day, 'dueTime', h.due_time) hub
       from hub_unit u
       join unit t on t.municipality_id = u.municipality_id and t.id = u.unit_id
       join hub h on h.municipality_id = u.municipality_id and h.id = u.hub_id
       where ${OWN('u')} and u.retired_at is null`,
      reader(tx),
    );
  }

  /** Weeks that are open to forms, or were lately, the newest first, and whether the unit has sent its form. */
  weeks(tx: Transaction): Promise<{ week: WeekIndex; isOpen: boolean; isSent: boolean }[]> {
    return tx.query(
      `select w.week, w.state in ('COLLECTING', 'DUE', 'COMPILED', 'REVIEWED', 'IN_MEETING') "isOpen",
         coalesce(f.state <> 'DRAFT', false) "isSent"
       from week w left join hub_form f on f.municipality_id = w.municipality_id and f.week = w.week and ${OWN('f')}
       where w.municipality_id = $1 order by w.week desc limit 4`,
      reader(tx),
    );
  }

  /** The unit's form of a week: what has been written, and how it went. */
  form(tx: Transaction, week: WeekIndex): Promise<OwnHubForm | null> {
    return tx.one<OwnHubForm>(
      `select f.id, f.version, f.state, d.answers, ${utc('d.saved_at')} "savedAt", f.current_number number,
         f.nothing_to_report "nothingToReport", ${utc('f.sent_at')} "sentAt", v.received_by "receivedBy",
         f.left_out_reason "leftOutReason"
       from hub_form f
       join hub_form_draft d on d.municipality_id = f.municipality_id and d.form_id = f.id and ${OWN('d')}
       left join hub_form_version v on v.municipality_id = f.municipality_id and v.form_id = f.id and v.number = f.current_number
       where ${OWN('f')} and f.week = $4`,
      [...reader(tx), week],
    );
  }

  /** What the unit sent in a week, or null. */
  async sent(tx: Transaction, week: WeekIndex): Promise<unknown> {
    const row = await tx.one<{ answers: unknown }>(
      `select v.answers from hub_form f
       join hub_form_version v on v.municipality_id = f.municipality_id and v.form_id = f.id and v.number = f.current_number
       where ${OWN('f')} and f.week = $4 and f.state <> 'DRAFT'`,
      [...reader(tx), week],
    );
    return row?.answers ?? null;
  }

  async nudgedAt(tx: Transaction, week: WeekIndex): Promise<string | null> {
    const row = await tx.one<{ at: string | null }>(
      `select ${utc('max(n.nudged_at)')} at from hub_nudge n where ${OWN('n')} and n.week = $4`,
      [...reader(tx), week],
    );
    return row?.at ?? null;
  }

  relays(tx: Transaction): Promise<ReceivedHubRelay[]> {
    return tx.query<ReceivedHubRelay>(
      `select r.id, ${isoWeek('r.week')} week, r.about, r.text, coalesce(w.name, 'Okänd') "sentBy",
         ${utc('r.sent_at')} "sentAt", ${utc('c.read_at')} "readAt"
       from hub_receipt c
       join hub_relay r on r.municipality_id = c.municipality_id and r.id = c.relay_id
       left join app_user w on w.id = r.user_id
       where ${OWN('c')} order by r.sent_at desc, r.id limit ${RELAYS}`,
      reader(tx),
    );
  }

  history(tx: Transaction): Promise<HubFormOutcome[]> {
    return tx.query<HubFormOutcome>(
      `select ${isoWeek('f.week')} week, f.state, f.nothing_to_report "nothingToReport", ${utc('f.sent_at')} "sentAt",
         f.left_out_reason "leftOutReason",
         f.left_out_reason is null and f.state in ('MERGED', 'FEEDBACK_SENT', 'READ') and exists (
           select 1 from party_report r where r.municipality_id = f.municipality_id and r.party_id = f.party_id
             and r.week = f.week and r.state in ('INCLUDED', 'ARCHIVED')) "inPicture"
       from hub_form f where ${OWN('f')} and f.state <> 'DRAFT' order by f.week desc limit ${FORMS}`,
      reader(tx),
    );
  }

  /** The unit's form of a week, locked until the transaction ends. */
  locked(tx: Transaction, week: WeekIndex): Promise<HubFormRow | null> {
    return tx.one<HubFormRow>(
      `select ${FORM_COLUMNS} from hub_form f where ${OWN('f')} and f.week = $4 for update`,
      [...reader(tx), week],
    );
  }

  /** As `locked`, by id; NOT_FOUND for another unit's. */
  lockedById(tx: Transaction, id: string): Promise<HubFormRow> {
    return tx.found<HubFormRow>(
      `select ${FORM_COLUMNS} from hub_form f where ${OWN('f')} and f.id = $4 for update`,
      [...reader(tx), id],
    );
  }

  /** Begins the unit's form of a week. VERSION_CONFLICT when a colleague just did. */
  async create(tx: Transaction, unit: OwnUnit, week: WeekIndex): Promise<HubFormRow> {
    const row = await tx.changed<HubFormRow>(
      `insert into hub_form as f (municipality_id, party_id, unit_id, id, hub_id, week, state, state_sequence)
       values ($1, $2, $3, $4, $5, $6, 'DRAFT', 1) on conflict (municipality_id, unit_id, week) do nothing
       returning ${FORM_COLUMNS}`,
      [...reader(tx), newId(), unit.hub.id, week],
    );
    if (row === null) throw new DomainError('VERSION_CONFLICT');
    await tx.bear(HUB_FORM_MACHINE, row.id, 'DRAFT');
    return row;
  }

  /** Counts up the version of a locked form whose draft is about to change. */
  async touch(tx: Transaction, id: string): Promise<number> {
    const row = await tx.changed<{ version: number }>(
      `update hub_form f set version = version + 1 where ${OWN('f')} and f.id = $4 returning version`,
      [...reader(tx), id],
    );
    if (row === null) throw new DomainError('NOT_FOUND');
    return row.version;
  }

  async saveDraft(tx: Transaction, row: HubFormRow, form: HubForm, answers: HubAnswers): Promise<void> {
    await tx.query(
      `insert into hub_form_draft (municipality_id, party_id, unit_id, form_id, hub_id, form_kind, form_version, answers, user_id, saved_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       on conflict (municipality_id, form_id) do update set form_kind = excluded.form_kind,
         form_version = excluded.form_version, answers = excluded.answers, user_id = excluded.user_id,
         saved_at = excluded.saved_at`,
      [
        ...reader(tx),
        row.id,
        row.hubId,
        form.kind,
        form.version,
        JSON.stringify(answers),
        tx.actor.userId,
        tx.now,
      ],
    );
  }

  async insertVersion(
    tx: Transaction,
    row: HubFormRow,
    form: HubForm,
    { answers, nothingToReport }: { answers: HubAnswers; nothingToReport: boolean },
  ): Promise<void> {
    await tx.query(
      `insert into hub_form_version (municipality_id, party_id, unit_id, form_id, hub_id, number, form_kind, form_version,
         nothing_to_report, answers, received_by, user_id, sent_at)
       select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, h.name, $11, $12
       from party p join authority h on h.municipality_id = p.municipality_id and h.id = p.authority_id
       where p.municipality_id = $1 and p.id = $2`,
      [
        ...reader(tx),
        row.id,
        row.hubId,
        row.currentNumber + 1,
        form.kind,
        form.version,
        nothingToReport,
        JSON.stringify(answers),
        tx.actor.userId,
        tx.now,
      ],
    );
  }

  /** Notes that the unit has read a relay; gives its week, null when it was never sent to the unit. */
  async acknowledge(tx: Transaction, relayId: string): Promise<{ week: WeekIndex } | null> {
    await tx.query(
      `update hub_receipt c set read_at = $5, user_id = $6 where ${OWN('c')} and c.relay_id = $4 and c.read_at is null`,
      [...reader(tx), relayId, tx.now, tx.actor.userId],
    );
    return tx.one<{ week: WeekIndex }>(
      `select r.week from hub_receipt c join hub_relay r on r.municipality_id = c.municipality_id and r.id = c.relay_id
       where ${OWN('c')} and c.relay_id = $4`,
      [...reader(tx), relayId],
    );
  }

  /** Whether a word back about a week still waits to be read. */
  async waits(tx: Transaction, week: WeekIndex): Promise<boolean> {
    const row = await tx.one(
      `select 1 from hub_receipt c join hub_relay r on r.municipality_id = c.municipality_id and r.id = c.relay_id
       where ${OWN('c')} and r.week = $4 and c.read_at is null limit 1`,
      [...reader(tx), week],
    );
    return row !== null;
  }
}

const reader = ({ actor }: Transaction) => [actor.municipalityId, actor.partyId, actor.unitId ?? null];
