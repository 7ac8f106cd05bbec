import { Injectable } from '@nestjs/common';
import { DomainError } from '@samlad/domain/errors.js';
import { type IsoWeek, isoWeekOf } from '@samlad/domain/week.js';
import { Areas } from '../area/areas.js';
import type { Actor } from '../database/actor.js';
import { Database } from '../database/database.js';
import { Measures } from '../measure/measures.js';
import { Parties } from '../party/parties.js';
import { Problems } from '../problem/problems.js';
import { Weeks } from '../week/weeks.js';
import { areaRow } from './area-row.js';
import { areaCurves, firstNeeded, HISTORY_WEEKS, levelHistory, SHOWN_WEEKS } from './area-series.js';
import { AreaSeriesRepository } from './area-series.repository.js';
import type { AreaOverview } from './area-overview.model.js';

/** Område: one area in a week and over two years. */
@Injectable()
export class AreaOverviews {
  constructor(
    private readonly database: Database,
    private readonly weeks: Weeks,
    private readonly areas: Areas,
    private readonly parties: Parties,
    private readonly repository: AreaSeriesRepository,
    private readonly problems: Problems,
    private readonly measures: Measures,
  ) {}

  /** The overview of an area in a week, home when none is named; UNKNOWN_AREA for a code the week does not have. */
  of(actor: Actor, code: string, asked: IsoWeek | null | undefined): Promise<AreaOverview> {
    return this.database.read(actor, async (tx) => {
      const header = await this.weeks.header(tx, asked);
      const area = await this.areas.byCode(tx, header.week, code);
      const { rows, ...now } = await this.repository.now(tx, header.week, area.id);
      const [row] = rows;
      if (row === undefined) throw new DomainError('NOT_FOUND');
      const series = await this.repository.series(tx, area.id, {
        week: header.week,
        first: firstNeeded(header.week),
        shown: SHOWN_WEEKS,
        history: HISTORY_WEEKS,
      });
      return {
        area,
        ...now,
        week: isoWeekOf(header.week),
        weekState: header.state,
        row: areaRow(row),
        ...areaCurves(header.week, series),
        texts: series.assessments.filter((entry) => entry.week === header.week),
        levelHistory: levelHistory(header.week, await this.parties.all(tx), series.assessments),
        problems: await this.problems.ofArea(tx, area.id),
        measures: await this.measures.ofArea(tx, area.id),
      };
    });
  }
}
