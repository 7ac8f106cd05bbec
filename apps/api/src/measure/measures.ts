import { Injectable } from '@nestjs/common';
import {
  OPEN_COMMITMENT_STATES,
  OPEN_MEASURE_STATES,
  WORKING_COMMITMENT_STATES,
} from '@samlad/domain/measure.js';
import type { Transaction } from '../database/transaction.js';
import type { Commitment } from './commitment.model.js';
import type { Measure } from './measure.model.js';
import { type CommitmentDue, MeasureRepository } from './measure.repository.js';

/** What other features may ask about insatser. */
@Injectable()
export class Measures {
  constructor(private readonly repository: MeasureRepository) {}

  /** The insatser of one area that the actor may see, newest first. */
  ofArea(tx: Transaction, areaId: string): Promise<Measure[]> {
    return this.repository.list(tx, { areaId });
  }

  /** Proposed and open insatser: what a meeting talks about. */
  underWay(tx: Transaction): Promise<Measure[]> {
    return this.repository.list(tx, { states: ['PROPOSED', ...OPEN_MEASURE_STATES] });
  }

  /** Open åtaganden of all parties in agreed insatser, the most urgent first. */
  openCommitments(tx: Transaction): Promise<Commitment[]> {
    return this.repository.openCommitments(tx, OPEN_COMMITMENT_STATES, OPEN_MEASURE_STATES);
  }

  /** The åtaganden under way in open insatser that should be done between two dates, both included. Maintenance. */
  commitmentsDue(tx: Transaction, first: string, last: string): Promise<CommitmentDue[]> {
    return this.repository.commitmentsDue(tx, WORKING_COMMITMENT_STATES, OPEN_MEASURE_STATES, {
      first,
      last,
    });
  }
}
