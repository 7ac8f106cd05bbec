import { Injectable } from '@nestjs/common';
import { DomainError } from '@samlad/domain/errors.js';
import { weekIndexOf } from '@samlad/domain/week.js';
import { Systems } from '../access/systems/systems.js';
import type { Actor } from '../database/actor.js';
import { Database } from '../database/database.js';
import type { Transaction } from '../database/transaction.js';
import { ReportService } from '../report/report.service.js';
import { deliveredAnswers, deliveredWeek, merged } from './delivered-answers.schema.js';
import { deliveryDone, type DoneDelivery } from './delivery-done.js';
import { DeliveryRepository } from './delivery.repository.js';
import { pointerTo, type Problem, refusedDelivery } from './refused-delivery.js';

/** The operation under which deliveries of answers are kept, for the client keys and the guard. */
const DELIVER_ANSWERS = 'deliverAnswers';

/** What a call says of the report that it writes in. */
export interface AnswersCall {
  clientKey: string;
  week: string;
  /** The version of the draft that it is written over; 0 before there is one. */
  expectedVersion: number;
}

/** Answers that a party's own system writes into the party's draft; a person reads them and sends the report. */
@Injectable()
export class AnswerDeliveries {
  constructor(
    private readonly database: Database,
    private readonly repository: DeliveryRepository,
    private readonly reports: ReportService,
    private readonly systems: Systems,
  ) {}

  /** Throws DELIVERY_REFUSED with what must be mended, VERSION_CONFLICT with the draft's version. */
  async deliver(actor: Actor, call: AnswersCall, body: unknown): Promise<DoneDelivery> {
    const { clientKey, expectedVersion } = call;
    const iso = deliveredWeek(call.week);
    const answers = deliveredAnswers(body);
    const intent = { clientKey, operation: DELIVER_ANSWERS, input: { week: iso, expectedVersion, answers } };
    const week = weekIndexOf(iso);
    const receipt = await this.database.write(actor, intent, async (tx) => {
      const change = (draft: Parameters<typeof merged>[0]) => merged(draft, answers);
      const report = await withPointers(() => this.reports.amendDraft(tx, week, expectedVersion, change));
      return {
        id: await this.kept(tx, week, iso, { ...report, isFirst: expectedVersion === 0 }),
        version: 1,
      };
    });
    return deliveryDone(await this.repository.answer(actor, receipt.id), receipt);
  }

  private async kept(
    tx: Transaction,
    week: number,
    iso: string,
    { id: reportId, version, isFirst }: { id: string; version: number; isFirst: boolean },
  ): Promise<string> {
    const outcome = isFirst ? 'CREATED' : 'CORRECTED';
    const outcomes = [{ externalId: iso, outcome, id: reportId, version } as const];
    const id = await this.repository.insert(tx, { kind: 'ANSWERS', week, outcomes });
    tx.audit({ action: 'delivery.answers', objectType: 'DELIVERY', objectId: id, detail: { week: iso } });
    await this.systems.mustStillWork(tx);
    return id;
  }
}

/** Says of each fault that the form finds where in the body it is. */
async function withPointers<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const faults = error instanceof DomainError ? error.details['faults'] : undefined;
    if (!Array.isArray(faults)) throw error;
    const problems = (faults as { path: PropertyKey[]; message: string }[]).map(
      ({ path, message }): Problem => ({
        pointer: pointerTo(['answers', ...path]),
        reason: 'INVALID_INPUT',
        detail: message,
      }),
    );
    throw refusedDelivery(problems);
  }
}
