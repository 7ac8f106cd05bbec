import { hasReached } from '@samlad/domain/week-states.js';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@samlad/domain/errors.js';
import { roleMay } from '@samlad/domain/permissions.js';
import { addWeeks, type IsoWeek, type WeekIndex, weekIndexOf } from '@samlad/domain/week.js';
import type { ReportAnswers } from '@samlad/report-forms/answers.js';
import { reportFormFor } from '@samlad/report-forms/registry.js';
import { Areas } from '../area/areas.js';
import { type Actor, isUuid } from '../database/actor.js';
import { Database } from '../database/database.js';
import type { Transaction } from '../database/transaction.js';
import { Incidents } from '../incident/incidents.js';
import { Parties } from '../party/parties.js';
import { Weeks } from '../week/weeks.js';
import type { ReportPage, ReportVersion } from './report.model.js';
import { ReportParts } from './report-parts.js';
import { ReportPageRepository } from './report-page.repository.js';
import { takesReports } from './report.policy.js';

/** Reading one's own report with all it needs, and anybody's submitted versions. */
@Injectable()
export class ReportPageService {
  constructor(
    private readonly database: Database,
    private readonly repository: ReportPageRepository,
    private readonly parts: ReportParts,
    private readonly areas: Areas,
    private readonly incidents: Incidents,
    private readonly parties: Parties,
    private readonly weeks: Weeks,
  ) {}

  /** The own party's page of a week, the home week when none is named. NOT_FOUND for a week that is not opened. */
  page(actor: Actor, asked: IsoWeek | null): Promise<ReportPage> {
    return this.database.read(actor, async (tx) => {
      const week = asked ?? (await this.weeks.home(tx));
      const { state, week: index } = await this.weeks.opened(tx, week);
      const deadline = await this.weeks.reportsDue(tx, week);
      const parties = await this.parties.all(tx);
      const party = parties.find(({ id }) => id === actor.partyId);
      if (party === undefined) throw new DomainError('NOT_FOUND');
      const form = reportFormFor(actor.partyKind);
      const commitments = await this.repository.commitments(tx, index);
      const previous = await this.submitted(tx, index - 1);
      const report = await this.repository.own(tx, index);
      const sent = await this.submitted(tx, index);
      return {
        week,
        previousWeek: addWeeks(week, -1),
        weekState: state,
        deadline,
        party,
        parties,
        formKind: form.kind,
        formVersion: form.version,
        areas: await this.areas.all(tx, index),
        report: report === null ? null : { ...report, submittedAnswers: sent },
        incidents: await this.incidents.ofParty(tx, index, actor.partyId),
        commitments: commitments.filter(({ working }) => working),
        circles: await this.parts.ownCircles(tx),
        previousAnswers: previous,
        previousLevels: Object.entries(previous?.assessments ?? {}).map(([areaCode, said]) => ({
          areaCode,
          ...said,
        })),
        mayWithdraw:
          report?.state === 'SUBMITTED' &&
          !hasReached(state, 'COMPILED') &&
          roleMay(actor.role, 'report.withdraw'),
        mayEdit: takesReports(state) && roleMay(actor.role, 'report.write'),
        maySubmit: takesReports(state) && roleMay(actor.role, 'report.submit'),
      };
    });
  }

  /** A submitted version with the party's incidents of the week, as far as the actor may see; null otherwise. */
  async version(actor: Actor, reportId: string, number: number | null): Promise<ReportVersion | null> {
    const id = reportId.toLowerCase();
    if (!isUuid(id)) return null;
    return this.database.read(actor, (tx) => this.versionIn(tx, id, number));
  }

  /** As `version`, in a transaction of the reader's. */
  async versionIn(tx: Transaction, reportId: string, number: number | null): Promise<ReportVersion | null> {
    const header = await this.repository.version(tx, reportId, number);
    if (header === null) return null;
    const { answers, marks } = await this.parts.read(tx, { ...header, partyId: header.party.id });
    const week = weekIndexOf(header.week);
    const areas = await this.areas.reporting(tx, week);
    return {
      ...header,
      answers,
      marks,
      areas: areas.map(({ code, name }) => ({ code, name })),
      incidents: await this.incidents.ofParty(tx, week, header.party.id),
    };
  }

  private async submitted(tx: Transaction, week: WeekIndex): Promise<ReportAnswers | null> {
    const version = await this.repository.submitted(tx, week);
    return version === null ? null : (await this.parts.read(tx, version)).answers;
  }
}
