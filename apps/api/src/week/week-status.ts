import { Injectable } from '@nestjs/common';
import type { Actor } from '../database/actor.js';
import type { Transaction } from '../database/transaction.js';
import { deadlineOf, weekDeadlines } from './deadlines.js';
import { reportingStatus } from './reporting-status.js';
import type { Signer } from './signatures.js';
import type { Deadline, PartyStatus, Signature, WeekStep } from './week.model.js';
import type { WeekHeader } from './week-row.js';
import { type WeekStanding, WeekStatusRepository } from './week-status.repository.js';
import { weekSteps } from './week-steps.js';
import { isoWeekOf } from '@samlad/domain/week.js';

/** Where a week stands and what the reader may do with it. */
export interface WeekStatus {
  deadlines: Deadline[];
  parties: PartyStatus[];
  signatures: Signature[];
  steps: WeekStep[];
  areasWithoutJointLevel: number;
}

/** What pages ask about where a week stands. */
@Injectable()
export class WeekStatuses {
  constructor(private readonly repository: WeekStatusRepository) {}

  /** Deadlines, parties, signatures and next steps of a week for the actor, in one statement. */
  async of(tx: Transaction, week: WeekHeader): Promise<WeekStatus> {
    const standing = await this.repository.standing(tx, week.week);
    const deadlines = weekDeadlines(isoWeekOf(week.week), week.rhythm, tx.actor.timeZone, tx.now);
    const parties = partyStatuses(standing, deadlines);
    return {
      deadlines,
      parties,
      signatures: standing.signatures.map((row) => ({ ...row, own: row.userId === tx.actor.userId })),
      steps: stepsFor(tx.actor, week, standing, parties),
      areasWithoutJointLevel: standing.areasWithoutJointLevel,
    };
  }
}

function partyStatuses(standing: WeekStanding, deadlines: readonly Deadline[]): PartyStatus[] {
  const passed = deadlineOf(deadlines, 'DUE')?.passed ?? false;
  return standing.reports.map((report) => {
    const isReceived = (report.number ?? 0) > 0 && report.state !== 'WITHDRAWN';
    return {
      party: report.party,
      status: reportingStatus(report.state, passed),
      nothingToReport: isReceived && report.nothingToReport === true,
      reportId: isReceived ? report.reportId : null,
      reportVersion: isReceived ? report.version : null,
      versionNumber: isReceived ? report.number : null,
      submittedAt: isReceived ? report.submittedAt : null,
    };
  });
}

function stepsFor(
  actor: Actor,
  week: WeekHeader,
  standing: WeekStanding,
  parties: PartyStatus[],
): WeekStep[] {
  const signersOf = (purpose: Signature['purpose']): Signer[] =>
    standing.signatures
      .filter((row) => row.purpose === purpose)
      .map(({ userId, party, role }) => ({ userId, partyId: party.id, role }));
  return weekSteps(
    {
      state: week.state,
      notReported: parties.filter(({ status }) => status !== 'SUBMITTED').map(({ party }) => party.shortName),
      areasWithoutJointLevel: standing.areasWithoutJointLevel,
      hasMinutes: standing.hasMinutes,
      signed: { REVIEW: signersOf('REVIEW'), MINUTES: signersOf('MINUTES') },
    },
    actor,
  );
}
