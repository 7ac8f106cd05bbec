import { Injectable } from '@nestjs/common';
import { DomainError } from '@samlad/domain/errors.js';
import { COMMITMENT_MACHINE } from '@samlad/domain/measure.js';
import { beginWithMark } from '../access/levels.js';
import { newId, type Transaction } from '../database/transaction.js';
import { knownId } from '../database/transaction.js';
import { Notices } from '../notice/notices.js';
import { Parties } from '../party/parties.js';
import { CommitmentRepository } from './commitment.repository.js';
import type { CommitmentInput } from './measure.input.js';
import { commitmentValuesSchema } from './measure.values.js';

/** Proposing åtaganden: anyone at the table may propose, only the party itself may answer. */
@Injectable()
export class Commitments {
  constructor(
    private readonly repository: CommitmentRepository,
    private readonly parties: Parties,
    private readonly notices: Notices,
  ) {}

  /**
   * Proposes one party's part of an insats. One that the actor can see is enough; beside one that is hidden the proposal
   * stands as if there were none, and the party itself sees both when it answers.
   */
  async add(tx: Transaction, measureId: string, input: CommitmentInput): Promise<string> {
    const values = commitmentValuesSchema.parse(input);
    const partyId = knownId(input.partyId);
    const party = (await this.parties.all(tx)).find(({ id }) => id === partyId);
    if (party === undefined) throw new DomainError('NOT_FOUND');
    if (await this.repository.has(tx, measureId, partyId)) {
      throw new DomainError('ALREADY_EXISTS', { thing: `Ett åtagande för ${party.name} i insatsen` });
    }
    if (partyId !== tx.actor.partyId && (await this.repository.isKept(tx, measureId))) {
      throw new DomainError('INVALID_INPUT', {
        message: 'Insatsen visas inte för alla parter. Sänk nivån innan andra parter får åtaganden i den.',
      });
    }
    const id = newId();
    await this.repository.insert(tx, id, measureId, { ...values, partyId });
    await tx.bear(COMMITMENT_MACHINE, id, 'PROPOSED');
    await beginWithMark(tx, 'COMMITMENT', id, partyId === tx.actor.partyId ? input.mark : null);
    tx.audit({
      action: 'commitment.propose',
      objectType: 'COMMITMENT',
      objectId: id,
      detail: { measure: measureId, party: partyId },
    });
    if (partyId !== tx.actor.partyId) {
      await this.notices.tell(tx, {
        kind: 'COMMITMENT_GIVEN',
        facts: { measureId, commitmentId: id, dueOn: values.dueOn },
        key: id,
        to: { partyIds: [partyId] },
      });
    }
    return id;
  }
}
