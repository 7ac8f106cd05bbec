import { Injectable } from '@nestjs/common';
import type { ReportState } from '@samlad/domain/party-report.js';
import type { WeekIndex } from '@samlad/domain/week.js';
import type { Transaction } from '../database/transaction.js';

export interface WeekReport {
  id: string;
  state: ReportState;
  stateSequence: number;
  version: number;
}

/** The week's reports as the cycle moves them: states only, never contents. */
@Injectable()
export class WeekReportRepository {
  /** The reports of a week in the given states, locked until the transaction ends. */
  locked(tx: Transaction, week: WeekIndex, states: readonly ReportState[]): Promise<WeekReport[]> {
    return tx.query<WeekReport>(
      `select id, state, state_sequence "stateSequence", version from party_report
       where municipality_id = $1 and week = $2 and state = any ($3) order by id for update`,
      [tx.actor.municipalityId, week, states],
    );
  }
}
