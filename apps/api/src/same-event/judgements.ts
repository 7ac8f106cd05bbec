import { Injectable } from '@nestjs/common';
import { DomainError } from '@samlad/domain/errors.js';
import { hasReached } from '@samlad/domain/week-states.js';
import { isoWeekOf } from '@samlad/domain/week.js';
import { eventsOf } from '@samlad/same-event/events.js';
import { pairKey } from '@samlad/same-event/suggest.js';
import { sameEventScore } from '@samlad/same-event/score.js';
import type { Actor } from '../database/actor.js';
import { Database } from '../database/database.js';
import { knownId, newId, type Transaction } from '../database/transaction.js';
import type { Receipt } from '../graphql/receipt.model.js';
import { Compiler } from '../week/compiler.js';
import { projected } from './projected.js';
import type { SameEventInput } from './same-event.input.js';
import { type LinkRow, SameEventRepository, type ToldReport } from './same-event.repository.js';
import type { EventVerdict } from '@samlad/same-event/verdict.js';

/** What the change log calls each judgement. */
const VERDICT_ACTION: Record<EventVerdict, string> = {
  SAME: 'event.link',
  DIFFERENT: 'event.setApart',
  OPEN: 'event.reopen',
};

type Ids = readonly [string, string];

/** What the coordinator says of two parties' reports: one event, two, or nothing any more. */
@Injectable()
export class Judgements {
  constructor(
    private readonly database: Database,
    private readonly repository: SameEventRepository,
    private readonly compiler: Compiler,
  ) {}

  /** Refuses rows of one party, of a week whose minutes are approved, and what contradicts other judgements. */
  judge(actor: Actor, input: SameEventInput): Promise<Receipt> {
    const ids = [knownId(input.firstId), knownId(input.secondId)].sort() as unknown as Ids;
    return this.database.write(
      actor,
      { clientKey: input.clientKey, operation: 'judgeSameEvent', input },
      async (tx) => {
        const [first, second] = await this.twoReports(tx, ids);
        const weeks = [...new Set([first.week, second.week])];
        for (const { week, state } of await this.repository.weekStates(tx, weeks))
          if (hasReached(state, 'APPROVED')) throw new DomainError('WEEK_LOCKED', { week: isoWeekOf(week) });
        refuseContradiction(input.verdict, ids, await this.repository.around(tx, ids));
        const { projectedCrs } = tx.actor;
        const { score } = sameEventScore(projected(first, projectedCrs), projected(second, projectedCrs));
        const stored = await this.repository.store(
          tx,
          newId(),
          ids,
          { verdict: input.verdict, score },
          input.expectedVersion,
        );
        if (stored === null) throw new DomainError('VERSION_CONFLICT');
        tx.audit({
          action: VERDICT_ACTION[input.verdict],
          objectType: 'EVENT_LINK',
          objectId: stored.id,
          detail: { incidents: ids, score: Math.round(score * 100) / 100 },
        });
        for (const week of weeks) {
          if (isJoint(first) && isJoint(second)) await this.compiler.takeIn(tx, week);
          await tx.announceRow(week, 'event_link', stored.id);
        }
        return stored;
      },
    );
  }

  private async twoReports(tx: Transaction, ids: Ids): Promise<[ToldReport, ToldReport]> {
    const [first, second] = await this.repository.pair(tx, ids);
    if (first === undefined || second === undefined) throw new DomainError('NOT_FOUND');
    if (first.partyId === second.partyId) throw new DomainError('EVENT_OF_ONE_PARTY');
    return [first, second];
  }
}

const isJoint = ({ level }: ToldReport): boolean => level === 'OPEN' || level === 'SHARED';

function refuseContradiction(verdict: SameEventInput['verdict'], [one, other]: Ids, links: LinkRow[]): void {
  const others = links.filter(({ firstId, secondId }) => pairKey(firstId, secondId) !== pairKey(one, other));
  const same = others.filter((link) => link.verdict === 'SAME');
  if (verdict === 'DIFFERENT' && eventsOf(same).areOne(one, other))
    throw new DomainError('EVENT_LINKED_OTHERWISE');
  if (verdict !== 'SAME') return;
  const after = eventsOf([...same, { firstId: one, secondId: other }]);
  const apart = others.some(
    (link) => link.verdict === 'DIFFERENT' && after.areOne(link.firstId, link.secondId),
  );
  if (apart) throw new DomainError('EVENT_SET_APART');
}
