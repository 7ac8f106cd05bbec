import { Injectable } from '@nestjs/common';
import type { PartMarks, ReportAnswers } from '@samlad/report-forms/answers.js';
import { markFaults } from '@samlad/report-forms/marks.js';
import { reportFormFor } from '@samlad/report-forms/registry.js';
import { type IsoWeek, weekIndexOf } from '@samlad/domain/week.js';
import { partyReader } from '../access/readers.js';
import type { Actor } from '../database/actor.js';
import { Database } from '../database/database.js';
import type { Transaction } from '../database/transaction.js';
import { Parties } from '../party/parties.js';
import { Weeks } from '../week/weeks.js';
import { mustTakeReports } from './report.policy.js';
import type { ReportPreview } from './report-preview.model.js';
import type { ReportVersion } from './report.model.js';
import { ReportPageService } from './report-page.service.js';
import { ReportParts } from './report-parts.js';
import { ReportRepository, type ReportRow } from './report.repository.js';
import { Submissions } from './submissions.js';

/**
 * "Så här ser de andra": the draft is stored as sending would store it, read by each other party the way that party
 * reads, and undone. Nothing of it is kept, told or audited.
 */
@Injectable()
export class ReportPreviews {
  constructor(
    private readonly database: Database,
    private readonly repository: ReportRepository,
    private readonly submissions: Submissions,
    private readonly parts: ReportParts,
    private readonly pages: ReportPageService,
    private readonly parties: Parties,
    private readonly weeks: Weeks,
  ) {}

  /**
   * The own draft of a week through the eyes of every other party, in the parties' order; nobody when nothing has been
   * written. WEEK_LOCKED when the week takes no reports.
   */
  of(actor: Actor, asked: IsoWeek): Promise<ReportPreview[]> {
    return this.database.rehearse(actor, async (tx) => {
      const { state, week } = await this.weeks.opened(tx, asked);
      mustTakeReports(state, asked);
      const report = await this.repository.own(tx, weekIndexOf(asked));
      const draft = await this.repository.draft(tx, week);
      if (report === null || draft === null) return [];
      await this.send(tx, report, draft as ReportAnswers);
      const others = (await this.parties.all(tx)).filter(({ id }) => id !== actor.partyId);
      const previews: ReportPreview[] = [];
      for (const party of others) {
        const reader = await partyReader(tx, party.id);
        const version = await tx.readingAs(reader, (as) => this.pages.versionIn(as, report.id, null));
        previews.push({ party, version: version && withoutOthersIncidents(version) });
      }
      return previews;
    });
  }

  private async send(tx: Transaction, report: ReportRow, draft: ReportAnswers): Promise<void> {
    const before = await this.parts.sentLast(tx, report);
    const circles = await this.parts.ownCircles(tx);
    const answers = closedWhereUnfinished(
      tx,
      draft,
      circles.map(({ id }) => id),
    );
    await this.submissions.store(tx, report, answers, false, before?.parts ?? []);
  }
}

/** What a reader knows of her own party's and of third parties' incidents is not the writer's to see. */
const withoutOthersIncidents = (version: ReportVersion): ReportVersion => ({
  ...version,
  incidents: version.incidents.map((incident) => ({ ...incident, sameEvent: [] })),
});

/** A mark that could not be sent as it stands shows its part to nobody else. */
function closedWhereUnfinished(
  tx: Transaction,
  draft: ReportAnswers,
  circleIds: readonly string[],
): ReportAnswers {
  const faults = markFaults(reportFormFor(tx.actor.partyKind), draft, { circleIds });
  const closed: PartMarks = Object.fromEntries(
    faults.map(({ path: [, key = ''] }) => [
      key,
      { level: 'OWN', provision: null, circleId: null, reason: '' },
    ]),
  );
  return { ...draft, marks: { ...draft.marks, ...closed } };
}
