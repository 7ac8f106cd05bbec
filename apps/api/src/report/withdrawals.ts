import { Injectable } from '@nestjs/common';
import { DomainError } from '@samlad/domain/errors.js';
import { REPORT_MACHINE } from '@samlad/domain/party-report.js';
import { hasReached } from '@samlad/domain/week-states.js';
import { weekIndexOf } from '@samlad/domain/week.js';
import type { Actor } from '../database/actor.js';
import { Database, type Receipt } from '../database/database.js';
import type { WithdrawReportInput } from './report.input.js';
import { ReportRepository } from './report.repository.js';
import { SubmissionRepository } from './submission.repository.js';

/**
 * A party takes back what it has sent, until the week is compiled. The versions stay as they were received; who has read them
 * is in the read log. From then on the others read that the report is withdrawn, nothing of it counts until it is sent
 * again, and what was taken back stays the party's own after that too. Incidents that were shared with it are rows of their own and stay shared.
 */
@Injectable()
export class Withdrawals {
  constructor(
    private readonly database: Database,
    private readonly reports: ReportRepository,
    private readonly submissions: SubmissionRepository,
  ) {}

  /** REPORT_COMPILED once the week is compiled; STATE_NOT_ALLOWED for a report that is not handed in. */
  withdraw(actor: Actor, input: WithdrawReportInput): Promise<Receipt> {
    const intent = { clientKey: input.clientKey, operation: 'withdrawReport', input };
    return this.database.write(actor, intent, async (tx) => {
      const week = weekIndexOf(input.week);
      const state = await this.reports.weekState(tx, week, 'together');
      const report = await this.reports.own(tx, week);
      if (report === null) throw new DomainError('NOT_FOUND');
      if (hasReached(state, 'COMPILED')) throw new DomainError('REPORT_COMPILED', { week: input.week });
      const version = await tx.move(REPORT_MACHINE, report, 'WITHDRAWN', input.expectedVersion);
      await this.submissions.takeBack(tx, report);
      await this.submissions.replaceDosage(tx, report, []);
      tx.audit({
        action: 'report.withdraw',
        objectType: 'PARTY_REPORT',
        objectId: report.id,
        detail: { week: input.week, number: report.currentNumber },
      });
      await tx.announceWeek(week);
      await tx.announceReports(week, report.id);
      return { id: report.id, version };
    });
  }
}
