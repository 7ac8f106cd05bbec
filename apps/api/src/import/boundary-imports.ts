import { Injectable } from '@nestjs/common';
import { DomainError } from '@samlad/domain/errors.js';
import { isoWeekOf, type WeekIndex, weekIndexOf, weekOfInstant } from '@samlad/domain/week.js';
import type { BoundaryReading } from '@samlad/geo/boundaries.js';
import { crsLabel } from '@samlad/geo/crs-label.js';
import type { Position } from '@samlad/geo/position.js';
import type { Area } from '../area/area.model.js';
import type { Actor } from '../database/actor.js';
import { Database, type Receipt } from '../database/database.js';
import type { Transaction } from '../database/transaction.js';
import { checkedFile, readBoundaryFile } from './boundary-file.js';
import type { BoundaryInput, ImportBoundariesInput } from './boundary.input.js';
import type { BoundaryPreview } from './boundary.model.js';
import { type BoundaryPlan, planBoundaries, squareKilometres } from './boundary-plan.js';
import { boundaryNote } from './boundary-note.js';
import { BoundaryRepository } from './boundary.repository.js';
import { finding } from './finding.js';
import type { Finding } from './finding.model.js';
import { firstWeek } from './first-week.js';
import { ImportBatchRepository } from './import-batch.repository.js';
import { Reassignment, type ReassignmentCounts } from './reassignment.js';

/** A file against the municipality as it is: what it says, and what would become of the areas. */
interface Proposal {
  fileName: string;
  reading: BoundaryReading;
  findings: Finding[];
  /** Null when the file cannot be read in. */
  plan: BoundaryPlan | null;
}

/** What an import of boundaries did, counted over every party's rows: for the operator, never for the API. */
export interface BoundaryOutcome extends ReassignmentCounts {
  batchId: string;
  fromWeek: string;
  areas: number;
  skipped: number;
  ended: number;
  findings: Finding[];
}

/** New boundaries: shown before they are accepted, then read in whole or not at all. */
@Injectable()
export class BoundaryImports {
  constructor(
    private readonly database: Database,
    private readonly repository: BoundaryRepository,
    private readonly batches: ImportBatchRepository,
  ) {}

  /** What the file would do, counted over the incidents that the actor may see. Stores nothing. */
  preview(actor: Actor, file: BoundaryInput): Promise<BoundaryPreview> {
    return this.database.read(actor, async (tx) => {
      const proposal = await this.propose(tx, file);
      const reassignment = proposal.plan === null ? null : await this.weigh(tx, proposal.plan);
      if (proposal.plan !== null) await this.repository.noteIncidents(tx, proposal.plan.fromWeek);
      return previewOf(proposal, reassignment, tx.actor.projectedCrs);
    });
  }

  /**
   * Reads the file in for the actor. The areas of every party's incidents change, hidden ones too, so it runs as
   * maintenance; the answer is only a receipt. Refused with IMPORT_REFUSED when a finding is an error.
   */
  importFor(actor: Actor, { clientKey, file }: ImportBoundariesInput): Promise<Receipt> {
    return this.database.maintainFor(
      actor,
      { clientKey, operation: 'importBoundaries', input: { file } },
      async (tx) => {
        const { batchId } = await this.apply(tx, file);
        return { id: batchId, version: 1 };
      },
      { isLarge: true },
    );
  }

  /** Reads the file in within a maintenance transaction, on the operator's behalf. */
  async apply(tx: Transaction, file: BoundaryInput): Promise<BoundaryOutcome> {
    await this.repository.lock(tx);
    const { fileName, findings, plan } = await this.propose(tx, file);
    if (plan === null) throw refusal(findings);
    await this.repository.storeAreas(tx, plan, fileName);
    const reassignment = await this.weigh(tx, plan, (rows) => this.repository.reassign(tx, rows));
    await this.repository.removeAreas(tx, plan.removed);
    const batchId = await this.batches.insert(tx, {
      kind: 'BOUNDARIES',
      fileName,
      accepted: plan.added.length,
      refused: plan.skipped,
      duplicates: 0,
      note: boundaryNote(plan, reassignment.open),
    });
    const done = {
      fromWeek: isoWeekOf(plan.fromWeek),
      areas: plan.added.length,
      skipped: plan.skipped,
      ended: plan.ended.length + plan.removed.length,
      ...reassignment.all,
    };
    tx.audit({
      action: 'area.import',
      objectType: 'IMPORT',
      objectId: batchId,
      detail: { mode: plan.mode, ...done },
    });
    await this.announce(tx, plan.fromWeek);
    return { batchId, ...done, findings };
  }

  private async weigh(
    tx: Transaction,
    plan: BoundaryPlan,
    store: ((rows: NonNullable<ReturnType<Reassignment['of']>>[]) => Promise<void>) | null = null,
  ): Promise<Reassignment> {
    const reassignment = new Reassignment(plan, tx.actor.projectedCrs);
    for await (const incidents of this.repository.incidents(tx, plan.fromWeek, store !== null)) {
      const changed = incidents.map((incident) => reassignment.of(incident)).filter((row) => row !== null);
      await store?.(changed);
    }
    return reassignment;
  }

  private async propose(tx: Transaction, input: BoundaryInput): Promise<Proposal> {
    const file = checkedFile(input);
    const present = weekIndexOf(weekOfInstant(tx.now, tx.actor.timeZone));
    const current = await this.repository.areasFrom(tx, present);
    const { reading, findings } = readBoundaryFile(file, {
      crs: tx.actor.projectedCrs,
      near: middleOf(current),
    });
    const proposal: Proposal = { fileName: file.fileName, reading, findings, plan: null };
    const first = firstWeek({
      mode: file.mode,
      asked: input.fromWeek == null ? null : weekIndexOf(input.fromWeek),
      present,
      beginning: beginningOf(current),
      weeks: await this.repository.weeks(tx),
    });
    if ('sentence' in first) findings.push(finding('ERROR', first.sentence));
    if ('sentence' in first || hasErrors(findings)) return proposal;
    const plan = planBoundaries(reading.features, {
      mode: file.mode,
      fromWeek: first.week,
      fileName: file.fileName,
      crs: tx.actor.projectedCrs,
      municipalityName: tx.actor.municipalityName,
      areas: await this.repository.areasFrom(tx, first.week),
    });
    findings.push(...plan.findings, ...(await this.remarks(tx, plan)));
    return { ...proposal, plan: hasErrors(findings) ? null : plan };
  }

  private async remarks(tx: Transaction, plan: BoundaryPlan): Promise<Finding[]> {
    const week = isoWeekOf(plan.fromWeek);
    if (plan.removed.length > 0 && (await this.repository.areReferred(tx, plan.removed))) {
      return [
        finding('ERROR', `Områdena som gäller från vecka ${week} används redan. Välj en senare vecka.`),
      ];
    }
    const from = plan.fromWeek === 0 ? 'Områdena gäller från början.' : `Områdena gäller från vecka ${week}.`;
    return [finding('NOTE', from)];
  }

  private async announce(tx: Transaction, fromWeek: WeekIndex): Promise<void> {
    for (const { week } of await this.repository.weeks(tx)) if (week >= fromWeek) await tx.announceWeek(week);
  }
}

const hasErrors = (findings: readonly Finding[]) => findings.some(({ severity }) => severity === 'ERROR');

const SENTENCES_TOLD = 5;

function refusal(findings: readonly Finding[]): DomainError {
  const errors = findings.filter(({ severity }) => severity === 'ERROR').map(({ sentence }) => sentence);
  return new DomainError('IMPORT_REFUSED', { message: errors.slice(0, SENTENCES_TOLD).join(' ') });
}

function middleOf(areas: readonly Area[]): Position | null {
  const whole = areas.find(({ kind }) => kind === 'MUNICIPALITY') ?? areas[0];
  return whole === undefined ? null : { longitude: whole.labelLongitude, latitude: whole.labelLatitude };
}

function beginningOf(areas: readonly Area[]): WeekIndex | null {
  if (areas.some(({ kind }) => kind === 'DISTRICT')) return null;
  const whole = areas.find(({ kind }) => kind === 'MUNICIPALITY');
  return whole === undefined ? 0 : weekIndexOf(whole.validFrom);
}

function previewOf(
  { reading, findings, plan }: Proposal,
  reassignment: Reassignment | null,
  crs: string,
): BoundaryPreview {
  const names = new Map(plan?.valid.map(({ code, name }) => [code, name]));
  const planned = new Map(plan?.added.map((area) => [area.code, area]));
  return {
    acceptable: plan !== null,
    areas: reading.features.map(({ code, name, geometry, labelPoint }) => {
      const area = planned.get(code);
      return {
        code,
        name,
        geometry,
        labelLongitude: labelPoint.longitude,
        labelLatitude: labelPoint.latitude,
        squareKilometres: squareKilometres(geometry, crs),
        parentName: names.get(area?.parentCode ?? '') ?? null,
        incidents: reassignment?.perArea.get(area?.id ?? '') ?? 0,
      };
    }),
    crs: reading.sourceCrs,
    crsLabel: reading.sourceCrs === null ? 'Okänt koordinatsystem' : crsLabel(reading.sourceCrs),
    nameProperty: reading.nameProperty,
    codeProperty: reading.codeProperty,
    properties: [...new Set([...reading.nameCandidates, ...reading.codeCandidates])],
    findings,
    reassigned: reassignment?.all.located ?? 0,
    withoutArea: reassignment === null ? 0 : reassignment.all.outside + reassignment.all.withoutPosition,
  };
}
