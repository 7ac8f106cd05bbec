import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import type { CommitmentState, DeclineReason } from '@samlad/domain/measure.js';
import type { IsoWeek } from '@samlad/domain/week.js';
import { CommitmentStateEnum, DeclineReasonEnum } from '../graphql/enums.js';
import { IsoWeekScalar } from '../graphql/scalars.js';
import { CommitmentInput } from './measure.input.js';

@InputType()
export class AddCommitmentInput {
  @Field(() => ID)
  clientKey!: string;

  @Field(() => ID)
  measureId!: string;

  @Field(() => CommitmentInput)
  commitment!: CommitmentInput;
}

@InputType()
export class AnswerCommitmentInput {
  @Field(() => ID)
  clientKey!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field()
  accept!: boolean;

  @Field(() => DeclineReasonEnum, { nullable: true })
  reason?: DeclineReason | null;

  @Field(() => String, { nullable: true })
  comment?: string | null;
}

@InputType()
export class MoveCommitmentInput {
  @Field(() => ID)
  clientKey!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => CommitmentStateEnum)
  to!: CommitmentState;
}

@InputType()
export class DosageInput {
  @Field(() => ID)
  clientKey!: string;

  @Field(() => ID)
  commitmentId!: string;

  @Field(() => IsoWeekScalar)
  week!: IsoWeek;

  @Field(() => Float)
  amount!: number;

  @Field(() => String, { nullable: true })
  note?: string | null;
}
