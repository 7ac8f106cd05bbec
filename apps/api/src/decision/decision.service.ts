import { Injectable } from '@nestjs/common';
import { decisionKindSchema } from '@samlad/domain/decision-kinds.js';
import { DomainError } from '@samlad/domain/errors.js';
import { cleanText } from '@samlad/domain/text.js';
import { isoWeekOf, weekIndexOf } from '@samlad/domain/week.js';
import { hasReached } from '@samlad/domain/week-states.js';
import { beginWithMark } from '../access/levels.js';
import { Areas } from '../area/areas.js';
import type { Actor } from '../database/actor.js';
import { Database, type Receipt } from '../database/database.js';
import { knownId, newId, type Transaction } from '../database/transaction.js';
import type { VersionedInput } from '../graphql/receipt.model.js';
import { Weeks } from '../week/weeks.js';
import { DecisionRepository, type DecisionRow, type DecisionValues } from './decision.repository.js';
import type { DecisionInput } from './decision.input.js';

const textSchema = cleanText(1_000).refine((text) => text.trim() !== '', 'Skriv vad som beslutades.');

/** The use cases of decisions: recorded in a running meeting, mended until the minutes are approved. */
@Injectable()
export class DecisionService {
  constructor(
    private readonly database: Database,
    private readonly repository: DecisionRepository,
    private readonly areas: Areas,
    private readonly weeks: Weeks,
  ) {}

  record(actor: Actor, input: DecisionInput): Promise<Receipt> {
    return this.database.write(
      actor,
      { clientKey: input.clientKey, operation: 'recordDecision', input },
      async (tx) => {
        const week = await this.weeks.changeable(tx, input.week);
        if (!hasReached(week.state, 'IN_MEETING')) {
          throw new DomainError('WEEK_NOT_OPEN', { week: input.week, state: week.state });
        }
        const id = newId();
        await this.repository.insert(tx, id, week.week, await this.values(tx, input));
        await beginWithMark(tx, 'DECISION', id, input.mark);
        tx.audit({
          action: 'decision.record',
          objectType: 'DECISION',
          objectId: id,
          detail: { kind: input.kind },
        });
        await tx.announceRow(week.week, 'decision', id);
        return { id, version: 1 };
      },
    );
  }

  edit(actor: Actor, input: DecisionInput): Promise<Receipt> {
    return this.database.write(
      actor,
      { clientKey: input.clientKey, operation: 'editDecision', input },
      async (tx) => {
        const decision = await this.changeable(tx, input.id ?? '');
        const version = await this.repository.update(
          tx,
          decision.id,
          input.expectedVersion ?? 0,
          await this.values(tx, input),
        );
        return this.done(tx, 'decision.edit', decision, version);
      },
    );
  }

  remove(actor: Actor, input: VersionedInput): Promise<Receipt> {
    return this.database.write(
      actor,
      { clientKey: input.clientKey, operation: 'removeDecision', input },
      async (tx) => {
        const decision = await this.changeable(tx, input.id);
        if (decision.measureId !== null) {
          throw new DomainError('INVALID_INPUT', {
            message: 'Beslutet hör till en överenskommen insats. Avbryt insatsen i stället.',
          });
        }
        return this.done(
          tx,
          'decision.remove',
          decision,
          await this.repository.remove(tx, decision.id, input.expectedVersion),
        );
      },
    );
  }

  private async done(tx: Transaction, action: string, decision: DecisionRow, version: number | null) {
    if (version === null) throw new DomainError('VERSION_CONFLICT');
    tx.audit({ action, objectType: 'DECISION', objectId: decision.id });
    await tx.announceRow(decision.week, 'decision', decision.id);
    return { id: decision.id, version };
  }

  private async changeable(tx: Transaction, id: string): Promise<DecisionRow> {
    const decision = await this.repository.find(tx, knownId(id));
    if (decision === null) throw new DomainError('NOT_FOUND');
    await this.weeks.changeable(tx, isoWeekOf(decision.week));
    return decision;
  }

  private async values(tx: Transaction, input: DecisionInput): Promise<DecisionValues> {
    if (!decisionKindSchema.safeParse(input.kind).success) {
      throw new DomainError('INVALID_INPUT', { message: 'Beslutstypen finns inte. Välj en ur listan.' });
    }
    const area = input.areaCode ? await this.areas.byCode(tx, weekIndexOf(input.week), input.areaCode) : null;
    return {
      kind: input.kind,
      text: textSchema.parse(input.text),
      areaId: area?.id ?? null,
      responsiblePartyId: input.responsiblePartyId ? knownId(input.responsiblePartyId) : null,
      dueOn: input.dueOn ?? null,
    };
  }
}
