import { Injectable } from '@nestjs/common';
import { DomainError, type ErrorReason } from '@samlad/domain/errors.js';
import { REPORT_MACHINE } from '@samlad/domain/party-report.js';
import { roleMay } from '@samlad/domain/permissions.js';
import { mayMove } from '@samlad/domain/state-machine.js';
import { WEEK_MACHINE, WEEK_STATE_TEXT, type WeekState } from '@samlad/domain/week-states.js';
import type { Actor } from '../database/actor.js';
import { Database } from '../database/database.js';
import type { Receipt } from '../graphql/receipt.model.js';
import type { Transaction } from '../database/transaction.js';
import { Notices } from '../notice/notices.js';
import { ReviewedPicture, SigningGate } from './at-review.js';
import { Compiler } from './compiler.js';
import { MeetingRecordRepository } from './meeting-record.repository.js';
import { Pictures } from './pictures.js';
import { SIGNING, signedStep } from './signatures.js';
import type { AdvanceWeekInput, SignWeekInput } from './week.input.js';
import type { SignaturePurpose } from './week.model.js';
import { WeekReportRepository } from './week-report.repository.js';
import type { WeekRow } from './week-row.js';
import { WeekRepository } from './week.repository.js';
import { WeekStatusRepository } from './week-status.repository.js';
import { Weeks } from './weeks.js';

/** What is said to a button that tries to do what only signatures do. */
const NEEDS_SIGNATURES: Record<SignaturePurpose, ErrorReason> = {
  REVIEW: 'REVIEW_NEEDS_OTHER_PARTY',
  MINUTES: 'MINUTES_NEED_TWO',
};

/** Moves a week through its states, by the coordinator's button or by signatures. */
@Injectable()
export class WeekCycle {
  constructor(
    private readonly database: Database,
    private readonly weeks: Weeks,
    private readonly repository: WeekRepository,
    private readonly standing: WeekStatusRepository,
    private readonly compiler: Compiler,
    private readonly pictures: Pictures,
    private readonly meetings: MeetingRecordRepository,
    private readonly reports: WeekReportRepository,
    private readonly reviewed: ReviewedPicture,
    private readonly gate: SigningGate,
    private readonly notices: Notices,
  ) {}

  /** Takes the week one step on, or compiles it anew. Refuses a step the machine lacks and one that signatures take. */
  advance(actor: Actor, input: AdvanceWeekInput): Promise<Receipt> {
    return this.database.write(
      actor,
      { clientKey: input.clientKey, operation: 'advanceWeek', input },
      async (tx) => {
        const week = await this.expected(tx, input);
        if (!mayMove(WEEK_MACHINE, week.state, input.to)) throw notAllowed(week.state, input.to);
        const purpose = signedStep(input.to);
        if (purpose !== undefined) throw new DomainError(NEEDS_SIGNATURES[purpose]);
        const version = await (this.entering[input.to] ?? this.move)(tx, week, input.to);
        return { id: week.id, version };
      },
    );
  }

  /** Signs the review or the minutes; the last signature that is needed moves the week, for the minutes until it is closed. */
  sign(actor: Actor, input: SignWeekInput): Promise<Receipt> {
    const rule = SIGNING[input.purpose];
    if (!roleMay(actor.role, rule.permission)) throw new DomainError('NOT_ALLOWED');
    return this.database.write(
      actor,
      { clientKey: input.clientKey, operation: 'signWeek', input },
      async (tx) => {
        const week = await this.expected(tx, input);
        if (week.state !== rule.from) throw notYet(week, input.week);
        const refusal = rule.refusal(await this.standing.signers(tx, week.week, input.purpose), actor);
        if (refusal !== null) throw new DomainError(refusal);
        if (input.purpose === 'REVIEW') await this.gate.mustBeAnswered(tx, week.week);
        const hasSigned = await this.standing.sign(tx, week.week, input.purpose);
        if (!hasSigned) throw new DomainError('MINUTES_MISSING');
        tx.audit({
          action: 'week.sign',
          objectType: 'WEEK',
          objectId: week.id,
          detail: { purpose: input.purpose },
        });
        const signers = rule.complete(await this.standing.signers(tx, week.week, input.purpose));
        const version =
          signers === null
            ? await this.repository.raiseVersion(tx, week.week)
            : await this.signed[input.purpose](tx, week, signers);
        await tx.announceWeek(week.week);
        return { id: week.id, version };
      },
    );
  }

  private async expected(
    tx: Transaction,
    input: { week: string; expectedVersion: number },
  ): Promise<WeekRow> {
    const week = await this.weeks.changeable(tx, input.week);
    if (week.version !== input.expectedVersion) {
      throw new DomainError('VERSION_CONFLICT', { version: week.version });
    }
    return week;
  }

  /** What else happens on the way into a state. */
  private readonly entering: Partial<
    Record<WeekState, (tx: Transaction, week: WeekRow, to: WeekState) => Promise<number>>
  > = {
    COMPILED: (tx, week) => this.compiler.compile(tx, week),
    IN_MEETING: async (tx, week, to) => {
      await this.gate.mustBeAnswered(tx, week.week);
      await this.meetings.start(tx, week.week);
      return this.move(tx, week, to);
    },
    DECIDED: async (tx, week, to) => {
      await this.meetings.end(tx, week.week);
      return this.move(tx, week, to);
    },
    MINUTES_DRAFT: async (tx, week, to) => {
      if (!(await this.meetings.hasMinutes(tx, week.week))) throw new DomainError('MINUTES_MISSING');
      await this.notices.tell(tx, this.told('MINUTES_READY', week));
      return this.move(tx, week, to);
    },
  };

  /** What the last signature sets going. */
  private readonly signed: Record<
    SignaturePurpose,
    (tx: Transaction, week: WeekRow, signers: Record<string, string>) => Promise<number>
  > = {
    REVIEW: async (tx, week, signers) => {
      await this.reviewed.publish(tx, week);
      await this.notices.tell(tx, this.told('MEETING_READY', week));
      return this.move(tx, week, 'REVIEWED', signers);
    },
    MINUTES: async (tx, week, signers) => {
      const version = await this.move(tx, week, 'APPROVED', signers);
      return this.close(tx, { ...week, state: 'APPROVED', stateSequence: week.stateSequence + 1, version });
    },
  };

  /** Told anew each time that the week comes there. */
  private told<Kind extends 'MEETING_READY' | 'MINUTES_READY'>(kind: Kind, week: WeekRow) {
    return { kind, facts: { week: week.week }, key: `${week.week}:${week.stateSequence}`, to: {} };
  }

  /** Files the reports, freezes the picture and closes the week. */
  private async close(tx: Transaction, week: WeekRow): Promise<number> {
    for (const report of await this.reports.locked(tx, week.week, ['SUBMITTED'])) {
      await tx.move(REPORT_MACHINE, report, 'INCLUDED', report.version);
    }
    for (const report of await this.reports.locked(tx, week.week, ['INCLUDED'])) {
      await tx.move(REPORT_MACHINE, report, 'ARCHIVED', report.version);
    }
    return this.move(tx, week, 'CLOSED', { frozen_hash: await this.pictures.freeze(tx, week.week) });
  }

  private readonly move = async (
    tx: Transaction,
    week: WeekRow,
    to: WeekState,
    also: Record<string, string> = {},
  ): Promise<number> => {
    const version = await tx.move(WEEK_MACHINE, week, to, week.version, null, also);
    tx.audit({ action: 'week.advance', objectType: 'WEEK', objectId: week.id, detail: { to } });
    await tx.announceWeek(week.week);
    return version;
  };
}

const lowerLabel = (state: WeekState) => WEEK_STATE_TEXT[state].label.toLowerCase();

const notAllowed = (from: WeekState, to: WeekState) =>
  new DomainError('STATE_NOT_ALLOWED', { from: lowerLabel(from), to: lowerLabel(to) });

const notYet = (week: WeekRow, iso: string) =>
  new DomainError('WEEK_NOT_OPEN', { week: iso, state: lowerLabel(week.state) });
