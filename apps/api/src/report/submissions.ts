import { Injectable } from '@nestjs/common';
import { REPORT_MACHINE } from '@samlad/domain/party-report.js';
import type { SecrecyLevel } from '@samlad/domain/secrecy.js';
import { factsOf, type PartMark, type ReportAnswers } from '@samlad/report-forms/answers.js';
import { membersOf, placedFields, type ReportForm } from '@samlad/report-forms/fields.js';
import {
  isRelevelled,
  markable,
  markedParts,
  pairParts,
  type MarkedPart,
} from '@samlad/report-forms/marks.js';
import { markKeyOf } from '@samlad/report-forms/parts.js';
import { reportFormFor } from '@samlad/report-forms/registry.js';
import type { Mark } from '../access/marks.js';
import { Areas } from '../area/areas.js';
import type { Transaction } from '../database/transaction.js';
import type { MarkColumns } from '../access/mark-columns.js';
import { type PartRow, ReportPartRepository } from './report-part.repository.js';
import type { ReadPart } from './report-parts.js';
import { ReportRepository, type ReportRow } from './report.repository.js';
import { SubmissionRepository } from './submission.repository.js';

/** A part that has another level than when it was last sent. */
interface LevelChange {
  objectId: string;
  previous: SecrecyLevel;
  mark: Mark;
}

export interface Submitted {
  number: number;
  /** The report's version. */
  version: number;
  /** The incidents that were shared with it. */
  shared: string[];
  relevelled: LevelChange[];
  /** The areas that it says are at the highest level. */
  acuteAreas: string[];
}

interface MarkedRow {
  part: MarkedPart;
  before: ReadPart | undefined;
  mark: MarkColumns;
}

/** Puts a report among what others may read: the one way, whether it is sent or shown beforehand. */
@Injectable()
export class Submissions {
  constructor(
    private readonly repository: SubmissionRepository,
    private readonly reports: ReportRepository,
    private readonly parts: ReportPartRepository,
    private readonly areas: Areas,
  ) {}

  /** Stores answers as the report's next version and shares the week's incidents; `before` is what was sent last. */
  async store(
    tx: Transaction,
    report: ReportRow,
    answers: ReportAnswers,
    isNothing: boolean,
    before: readonly ReadPart[],
  ): Promise<Submitted> {
    const number = report.currentNumber + 1;
    await this.reports.countVersion(tx, report.id, number, isNothing);
    const version = await tx.move(REPORT_MACHINE, report, 'SUBMITTED', report.version);
    const form = reportFormFor(tx.actor.partyKind);
    const formOf = { formKind: form.kind, formVersion: form.version };
    const receivedBy = await this.repository.receiver(tx);
    await this.repository.insertVersion(tx, report, number, {
      ...formOf,
      nothingToReport: isNothing,
      receivedBy,
    });
    const rows = markedRows(tx, form, answers, before);
    await this.insertContent(tx, report, number, form, answers, rows);
    await this.reports.saveDraft(tx, report.id, { ...formOf, answers });
    const shared = await this.repository.shareIncidents(tx, report);
    const acuteAreas = await this.repository.acuteAreas(tx, report, number);
    return { number, version, shared, relevelled: levelChanges(form, report, rows), acuteAreas };
  }

  private async insertContent(
    tx: Transaction,
    report: ReportRow,
    number: number,
    form: ReportForm,
    answers: ReportAnswers,
    rows: readonly MarkedRow[],
  ): Promise<void> {
    const areas = await this.areas.reporting(tx, report.week);
    const areaIds = new Map(areas.map(({ code, id }) => [code, id]));
    await this.parts.insertParts(tx, report, number, partRows(form, rows, areaIds));
    const facts = factsOf(answers);
    const marks = new Map(rows.map(({ part, mark }) => [markKeyOf(part), mark]));
    await this.repository.insertLevels(tx, report, number, facts.assessments, areaIds);
    await this.repository.insertNeeds(tx, report, number, facts.needs, areaIds, marks);
    await this.repository.replaceDosage(tx, report, facts.dosage);
  }
}

function markedRows(
  tx: Transaction,
  form: ReportForm,
  answers: ReportAnswers,
  before: readonly ReadPart[],
): MarkedRow[] {
  return pairParts(before, markedParts(form, answers)).map(([old, part]) => ({
    part,
    before: old,
    mark: columnsOf(tx, part.mark, old),
  }));
}

/** A mark that stands since an earlier version keeps when and by whom it was set. */
function columnsOf(tx: Transaction, mark: PartMark, before: ReadPart | undefined): MarkColumns {
  const stands = before !== undefined && SAME.every((member) => before.mark[member] === mark[member]);
  const isDefault = mark.level === 'SHARED' && before === undefined;
  return {
    secrecy_level: mark.level,
    osl_provision: mark.provision,
    circle_id: mark.circleId,
    level_reason: mark.reason.trim() === '' ? null : mark.reason,
    level_set_by: stands ? before.stored.setBy : isDefault ? null : tx.actor.userId,
    level_set_at: stands ? before.stored.mark.setAt : isDefault ? null : tx.now,
  };
}

const SAME = ['level', 'provision', 'circleId'] as const;

function partRows(
  form: ReportForm,
  rows: readonly MarkedRow[],
  areaIds: ReadonlyMap<string, string>,
): PartRow[] {
  const commitmentColumns = new Map(
    placedFields(form).flatMap(({ field }) =>
      membersOf(field)
        .filter(({ type }) => type === 'COMMITMENT')
        .map(({ key }) => [field.key, key]),
    ),
  );
  const counts = new Map<string, number>();
  return rows.map(({ part, mark }) => {
    const position = counts.get(part.fieldKey) ?? 0;
    counts.set(part.fieldKey, position + 1);
    const column = commitmentColumns.get(part.fieldKey);
    const content = part.content as Record<string, string | null>;
    return {
      ...mark,
      field_key: part.fieldKey,
      position,
      area_id: areaIds.get(part.areaCode ?? '') ?? null,
      content: part.content,
      commitment_id: column === undefined ? null : (content[column] ?? null),
    };
  });
}

const markOf = ({ mark }: MarkedPart, columns: MarkColumns): Mark => ({
  ...mark,
  setBy: columns.level_set_by,
  setAt: columns.level_set_at,
});

function levelChanges(form: ReportForm, report: ReportRow, rows: readonly MarkedRow[]): LevelChange[] {
  const own = new Set(
    markable(
      form,
      rows.map(({ part }) => part),
    ),
  );
  return rows.flatMap(({ part, before, mark }) =>
    before === undefined || !own.has(part) || !isRelevelled(before, part)
      ? []
      : [
          {
            objectId: `${report.id}/${markKeyOf(part)}`,
            previous: before.mark.level,
            mark: markOf(part, mark),
          },
        ],
  );
}
