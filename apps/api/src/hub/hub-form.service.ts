import { Injectable } from '@nestjs/common';
import { DomainError } from '@samlad/domain/errors.js';
import { HUB_FORM_MACHINE, mayFill } from '@samlad/domain/hub-form.js';
import { addWeeks, type IsoWeek, isoWeekOf, weekIndexOf } from '@samlad/domain/week.js';
import { hasReached, type WeekState } from '@samlad/domain/week-states.js';
import { checkHubAnswers, type HubAnswers, nothingFrom } from '@samlad/report-forms/hub/hub-answers.js';
import { hubFormFor } from '@samlad/report-forms/hub/registry.js';
import { Areas } from '../area/areas.js';
import type { Actor } from '../database/actor.js';
import { Database, type Receipt } from '../database/database.js';
import { knownId, type Transaction } from '../database/transaction.js';
import type { VersionedInput } from '../graphql/receipt.model.js';
import { Weeks } from '../week/weeks.js';
import type { ReadHubRelayInput, SaveHubFormInput, SendHubFormInput } from './hub-form.input.js';
import type { HubFormPage } from './hub-form.model.js';
import { HubFormRepository, type HubFormRow, type OwnUnit } from './hub-form.repository.js';
import { dueAt, entryOf } from './hubs.js';

/** Whether forms of a week are still taken: until its meeting has decided, as the reports they go into. */
const takesForms = (state: WeekState): boolean => !hasReached(state, 'DECIDED');

/** A unit's own form: read, written, sent, taken back; and what comes back to the unit. */
@Injectable()
export class HubFormService {
  constructor(
    private readonly database: Database,
    private readonly repository: HubFormRepository,
    private readonly weeks: Weeks,
    private readonly areas: Areas,
  ) {}

  /** The page of a week, or of the oldest one that the unit still owes; NOT_FOUND for a week that is not opened. */
  page(actor: Actor, asked: IsoWeek | null): Promise<HubFormPage> {
    return this.database.read(actor, async (tx) => {
      const unit = await this.repository.unit(tx);
      const week = asked ?? (await this.owed(tx));
      const { state, week: index } = await this.weeks.opened(tx, week);
      const form = await this.repository.form(tx, index);
      const areas = await this.areas.reporting(tx, index);
      return {
        hub: unit.hub,
        week,
        unitName: unit.name,
        areaName: areas.find(({ code }) => code === unit.areaCode)?.name ?? null,
        formVersion: hubFormFor(unit.hub.kind).version,
        dueAt: dueAt(unit.hub, week, actor.timeZone),
        nudgedAt: await this.repository.nudgedAt(tx, index),
        mayFill: takesForms(state) && mayFill(form?.state ?? null),
        form,
        previousAnswers: await this.repository.sent(tx, weekIndexOf(addWeeks(week, -1))),
        relays: await this.repository.relays(tx),
        history: await this.repository.history(tx),
      };
    });
  }

  saveDraft(actor: Actor, input: SaveHubFormInput): Promise<Receipt> {
    return this.database.write(actor, intent('saveHubForm', input), async (tx) => {
      const { unit, row, isNew } = await this.expected(tx, input);
      const answers = checked(unit, input.answers, false);
      const version = isNew ? row.version : await this.repository.touch(tx, row.id);
      await this.repository.saveDraft(tx, row, hubFormFor(unit.hub.kind), answers);
      note(tx, 'hub.saveDraft', row);
      return { id: row.id, version };
    });
  }

  /** Sends the form as its next version; "nothing to report" is sent without answers. */
  send(actor: Actor, input: SendHubFormInput): Promise<Receipt> {
    return this.database.write(actor, intent('sendHubForm', input), async (tx) => {
      const { unit, row } = await this.expected(tx, input);
      const form = hubFormFor(unit.hub.kind);
      if (input.nothingToReport === (input.answers != null)) {
        throw new DomainError('INVALID_INPUT', {
          message: 'Skicka svar, eller ”Inget att rapportera” utan svar.',
        });
      }
      const answers = input.nothingToReport ? nothingFrom(form) : checked(unit, input.answers, true);
      await this.repository.saveDraft(tx, row, form, answers);
      await this.repository.insertVersion(tx, row, form, { answers, nothingToReport: input.nothingToReport });
      const version = await tx.move(HUB_FORM_MACHINE, row, 'SENT', row.version, null, {
        current_number: row.currentNumber + 1,
        nothing_to_report: input.nothingToReport,
        sent_at: tx.now,
        left_out_reason: null,
      });
      note(tx, 'hub.send', row, { number: row.currentNumber + 1 });
      return { id: row.id, version };
    });
  }

  /** Takes a sent form back to be written on; possible until it has been taken in or left out. */
  withdraw(actor: Actor, input: VersionedInput): Promise<Receipt> {
    return this.database.write(actor, intent('withdrawHubForm', input), async (tx) => {
      const unit = await this.repository.unit(tx);
      const row = await this.repository.lockedById(tx, knownId(input.id));
      mustBeOpen(unit, row);
      const version = await tx.move(HUB_FORM_MACHINE, row, 'DRAFT', input.expectedVersion);
      note(tx, 'hub.withdraw', row);
      return { id: row.id, version };
    });
  }

  /** Notes that a word back has been read; when nothing more waits about the week, so has its form's. */
  read(actor: Actor, input: ReadHubRelayInput): Promise<Receipt> {
    const id = knownId(input.id);
    return this.database.write(actor, intent('readHubRelay', input), async (tx) => {
      const relay = await this.repository.acknowledge(tx, id);
      if (relay === null) throw new DomainError('NOT_FOUND');
      const row = await this.repository.locked(tx, relay.week);
      if (row?.state === 'FEEDBACK_SENT' && !(await this.repository.waits(tx, relay.week))) {
        await tx.move(HUB_FORM_MACHINE, row, 'READ', row.version);
      }
      tx.audit({ action: 'hub.readRelay', objectType: 'HUB_RELAY', objectId: id });
      return { id, version: 1 };
    });
  }

  /** The oldest week whose form is open and not sent, else the newest. */
  private async owed(tx: Transaction): Promise<IsoWeek> {
    const weeks = await this.repository.weeks(tx);
    const owed = weeks.findLast(({ isOpen, isSent }) => isOpen && !isSent) ?? weeks[0];
    return owed === undefined ? this.weeks.home(tx) : isoWeekOf(owed.week);
  }

  /** The unit's form in the version that was edited; begun when none is expected yet. */
  private async expected(
    tx: Transaction,
    { week, expectedVersion }: { week: IsoWeek; expectedVersion: number },
  ): Promise<{ unit: OwnUnit; row: HubFormRow; isNew: boolean }> {
    const unit = await this.repository.unit(tx);
    const opened = await this.weeks.opened(tx, week);
    if (!takesForms(opened.state)) throw new DomainError('WEEK_LOCKED', { week });
    const row = await this.repository.locked(tx, opened.week);
    if (row === null && expectedVersion === 0) {
      return { unit, row: await this.repository.create(tx, unit, opened.week), isNew: true };
    }
    if (row !== null) mustBeOpen(unit, row);
    if (row?.version !== expectedVersion) {
      throw new DomainError('VERSION_CONFLICT', { version: row?.version ?? 0 });
    }
    return { unit, row, isNew: false };
  }
}

function mustBeOpen(unit: OwnUnit, { state }: HubFormRow): void {
  if (!mayFill(state)) throw new DomainError('FORM_TAKEN_IN', { contact: entryOf(unit.hub).theContact });
}

function checked(unit: OwnUnit, raw: unknown, isSent: boolean): HubAnswers {
  const check = checkHubAnswers(hubFormFor(unit.hub.kind), raw, isSent);
  if (check.ok) return check.answers;
  throw new DomainError('INVALID_INPUT', { message: check.sentence });
}

const note = (tx: Transaction, action: string, row: HubFormRow, detail: Record<string, unknown> = {}) =>
  tx.audit({
    action,
    objectType: 'HUB_FORM',
    objectId: row.id,
    detail: { week: isoWeekOf(row.week), unit: row.unitId, ...detail },
  });

const intent = (operation: string, input: { clientKey: string }) => ({
  clientKey: input.clientKey,
  operation,
  input,
});
