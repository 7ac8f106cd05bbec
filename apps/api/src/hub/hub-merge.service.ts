import { Injectable } from '@nestjs/common';
import { DomainError } from '@samlad/domain/errors.js';
import { HUB_KIND, HUB_KINDS, type HubKind } from '@samlad/domain/hub-kinds.js';
import { HUB_FORM_MACHINE, type HubFormState } from '@samlad/domain/hub-form.js';
import { partyKindSchema } from '@samlad/domain/party-kinds.js';
import { areaLevelSchema } from '@samlad/domain/source-types.js';
import { cleanText, requiredText } from '@samlad/domain/text.js';
import { isoWeekOf } from '@samlad/domain/week.js';
import type { Need, ReportAnswers } from '@samlad/report-forms/answers.js';
import type { ReportForm } from '@samlad/report-forms/fields.js';
import { cellsOf, proposeMerge } from '@samlad/report-forms/hub/merge.js';
import { hubFormFor } from '@samlad/report-forms/hub/registry.js';
import type { Actor } from '../database/actor.js';
import { Database, type Receipt } from '../database/database.js';
import { knownId, type Transaction } from '../database/transaction.js';
import { Notices } from '../notice/notices.js';
import { ReportService } from '../report/report.service.js';
import { Weeks } from '../week/weeks.js';
import type { HubFormRow } from './hub-form.repository.js';
import type {
  LeaveOutHubFormInput,
  MergeHubAreaInput,
  MergeHubInput,
  RaiseHubNeedInput,
} from './hub-inbox.input.js';
import { HubInboxRepository } from './hub-inbox.repository.js';
import { entryOf, type HubRow, Hubs } from './hubs.js';

const reasonSchema = requiredText(300);
const textSchema = cleanText(1_000);
const needSchema = requiredText(500);
/** States in which a form may still be taken in; in the later ones it is only counted again. */
const OPEN: readonly HubFormState[] = ['SENT', 'NOT_INCLUDED'];

type Change = (answers: ReportAnswers, form: ReportForm) => ReportAnswers;

/** Taking the units' forms into the party's report, or leaving one out. */
@Injectable()
export class HubMergeService {
  constructor(
    private readonly database: Database,
    private readonly hubs: Hubs,
    private readonly repository: HubInboxRepository,
    private readonly reports: ReportService,
    private readonly weeks: Weeks,
    private readonly notices: Notices,
  ) {}

  /**
   * Writes what is accepted of areas, and what is raised, into the party's draft, and marks the forms: all of it or
   * nothing. The words and levels are the actor's; figures are reckoned here from the forms that were looked at, and from
   * those of the party's other hubs with the same form that are in already.
   * VERSION_CONFLICT when the report or one of the forms has changed since.
   */
  merge(actor: Actor, input: MergeHubInput): Promise<Receipt> {
    const intent = { clientKey: input.clientKey, operation: 'mergeHub', input };
    return this.database.write(actor, intent, async (tx) => {
      const hub = await this.hubs.byId(tx, knownId(input.hubId));
      const { week } = await this.weeks.opened(tx, input.week);
      if (input.areas.length === 0 && input.raise.length === 0) {
        throw new DomainError('INVALID_INPUT', { message: 'Välj minst ett område att ta in.' });
      }
      const changes: Change[] = [];
      for (const area of input.areas) changes.push(await this.area(tx, hub, week, area));
      for (const need of input.raise) changes.push(raised(need));
      const report = await this.reports.amendDraft(tx, week, input.expectedVersion, (answers, form) =>
        changes.reduce((so, change) => change(so, form), answers),
      );
      tx.audit({
        action: 'hub.merge',
        objectType: 'HUB',
        objectId: hub.id,
        detail: { week: isoWeekOf(week), areas: input.areas.length, raised: input.raise.length },
      });
      return report;
    });
  }

  /** Leaves a form out of the party's report with a reason that the unit reads. */
  leaveOut(actor: Actor, input: LeaveOutHubFormInput): Promise<Receipt> {
    const reason = reasonSchema.parse(input.reason);
    const intent = { clientKey: input.clientKey, operation: 'leaveOutHubForm', input };
    return this.database.write(actor, intent, async (tx) => {
      const row = await this.repository.lockedForm(tx, knownId(input.id));
      const version = await tx.move(HUB_FORM_MACHINE, row, 'NOT_INCLUDED', input.expectedVersion, null, {
        left_out_reason: reason,
      });
      note(tx, 'hub.leaveOut', row);
      const hub = await this.hubs.byId(tx, row.hubId);
      await this.notices.tell(tx, told('HUB_FORM_LEFT_OUT', hub, row));
      return { id: row.id, version };
    });
  }

  /** Marks the forms of an area and gives what they change in the report. */
  private async area(tx: Transaction, hub: HubRow, week: number, input: MergeHubAreaInput): Promise<Change> {
    const seen = new Map(input.forms.map(({ id, expectedVersion }) => [knownId(id), expectedVersion]));
    const rows = await this.repository.lockedForms(tx, hub.id, week, [...seen.keys()]);
    const isAsSeen = rows.every((row) => row.areaCode === input.areaCode && row.version === seen.get(row.id));
    if (!isAsSeen || rows.length !== seen.size) throw new DomainError('VERSION_CONFLICT');
    const taken = await this.repository.takenSinceSent(tx, week);
    const coming = rows.filter(({ state }) => OPEN.includes(state));
    for (const row of coming) {
      await tx.move(HUB_FORM_MACHINE, row, 'MERGED', row.version, null, { left_out_reason: null });
      note(tx, 'hub.takeIn', row);
      await this.notices.tell(tx, told('HUB_FORM_MERGED', hub, row));
    }
    const form = hubFormFor(hub.kind);
    const { minimumUnits, unit } = entryOf(hub);
    const asked = await this.repository.askedIn(tx, hub.id, input.areaCode);
    const { areaCode } = input;
    const besides = await this.repository.besides(tx, hub.id, week, {
      areaCode,
      kinds: kindsOfForm(hub.kind),
    });
    const proposal = proposeMerge(
      form,
      [...rows.map(({ answers }) => answers), ...besides.answers],
      asked + besides.asked,
      minimumUnits,
      unit,
      taken && (taken.get(input.areaCode) ?? 0) + coming.length,
    );
    const level = areaLevelSchema.parse(input.level);
    const text = textSchema.parse(input.text);
    return (answers, reportForm) => {
      const before = answers.assessments[input.areaCode];
      const said = { level, trend: input.trend, text: text.trim() === '' ? (before?.text ?? '') : text };
      const withLevel = {
        ...answers,
        assessments: { ...answers.assessments, [input.areaCode]: said },
      };
      return cellsOf(form, proposal).reduce(
        (so, { target, value }) => withCell(so, reportForm, { ...target, areaCode: input.areaCode }, value),
        withLevel,
      );
    };
  }
}

/** The kinds of hubs whose units fill in the same form: their sums go into the same cells. */
const kindsOfForm = (kind: HubKind): HubKind[] =>
  HUB_KINDS.filter((one) => HUB_KIND[one].form === HUB_KIND[kind].form);

/** Writes or clears one cell of a table of the report, if its form has the table. */
function withCell(
  answers: ReportAnswers,
  form: ReportForm,
  { table, column, areaCode }: { table: string; column: string; areaCode: string },
  value: number | null,
): ReportAnswers {
  const isThere = form.sections.some(({ fields }) => fields.some(({ key }) => key === table));
  if (!isThere) return answers;
  const rows = (answers.added[table] ?? {}) as Record<string, Record<string, number>>;
  const { [column]: _, ...rest } = rows[areaCode] ?? {};
  const row = value === null ? rest : { ...rest, [column]: value };
  return { ...answers, added: { ...answers.added, [table]: { ...rows, [areaCode]: row } } };
}

function raised({ toPartyKind, areaCode, text }: RaiseHubNeedInput): Change {
  const need: Need = {
    toPartyKind: toPartyKind === 'ANY' ? 'ANY' : partyKindSchema.parse(toPartyKind),
    areaCode: areaCode ?? null,
    text: needSchema.parse(text),
  };
  return (answers) => ({ ...answers, needs: [...answers.needs, need] });
}

/** Told anew each time that the form comes there. */
const told = <Kind extends 'HUB_FORM_MERGED' | 'HUB_FORM_LEFT_OUT'>(
  kind: Kind,
  hub: HubRow,
  row: HubFormRow,
) => ({
  kind,
  facts: { hub: hub.kind, week: row.week },
  key: `${row.id}:${row.stateSequence}`,
  to: { unitIds: [row.unitId] },
});

const note = (tx: Transaction, action: string, row: HubFormRow) =>
  tx.audit({
    action,
    objectType: 'HUB_FORM',
    objectId: row.id,
    detail: { week: isoWeekOf(row.week), unit: row.unitId },
  });
