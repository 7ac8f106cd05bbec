import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../database/transaction.js';
import { AdmissionRepository, type Held } from './admission.repository.js';
import { AssignmentRepository } from './assignment.repository.js';
import { needsTwo } from './assignment.service.js';
import type { ClaimRule } from './claims.js';

/** What becomes of an assignment that follows the claims when no rule is met: it rests, or it follows them no longer. */
export type Unmet = 'PAUSED' | 'RELEASED';

/**
 * Party, unit and function follow the mapping. Another party by a rule moves the assignment there; claims that meet no
 * rule let it rest until they do. Nothing ends for good because a provider left something out. Source: docs/sign-in.md.
 */
@Injectable()
export class ClaimFollower {
  constructor(
    private readonly repository: AdmissionRepository,
    private readonly assignments: AssignmentRepository,
  ) {}

  /** What a person holds follows the rules of her provider, of which her claims meet some. */
  async follow(
    tx: Transaction,
    userId: string,
    rules: readonly ClaimRule[],
    met: readonly ClaimRule[],
    unmet: Unmet = 'PAUSED',
  ): Promise<void> {
    for (const held of await this.repository.held(tx, userId)) {
      if (!held.suspended || held.paused) await this.place(tx, userId, held, rules, met, unmet);
    }
  }

  private async place(
    tx: Transaction,
    userId: string,
    held: Held,
    rules: readonly ClaimRule[],
    met: readonly ClaimRule[],
    unmet: Unmet,
  ): Promise<void> {
    const rule = met.find(({ partyId }) => partyId === held.partyId);
    if (rule !== undefined) return this.stay(tx, userId, held, rule);
    if (!held.fromClaims) return;
    const [elsewhere, ...others] = met;
    const isOne = others.every(({ partyId }) => partyId === elsewhere?.partyId);
    if (elsewhere !== undefined && isOne && !needsTwo(held.role)) {
      return this.move(tx, userId, held, elsewhere);
    }
    const isNamed = rules.some(({ partyId }) => partyId === held.partyId);
    const rests = met.length > 0 || (isNamed && unmet === 'PAUSED');
    return rests ? this.pause(tx, userId, held) : this.release(tx, userId, held);
  }

  /** Nothing but what an administrator says decides over the assignment from now on; it stays as it is. */
  private async release(tx: Transaction, userId: string, held: Held): Promise<void> {
    await this.repository.release(tx, held.id);
    this.tell(tx, 'assignment.releaseFromClaims', held.id, { user: userId, party: held.partyId });
  }

  private async stay(tx: Transaction, userId: string, held: Held, rule: ClaimRule): Promise<void> {
    const [unitId, workedAs] = [rule.unitId ?? held.unitId, rule.function ?? held.function];
    const isSame = unitId === held.unitId && workedAs === held.function;
    if (held.fromClaims && isSame && !held.paused) return;
    await this.repository.follow(tx, held.id, unitId, workedAs);
    const detail = { user: userId, party: held.partyId, unit: unitId, fromUnit: held.unitId };
    this.tell(tx, 'assignment.followClaims', held.id, { ...detail, rested: held.paused });
  }

  private async move(tx: Transaction, userId: string, held: Held, rule: ClaimRule): Promise<void> {
    await this.repository.end(tx, held.id);
    const detail = { user: userId, role: held.role, party: rule.partyId, fromParty: held.partyId };
    if (await this.assignments.holds(tx, userId, held.role, rule.partyId)) {
      return this.tell(tx, 'assignment.endByClaims', held.id, detail);
    }
    const granted = { ...held, partyId: rule.partyId, unitId: rule.unitId, function: rule.function };
    const more = { fromClaims: true, grantedBy: held.grantedBy };
    const id = await this.assignments.insert(tx, userId, granted, more);
    this.tell(tx, 'assignment.followClaims', id, { ...detail, unit: rule.unitId, from: held.id });
  }

  private async pause(tx: Transaction, userId: string, held: Held): Promise<void> {
    if (held.paused) return;
    if (held.role === 'OPERATOR') {
      await this.assignments.lockOperators(tx);
      if (!(await this.assignments.hasOtherOperator(tx, userId))) return;
    }
    await this.repository.pause(tx, held.id);
    this.tell(tx, 'assignment.pauseByClaims', held.id, { user: userId, party: held.partyId });
  }

  private tell(tx: Transaction, action: string, objectId: string, detail: Record<string, unknown>): void {
    tx.audit({ action, objectType: 'ASSIGNMENT', objectId, detail });
  }
}
