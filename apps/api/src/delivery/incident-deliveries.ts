import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@samlad/domain/errors.js';
import { Systems } from '../access/systems/systems.js';
import type { Actor } from '../database/actor.js';
import { canonicalJson } from '../database/canonical-json.js';
import { Database } from '../database/database.js';
import type { Transaction } from '../database/transaction.js';
import { IncidentService } from '../incident/incident.service.js';
import { type DeliveredRow, deliveredRows } from './delivered-incidents.schema.js';
import { deliveryDone, type DoneDelivery } from './delivery-done.js';
import type { RowOutcome } from './delivery.model.js';
import { DeliveryRepository, type KnownRow, originOf } from './delivery.repository.js';
import { type Problem, problemOf, refusedDelivery } from './refused-delivery.js';

/** The operation under which deliveries of incidents are kept, for the client keys and the guard. */
const DELIVER_INCIDENTS = 'deliverIncidents';

/** Incidents that a party's own system hands over: every row or none, each stored as if a person had recorded it. */
@Injectable()
export class IncidentDeliveries {
  constructor(
    private readonly database: Database,
    private readonly repository: DeliveryRepository,
    private readonly incidents: IncidentService,
    private readonly systems: Systems,
  ) {}

  /** Throws DELIVERY_REFUSED with what must be mended, row by row. */
  async deliver(actor: Actor, clientKey: string, body: unknown): Promise<DoneDelivery> {
    const rows = deliveredRows(body, actor.timeZone);
    const intent = { clientKey, operation: DELIVER_INCIDENTS, input: body };
    const receipt = await this.database.write(actor, intent, async (tx) => {
      const outcomes = await this.stored(tx, rows);
      const id = await this.repository.insert(tx, { kind: 'INCIDENTS', week: null, outcomes });
      await this.repository.keep(tx, id, changedRows(rows, outcomes));
      tx.audit({
        action: 'delivery.incidents',
        objectType: 'DELIVERY',
        objectId: id,
        detail: { rows: rows.length },
      });
      await this.systems.mustStillWork(tx);
      return { id, version: 1 };
    });
    return deliveryDone(await this.repository.answer(actor, receipt.id), receipt);
  }

  private async stored(tx: Transaction, rows: readonly DeliveredRow[]): Promise<RowOutcome[]> {
    const keys = rows.map(({ externalId }) => externalId);
    const known = new Map((await this.repository.known(tx, keys)).map((row) => [row.externalId, row]));
    const outcomes: RowOutcome[] = [];
    const problems: Problem[] = [];
    for (const [index, row] of rows.entries()) {
      try {
        outcomes.push(await this.storedRow(tx, row, known.get(row.externalId)));
      } catch (error) {
        if (!(error instanceof DomainError) || error.code === 'UNAVAILABLE') throw error;
        problems.push(problemOf(error, ['incidents', index]));
      }
    }
    if (problems.length > 0) throw refusedDelivery(problems);
    return outcomes;
  }

  private async storedRow(
    tx: Transaction,
    { externalId, told }: DeliveredRow,
    known: KnownRow | undefined,
  ): Promise<RowOutcome> {
    if (known === undefined) {
      const id = await this.incidents.recordIn(tx, told, originOf(tx.actor, externalId));
      return { externalId, outcome: 'CREATED', id, version: 1 };
    }
    const { incidentId: id, version } = known;
    if (known.toldDigest === digestOf(id, told)) return { externalId, outcome: 'UNCHANGED', id, version };
    if (!known.isAsDelivered) throw new DomainError('DELIVERED_ROW_CHANGED');
    const corrected = await this.incidents.editIn(tx, id, version, told);
    return { externalId, outcome: 'CORRECTED', id, version: corrected };
  }
}

function changedRows(rows: readonly DeliveredRow[], outcomes: readonly RowOutcome[]) {
  return rows.flatMap(({ externalId, told }, index) => {
    const done = outcomes[index];
    if (done === undefined || done.outcome === 'UNCHANGED') return [];
    return [{ externalId, incidentId: done.id, toldDigest: digestOf(done.id, told) }];
  });
}

/** What a system told of an incident, as a digest that says nothing of another incident with the same words. */
const digestOf = (incidentId: string, told: unknown): string =>
  createHash('sha256')
    .update(canonicalJson([incidentId, told]))
    .digest('hex');
