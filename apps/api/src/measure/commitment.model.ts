import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { CommitmentState, DeclineReason } from '@samlad/domain/measure.js';
import type { IsoWeek } from '@samlad/domain/week.js';
import { CommitmentStateEnum, DeclineReasonEnum } from '../graphql/enums.js';
import { SecrecyMark } from '../access/secrecy-mark.model.js';
import { DateScalar, DateTimeScalar, IsoWeekScalar } from '../graphql/scalars.js';
import { Party } from '../party/party.model.js';

@ObjectType()
export class CommitmentStep {
  @Field(() => CommitmentStateEnum)
  to!: CommitmentState;

  @Field()
  label!: string;
}

@ObjectType()
export class DosageEntry {
  @Field(() => ID)
  id!: string;

  @Field(() => IsoWeekScalar)
  week!: IsoWeek;

  @Field(() => Float)
  amount!: number;

  @Field(() => String, { nullable: true })
  note!: string | null;

  @Field(() => DateTimeScalar)
  recordedAt!: string;
}

@ObjectType()
export class Commitment {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => Party)
  party!: Party;

  @Field(() => CommitmentStateEnum)
  state!: CommitmentState;

  @Field()
  what!: string;

  @Field(() => String, { nullable: true, description: 'On what ground the party may do it (rådighet).' })
  mandateGround!: string | null;

  @Field()
  responsibleFunction!: string;

  @Field(() => DateScalar)
  dueOn!: string;

  @Field()
  dosageUnit!: string;

  @Field(() => Float, { nullable: true })
  dosagePlanned!: number | null;

  @Field(() => Float)
  dosageDone!: number;

  @Field(() => DeclineReasonEnum, { nullable: true })
  declineReason!: DeclineReason | null;

  @Field(() => String, { nullable: true })
  declineComment!: string | null;

  @Field()
  overdue!: boolean;

  @Field()
  own!: boolean;

  @Field(() => SecrecyMark)
  mark!: SecrecyMark;

  @Field(() => [CommitmentStep])
  steps!: CommitmentStep[];

  @Field(() => [DosageEntry])
  dosage!: DosageEntry[];

  @Field(() => ID)
  measureId!: string;

  @Field()
  measureTitle!: string;

  @Field()
  areaName!: string;
}
