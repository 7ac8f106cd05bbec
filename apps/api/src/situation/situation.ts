import { Injectable } from '@nestjs/common';
import type { WeekIndex } from '@samlad/domain/week.js';
import type { Transaction } from '../database/transaction.js';
import { areaRow, byAttention } from './area-row.js';
import type { AreaRow } from './situation.model.js';
import { SituationRepository, type WeekFigures } from './situation.repository.js';

/** The situation of a week as a reader may see it; its areas ordered by what needs attention. */
export type WeekSituation = Omit<WeekFigures, 'areas'> & { areas: AreaRow[] };

/** What other features may ask about the situation. */
@Injectable()
export class Situation {
  constructor(private readonly repository: SituationRepository) {}

  /** Rows, points, counts, the police's notices and the reader's own commitments of a week, in one statement. */
  async of(tx: Transaction, week: WeekIndex): Promise<WeekSituation> {
    const figures = await this.repository.week(tx, week);
    return { ...figures, areas: byAttention(figures.areas.map(areaRow)) };
  }
}
