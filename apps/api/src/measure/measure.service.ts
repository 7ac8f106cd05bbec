import { Injectable } from '@nestjs/common';
import { DomainError } from '@samlad/domain/errors.js';
import { MEASURE_MACHINE, type MeasureState } from '@samlad/domain/measure.js';
import { isoWeekOf, weekIndexOf, weekOfInstant } from '@samlad/domain/week.js';
import { beginWithMark } from '../access/levels.js';
import { Areas } from '../area/areas.js';
import type { Actor } from '../database/actor.js';
import { Database, type Receipt } from '../database/database.js';
import { knownId, newId, type Transaction } from '../database/transaction.js';
import { pageOf, type PageRequest } from '../graphql/page.js';
import { Decisions } from '../decision/decisions.js';
import { Problems } from '../problem/problems.js';
import { Weeks } from '../week/weeks.js';
import { Commitments } from './commitments.js';
import type {
  AgreeMeasureInput,
  EditMeasureInput,
  MeasureFilterInput,
  MoveMeasureInput,
  ProposeMeasureInput,
} from './measure.input.js';
import type { Measure, MeasureConnection } from './measure.model.js';
import { mayMoveMeasure, missingForAgreement } from './measure.policy.js';
import { MeasureRepository, type StoredMeasure } from './measure.repository.js';
import { measureValuesSchema, searchSchema } from './measure.values.js';

/** States in which the insats may still be rewritten; after the start its polygon and period stand. */
const EDITABLE: readonly MeasureState[] = ['PROPOSED', 'AGREED', 'PLANNED'];

/** The use cases of insatser: propose, edit, agree in a meeting, move along. */
@Injectable()
export class MeasureService {
  constructor(
    private readonly database: Database,
    private readonly repository: MeasureRepository,
    private readonly commitments: Commitments,
    private readonly problems: Problems,
    private readonly areas: Areas,
    private readonly weeks: Weeks,
    private readonly decisions: Decisions,
  ) {}

  find(actor: Actor, id: string): Promise<Measure | null> {
    return this.database.read(
      actor,
      async (tx) => (await this.repository.list(tx, { ids: [knownId(id)] }))[0] ?? null,
    );
  }

  list(actor: Actor, filter: MeasureFilterInput, page: PageRequest): Promise<MeasureConnection> {
    return this.database.read(actor, async (tx) => {
      const area = filter.areaCode ? await this.areas.byCode(tx, presentWeek(tx), filter.areaCode) : null;
      const condition = {
        ...(filter.states ? { states: filter.states } : {}),
        ...(area ? { areaId: area.id } : {}),
        ...(filter.partyId ? { partyId: knownId(filter.partyId) } : {}),
        ...(filter.search ? { search: searchSchema.parse(filter.search) } : {}),
      };
      return pageOf(
        page,
        (limit, offset) => this.repository.list(tx, condition, limit, offset),
        () => this.repository.count(tx, condition),
      );
    });
  }

  propose(actor: Actor, input: ProposeMeasureInput): Promise<Receipt> {
    return this.write(actor, 'proposeMeasure', input, async (tx) => {
      const values = measureValuesSchema.parse(input);
      const problem = await this.problems.existing(tx, knownId(input.problemId));
      const area = await this.areas.byCode(tx, presentWeek(tx), input.areaCode);
      const id = newId();
      await this.repository.insert(tx, id, problem.id, area.id, values);
      await tx.bear(MEASURE_MACHINE, id, 'PROPOSED');
      await beginWithMark(tx, 'MEASURE', id, input.mark);
      for (const commitment of input.commitments) await this.commitments.add(tx, id, commitment);
      tx.audit({
        action: 'measure.propose',
        objectType: 'MEASURE',
        objectId: id,
        detail: { problem: problem.id, kind: values.kind },
      });
      await tx.announceRow(presentWeek(tx), 'measure', id);
      return { id, version: 1 };
    });
  }

  edit(actor: Actor, input: EditMeasureInput): Promise<Receipt> {
    return this.write(actor, 'editMeasure', input, async (tx) => {
      const measure = await this.movable(tx, input.id);
      const values = measureValuesSchema.parse(input);
      if (!EDITABLE.includes(measure.state)) {
        throw new DomainError('INVALID_INPUT', {
          message: 'Insatsen har börjat. Yta, period och innehåll ligger fast.',
        });
      }
      refuseGaps(measure.state, { ...values, commitments: measure.commitments });
      const updated = await this.repository.update(tx, measure.id, input.expectedVersion, values);
      if (updated === null) throw new DomainError('VERSION_CONFLICT');
      tx.audit({ action: 'measure.edit', objectType: 'MEASURE', objectId: measure.id });
      await tx.announceRow(presentWeek(tx), 'measure', measure.id);
      return { id: measure.id, version: updated.version };
    });
  }

  /** The meeting of `week` agrees on the insats: needs a running meeting and nothing missing; makes a decision. */
  agree(actor: Actor, input: AgreeMeasureInput): Promise<Receipt> {
    return this.write(actor, 'agreeMeasure', input, async (tx) => {
      const week = await this.weeks.changeable(tx, input.week);
      if (week.state !== 'IN_MEETING')
        throw new DomainError('WEEK_NOT_OPEN', { week: input.week, state: week.state });
      const measure = await this.existing(tx, input.id);
      if (measure.state === 'PROPOSED') refuseGaps('AGREED', measure);
      await this.repository.setAgreedWeek(tx, measure.id, week.week);
      const version = await tx.move(MEASURE_MACHINE, measure, 'AGREED', input.expectedVersion);
      await this.decisions.onMeasure(tx, week.week, measure.id);
      tx.audit({
        action: 'measure.agree',
        objectType: 'MEASURE',
        objectId: measure.id,
        detail: { week: isoWeekOf(week.week) },
      });
      await tx.announceRow(week.week, 'measure', measure.id);
      return { id: measure.id, version };
    });
  }

  move(actor: Actor, input: MoveMeasureInput): Promise<Receipt> {
    return this.write(actor, 'moveMeasure', input, async (tx) => {
      const measure = await this.movable(tx, input.id);
      if (input.to === 'AGREED') {
        throw new DomainError('INVALID_INPUT', {
          message: 'En insats blir överenskommen i mötet. Öppna mötet och kom överens där.',
        });
      }
      const version = await tx.move(MEASURE_MACHINE, measure, input.to, input.expectedVersion);
      tx.audit({
        action: 'measure.move',
        objectType: 'MEASURE',
        objectId: measure.id,
        detail: { from: measure.state, to: input.to },
      });
      await tx.announceRow(presentWeek(tx), 'measure', measure.id);
      return { id: measure.id, version };
    });
  }

  private write(
    actor: Actor,
    operation: string,
    input: { clientKey: string },
    work: (tx: Transaction) => Promise<{ id: string; version: number }>,
  ): Promise<Receipt> {
    return this.database.write(actor, { clientKey: input.clientKey, operation, input }, work);
  }

  private async existing(tx: Transaction, id: string): Promise<StoredMeasure> {
    const measure = await this.repository.findLocked(tx, knownId(id));
    if (measure === null) throw new DomainError('NOT_FOUND');
    return measure;
  }

  private async movable(tx: Transaction, id: string): Promise<StoredMeasure> {
    const measure = await this.existing(tx, id);
    const involved = [measure.partyId, ...measure.commitments.map(({ party }) => party.id)];
    if (!mayMoveMeasure(tx.actor, involved)) throw new DomainError('NOT_ALLOWED');
    return measure;
  }
}

function refuseGaps(state: MeasureState, measure: Parameters<typeof missingForAgreement>[0]): void {
  const missing = state === 'PROPOSED' ? [] : missingForAgreement(measure);
  if (missing.length > 0) throw new DomainError('MEASURE_INCOMPLETE', { missing: missing.join(', ') });
}

const presentWeek = (tx: Transaction) => weekIndexOf(weekOfInstant(tx.now, tx.actor.timeZone));
