import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentActor, Requires } from '../access/requires.js';
import type { Actor } from '../database/actor.js';
import { Receipt } from '../graphql/receipt.model.js';
import {
  AddCommitmentInput,
  AnswerCommitmentInput,
  DosageInput,
  MoveCommitmentInput,
} from './commitment.input.js';
import { Commitment } from './commitment.model.js';
import { CommitmentService } from './commitment.service.js';

@Resolver(() => Commitment)
export class CommitmentResolver {
  constructor(private readonly commitments: CommitmentService) {}

  @Mutation(() => Receipt)
  @Requires('commitment.propose')
  addCommitment(@CurrentActor() actor: Actor, @Args('input') input: AddCommitmentInput) {
    return this.commitments.add(actor, input);
  }

  @Mutation(() => Receipt)
  @Requires('commitment.answer')
  answerCommitment(@CurrentActor() actor: Actor, @Args('input') input: AnswerCommitmentInput) {
    return this.commitments.answer(actor, input);
  }

  @Mutation(() => Receipt)
  @Requires('commitment.answer')
  moveCommitment(@CurrentActor() actor: Actor, @Args('input') input: MoveCommitmentInput) {
    return this.commitments.move(actor, input);
  }

  @Mutation(() => Receipt)
  @Requires('commitment.answer')
  logDosage(@CurrentActor() actor: Actor, @Args('input') input: DosageInput) {
    return this.commitments.logDosage(actor, input);
  }
}
