import { Injectable } from '@nestjs/common';
import { DomainError } from '@samlad/domain/errors.js';
import { type WeekIndex, weekIndexOf } from '@samlad/domain/week.js';
import { Systems } from '../access/systems/systems.js';
import type { Actor } from '../database/actor.js';
import { Database } from '../database/database.js';
import type { Transaction } from '../database/transaction.js';
import { ReportService } from '../report/report.service.js';
import {
  type DeliveredAnswers,
  deliveredAnswers,
  deliveredWeek,
  merged,
} from './delivered-answers.schema.js';
import { deliveryDone, type DoneDelivery } from './delivery-done.js';
import type { KeptField, RowOutcome } from './delivery.model.js';
import { DeliveryRepository } from './delivery.repository.js';
import { pointerTo, type Problem, refusedDelivery } from './refused-delivery.js';
import { partsOf, toldInAll, weigh } from './weigh-answers.js';

/** The operation under which deliveries of answers are kept, for the client keys and the guard. */
const DELIVER_ANSWERS = 'deliverAnswers';

const STANDS =
  'En person har ändrat svaret. Det står kvar som hon skrev det. Ändra det i rapporten om systemet har rätt.';

/** What became of a delivery. */
interface TakenIn {
  row: Omit<RowOutcome, 'externalId'>;
  kept: KeptField[];
}

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
    const week = weekIndexOf(iso);
    const intent = { clientKey, operation: DELIVER_ANSWERS, input: { week: iso, expectedVersion, answers } };
    const receipt = await this.database.write(actor, intent, async (tx) => {
      const outcome = await this.takeIn(tx, week, expectedVersion, answers);
      return { id: await this.kept(tx, week, iso, outcome), version: 1 };
    });
    return deliveryDone(await this.repository.answer(actor, receipt.id), receipt);
  }

  /** Weighs what is told against the draft, writes the outcome and remembers what was told. */
  private async takeIn(
    tx: Transaction,
    week: WeekIndex,
    expectedVersion: number,
    answers: DeliveredAnswers,
  ): Promise<TakenIn> {
    let kept: KeptField[] = [];
    let all: DeliveredAnswers = {};
    const report = await withPointers(() =>
      this.reports.amendDraft(tx, week, expectedVersion, async (written, form, { reportId, empty, read }) => {
        const told = partsOf(await read(merged(written, answers)), answers);
        const before = await this.repository.told(tx, reportId);
        const outcome = weigh(form, { empty, written, before, told });
        kept = outcome.kept.map((path) => ({ pointer: pointerTo(['answers', ...path]), detail: STANDS }));
        all = toldInAll(before, told);
        return outcome.answers;
      }),
    );
    await this.repository.remember(tx, report.id, all);
    const isSame = report.version === expectedVersion;
    const outcome = expectedVersion === 0 ? 'CREATED' : isSame ? 'UNCHANGED' : 'CORRECTED';
    return { row: { outcome, id: report.id, version: report.version }, kept };
  }

  private async kept(tx: Transaction, week: WeekIndex, iso: string, { row, kept }: TakenIn): Promise<string> {
    const outcomes = [{ externalId: iso, ...row }];
    const id = await this.repository.insert(tx, { kind: 'ANSWERS', week, outcomes, kept });
    tx.audit({
      action: 'delivery.answers',
      objectType: 'DELIVERY',
      objectId: id,
      detail: { week: iso, kept: kept.length },
    });
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
