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

/** A party whose report of a week does not count. */
export interface NotReported {
  partyId: string;
  /** Whether it was handed in and has been given back. */
  isReturned: boolean;
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

  /** The parties that have not handed in, or have had their report given back. */
  async missing(tx: Transaction, week: WeekIndex): Promise<string[]> {
    return (await this.notReported(tx, week)).map(({ partyId }) => partyId);
  }

  /** As `missing`, with which it is. */
  notReported(tx: Transaction, week: WeekIndex): Promise<NotReported[]> {
    return tx.query<NotReported>(
      `select p.id "partyId", coalesce(r.state = 'RETURNED', false) "isReturned" from party p
       left join party_report r on r.municipality_id = p.municipality_id and r.week = $2 and r.party_id = p.id
       where p.municipality_id = $1 and (r.id is null or not ${isCounted('r')})
       order by p.sort_order, p.id`,
      [tx.actor.municipalityId, week],
    );
  }
}
