import { Injectable } from '@nestjs/common';
import type { ReportFormKind } from '@samlad/domain/party-kinds.js';
import type { OslProvision } from '@samlad/domain/secrecy.js';
import type { PartMark, ReportAnswers } from '@samlad/report-forms/answers.js';
import { placedFields, type ReportForm } from '@samlad/report-forms/fields.js';
import { marksOf } from '@samlad/report-forms/marks.js';
import { answersOf, placedParts, type ReportPart } from '@samlad/report-forms/parts.js';
import { reportFormVersion } from '@samlad/report-forms/registry.js';
import type { Transaction } from '../database/transaction.js';
import type { ReportRow } from './report.repository.js';
import type { CircleName, ReportPartMark } from './report.model.js';
import { ReportPartRepository, type StoredPart, type VersionKey } from './report-part.repository.js';

/** A part that has been read, with its mark as the form knows it and as the reader is shown it. */
export type ReadPart = ReportPart & { mark: PartMark; stored: StoredPart };

/** A version as one reader has it. */
export interface ReadVersion {
  answers: ReportAnswers;
  marks: ReportPartMark[];
  parts: ReadPart[];
}

/** Submitted versions, put together for each reader from the parts that she may see. */
@Injectable()
export class ReportParts {
  constructor(private readonly repository: ReportPartRepository) {}

  /** A version as the actor may see it; to its own party the answers carry the marks they were sent with. */
  async read(tx: Transaction, version: VersionKey): Promise<ReadVersion> {
    const form = formOfVersion(version);
    const stored = await this.repository.parts(tx, version.reportId, version.number);
    const levels = await this.repository.levels(tx, version.reportId, version.number);
    const parts = stored.map(partReader(form));
    const answers = answersOf(form, { levels, parts });
    const isOwn = version.partyId === tx.actor.partyId;
    return {
      answers: isOwn ? { ...answers, marks: marksOf(form, parts) } : answers,
      marks: placedParts(form, parts).map(({ path, stored: { mark } }) => ({ path, mark })),
      parts,
    };
  }

  /** What the own party last sent of a report; null before the first time. */
  async sentLast(tx: Transaction, report: ReportRow): Promise<ReadVersion | null> {
    const version = await this.repository.version(tx, report.id, report.currentNumber);
    return version === null ? null : this.read(tx, version);
  }

  /** The own party's circles that restricted parts may be for. */
  ownCircles(tx: Transaction): Promise<CircleName[]> {
    return this.repository.ownCircles(tx);
  }
}

function formOfVersion({ formKind, formVersion }: VersionKey): ReportForm {
  const form = reportFormVersion(formKind as ReportFormKind, formVersion);
  if (form === undefined) throw new Error(`No report form ${formKind} v${formVersion} is registered.`);
  return form;
}

function partReader(form: ReportForm): (stored: StoredPart) => ReadPart {
  const fields = placedFields(form).map(({ field }) => field);
  const withRows = new Set(fields.filter(({ type }) => type === 'ROWS').map(({ key }) => key));
  return (stored) => ({
    fieldKey: stored.fieldKey,
    areaCode: stored.areaCode,
    row: withRows.has(stored.fieldKey) ? stored.position : null,
    content: stored.content,
    mark: {
      level: stored.mark.level,
      provision: stored.mark.provision as OslProvision | null,
      circleId: stored.circleId,
      reason: stored.mark.reason ?? '',
    },
    stored,
  });
}
