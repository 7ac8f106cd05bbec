import { Injectable } from '@nestjs/common';
import { hubStanding } from '@samlad/domain/hub-form.js';
import type { HubKind } from '@samlad/domain/hub-kinds.js';
import { type IsoWeek, isoWeekOf } from '@samlad/domain/week.js';
import type { ReportAnswers } from '@samlad/report-forms/answers.js';
import { proposeMerge } from '@samlad/report-forms/hub/merge.js';
import { hubFormFor } from '@samlad/report-forms/hub/registry.js';
import type { Area } from '../area/area.model.js';
import { Areas } from '../area/areas.js';
import type { Actor } from '../database/actor.js';
import { Database, type Receipt } from '../database/database.js';
import { knownId, newId } from '../database/transaction.js';
import { Notices } from '../notice/notices.js';
import { takesReports } from '../report/report.policy.js';
import { ReportService } from '../report/report.service.js';
import { Weeks } from '../week/weeks.js';
import type { NudgeHubInput } from './hub-inbox.input.js';
import type { HubAreaProposal, HubInbox } from './hub-inbox.model.js';
import { HubInboxRepository, type UnitRow } from './hub-inbox.repository.js';
import { dueAt, entryOf, type HubRow, Hubs } from './hubs.js';

/** What whoever runs a hub sees of a week, and the nudge to those that have not answered. */
@Injectable()
export class HubInboxService {
  constructor(
    private readonly database: Database,
    private readonly hubs: Hubs,
    private readonly repository: HubInboxRepository,
    private readonly reports: ReportService,
    private readonly weeks: Weeks,
    private readonly areas: Areas,
    private readonly notices: Notices,
  ) {}

  /** The inbox of a hub in a week, the home week when none is named. NOT_FOUND when the actor runs no such hub. */
  inbox(actor: Actor, kind: HubKind | null, asked: IsoWeek | null): Promise<HubInbox> {
    return this.database.read(actor, async (tx) => {
      const hub = await this.hubs.ofKind(tx, kind);
      const week = asked ?? (await this.weeks.home(tx));
      const { state, week: index } = await this.weeks.opened(tx, week);
      const due = dueAt(hub, week, actor.timeZone);
      const units = await this.repository.units(tx, hub.id, index);
      const { report, draft } = await this.reports.ownDraft(tx, index);
      const areas = await this.areas.reporting(tx, index);
      const taken = await this.repository.takenSinceSent(tx, index);
      return {
        hub,
        week: isoWeekOf(index),
        formVersion: hubFormFor(hub.kind).version,
        dueAt: due,
        mayMerge: takesReports(state),
        reportSent: (report?.currentNumber ?? 0) > 0,
        reportVersion: report?.version ?? 0,
        units: units.map((unit) => ({ ...unit, standing: hubStanding(unit.form, due, tx.now) })),
        areas: areas.flatMap((area) => proposalOf(hub, area, units, { draft, taken })),
        reportingAreas: areas.map(({ code, name }) => ({ code, name })),
        relays: await this.repository.relays(tx, hub.id, index),
        decisions: await this.repository.decisions(tx, index),
      };
    });
  }

  /** Asks those of the units that have not sent their form to do it. */
  nudge(actor: Actor, input: NudgeHubInput): Promise<Receipt> {
    const intent = { clientKey: input.clientKey, operation: 'nudgeHub', input };
    return this.database.write(actor, intent, async (tx) => {
      const hub = await this.hubs.byId(tx, knownId(input.hubId));
      const { week } = await this.weeks.opened(tx, input.week);
      const nudged = await this.repository.nudge(tx, hub.id, week, input.unitIds.map(knownId));
      tx.audit({
        action: 'hub.nudge',
        objectType: 'HUB',
        objectId: hub.id,
        detail: { week: isoWeekOf(week), units: nudged.length },
      });
      if (nudged.length > 0) {
        const facts = { hub: hub.kind, week };
        await this.notices.tell(tx, { kind: 'HUB_NUDGED', facts, key: newId(), to: { unitIds: nudged } });
      }
      return { id: hub.id, version: 1 };
    });
  }
}

function proposalOf(
  hub: HubRow,
  { code, name }: Area,
  units: readonly UnitRow[],
  report: { draft: Partial<ReportAnswers> | null; taken: ReadonlyMap<string, number> | null },
): HubAreaProposal[] {
  const here = units.filter(
    ({ areaCode, retired, form }) => areaCode === code && (!retired || form !== null),
  );
  if (here.length === 0) return [];
  const { minimumUnits, unit } = entryOf(hub);
  const sent = here.flatMap(({ form }) =>
    form === null || form.state === 'NOT_INCLUDED' ? [] : [form.answers],
  );
  const coming = here.filter(({ form }) => form?.state === 'SENT').length;
  const since = report.taken && (report.taken.get(code) ?? 0) + coming;
  const said = report.draft?.assessments?.[code];
  return [
    {
      area: { code, name },
      ...proposeMerge(hubFormFor(hub.kind), sent, here.length, minimumUnits, unit, since),
      draftLevel: said?.level ?? null,
      draftText: said?.text ?? '',
    },
  ];
}
