import { Injectable } from '@nestjs/common';
import { DomainError } from '@samlad/domain/errors.js';
import {
  COMMITMENT_MACHINE,
  MEASURE_STATES_TAKING_COMMITMENTS,
  WORKING_COMMITMENT_STATES,
} from '@samlad/domain/measure.js';
import { weekIndexOf, weekOfInstant } from '@samlad/domain/week.js';
import type { Actor } from '../database/actor.js';
import { Database, type Receipt } from '../database/database.js';
import { knownId, newId, type Transaction } from '../database/transaction.js';
import type {
  AddCommitmentInput,
  AnswerCommitmentInput,
  DosageInput,
  MoveCommitmentInput,
} from './commitment.input.js';
import { CommitmentRepository, type CommitmentRow } from './commitment.repository.js';
import { Commitments } from './commitments.js';
import { mayMoveCommitment } from './measure.policy.js';
import { MeasureRepository } from './measure.repository.js';
import { declineCommentSchema, dosageSchema } from './measure.values.js';

/** The use cases of åtaganden: propose, accept or decline, move along, log what was done. */
@Injectable()
export class CommitmentService {
  constructor(
    private readonly database: Database,
    private readonly repository: CommitmentRepository,
    private readonly measures: MeasureRepository,
    private readonly commitments: Commitments,
  ) {}

  add(actor: Actor, input: AddCommitmentInput): Promise<Receipt> {
    return this.database.write(
      actor,
      { clientKey: input.clientKey, operation: 'addCommitment', input },
      async (tx) => {
        const measure = await this.measures.findLocked(tx, knownId(input.measureId));
        if (measure === null) throw new DomainError('NOT_FOUND');
        if (!MEASURE_STATES_TAKING_COMMITMENTS.includes(measure.state)) {
          throw new DomainError('INVALID_INPUT', {
            message: 'Insatsen är genomförd eller avbruten och tar inte emot fler åtaganden.',
          });
        }
        const id = await this.commitments.add(tx, measure.id, input.commitment);
        await announce(tx, id);
        return { id, version: 1 };
      },
    );
  }

  /** The own party accepts, or declines with a reason. */
  answer(actor: Actor, input: AnswerCommitmentInput): Promise<Receipt> {
    return this.database.write(
      actor,
      { clientKey: input.clientKey, operation: 'answerCommitment', input },
      async (tx) => {
        const commitment = await this.own(tx, input.id);
        if (commitment.version !== input.expectedVersion) throw new DomainError('VERSION_CONFLICT');
        if (input.accept && (await this.repository.hasTakenOn(tx, commitment))) {
          throw new DomainError('ALREADY_EXISTS', {
            thing: 'Ett åtagande som ni har tagit på er i insatsen',
          });
        }
        const version = input.accept
          ? await tx.move(COMMITMENT_MACHINE, commitment, 'ACCEPTED', input.expectedVersion)
          : await this.decline(tx, commitment, input);
        tx.audit({
          action: input.accept ? 'commitment.accept' : 'commitment.decline',
          objectType: 'COMMITMENT',
          objectId: commitment.id,
          detail: { reason: input.reason ?? null },
        });
        await announce(tx, commitment.id);
        return { id: commitment.id, version };
      },
    );
  }

  move(actor: Actor, input: MoveCommitmentInput): Promise<Receipt> {
    return this.database.write(
      actor,
      { clientKey: input.clientKey, operation: 'moveCommitment', input },
      async (tx) => {
        const commitment = await this.own(tx, input.id);
        if (input.to === 'DECLINED' || input.to === 'ACCEPTED') {
          throw new DomainError('STATE_NOT_ALLOWED', { from: commitment.state, to: input.to });
        }
        const version = await tx.move(COMMITMENT_MACHINE, commitment, input.to, input.expectedVersion);
        tx.audit({
          action: 'commitment.move',
          objectType: 'COMMITMENT',
          objectId: commitment.id,
          detail: { from: commitment.state, to: input.to },
        });
        await announce(tx, commitment.id);
        return { id: commitment.id, version };
      },
    );
  }

  logDosage(actor: Actor, input: DosageInput): Promise<Receipt> {
    return this.database.write(
      actor,
      { clientKey: input.clientKey, operation: 'logDosage', input },
      async (tx) => {
        const commitment = await this.own(tx, input.commitmentId);
        const { amount, note } = dosageSchema.parse(input);
        if (!WORKING_COMMITMENT_STATES.includes(commitment.state)) {
          throw new DomainError('INVALID_INPUT', {
            message: 'Dos kan bara föras på ett åtagande som är accepterat eller pågår.',
          });
        }
        const week = weekIndexOf(input.week);
        if (week > presentWeek(tx))
          throw new DomainError('INVALID_INPUT', { message: 'Veckan har inte börjat än.' });
        const id = newId();
        await this.repository.logDosage(tx, id, commitment, week, amount, note);
        tx.audit({
          action: 'dosage.log',
          objectType: 'COMMITMENT',
          objectId: commitment.id,
          detail: { week: input.week, amount },
        });
        await announce(tx, commitment.id);
        return { id, version: 1 };
      },
    );
  }

  private async own(tx: Transaction, id: string): Promise<CommitmentRow> {
    const commitment = await this.repository.find(tx, knownId(id));
    if (commitment === null) throw new DomainError('NOT_FOUND');
    if (!mayMoveCommitment(tx.actor, commitment.partyId)) throw new DomainError('NOT_OWN_PARTY');
    return commitment;
  }

  private async decline(
    tx: Transaction,
    commitment: CommitmentRow,
    input: AnswerCommitmentInput,
  ): Promise<number> {
    if (!input.reason) throw new DomainError('INVALID_INPUT', { message: 'Välj varför åtagandet avböjs.' });
    const sequence = await tx.step(COMMITMENT_MACHINE, commitment, 'DECLINED');
    const comment = declineCommentSchema.parse(input.comment);
    const version = await this.repository.decline(tx, commitment.id, sequence, input.reason, comment);
    if (version === null) throw new DomainError('VERSION_CONFLICT');
    return version;
  }
}

const presentWeek = (tx: Transaction) => weekIndexOf(weekOfInstant(tx.now, tx.actor.timeZone));
const announce = (tx: Transaction, id: string) => tx.announceRow(presentWeek(tx), 'commitment', id);
