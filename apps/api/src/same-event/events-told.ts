import { Injectable } from '@nestjs/common';
import type { WeekIndex } from '@samlad/domain/week.js';
import { pictureReader } from '../access/readers.js';
import { Database } from '../database/database.js';
import { type JobContext, Jobs } from '../jobs/jobs.js';
import { Notices } from '../notice/notices.js';
import { SameEventRepository } from './same-event.repository.js';
import { suggestedIn } from './suggested.js';

/**
 * Tells who links events that a compiled week has reports that may be of one event. It is worked out as the picture's own reader,
 * and told anew only when a report has come in since: what the coordinator herself judges is not told back to her.
 */
@Injectable()
export class EventsTold {
  constructor(
    private readonly database: Database,
    private readonly repository: SameEventRepository,
    private readonly notices: Notices,
    jobs: Jobs,
  ) {
    jobs.handle('events.suggest', ({ week }, job) => this.tell(week, job));
  }

  private async tell(week: WeekIndex, { municipalityId, requestId }: JobContext): Promise<void> {
    const reader = await this.database.maintain(
      municipalityId,
      async (tx) => ({ ...(await pictureReader(tx)), projectedCrs: await this.repository.projectedCrs(tx) }),
      { requestId },
    );
    const { suggestions, reports } = await this.database.actFor(reader, async (tx) => ({
      suggestions: suggestedIn(await this.repository.week(tx, week), week, null, reader.projectedCrs),
      reports: await this.repository.reportsSent(tx, week),
    }));
    if (suggestions.length === 0) return;
    await this.database.maintain(
      municipalityId,
      (tx) =>
        this.notices.tellNow(tx, {
          kind: 'EVENTS_SUGGESTED',
          facts: { week },
          key: `${week}:${reports}`,
          to: {},
        }),
      { requestId },
    );
  }
}
