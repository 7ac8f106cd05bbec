import { Injectable } from '@nestjs/common';
import type { ReportState } from '@samlad/domain/party-report.js';
import type { WeekIndex } from '@samlad/domain/week.js';
import type { Transaction } from '../database/transaction.js';
import { isCounted } from './joint.sql.js';

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

  /** The parties that have not handed in, or have had their report returned. */
  async missing(tx: Transaction, week: WeekIndex): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `select p.id from party p
       where p.municipality_id = $1 and not exists (select 1 from party_report r
         where r.municipality_id = $1 and r.week = $2 and r.party_id = p.id and ${isCounted('r')})
       order by p.sort_order, p.id`,
      [tx.actor.municipalityId, week],
    );
    return rows.map(({ id }) => id);
  }
}
