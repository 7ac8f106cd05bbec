import { Field, ID, InputType, Int } from '@nestjs/graphql';
import type { PlaceType } from '@samlad/domain/place.js';
import type { ProblemState } from '@samlad/domain/problem.js';
import type { IsoWeek } from '@samlad/domain/week.js';
import { PlaceTypeEnum, ProblemStateEnum } from '../graphql/enums.js';
import { SecrecyMarkInput } from '../access/secrecy-mark.model.js';
import { IsoWeekScalar } from '../graphql/scalars.js';

@InputType()
export class ProblemInput {
  @Field(() => ID)
  clientKey!: string;

  @Field(() => ID, { nullable: true })
  id?: string | null;

  @Field(() => Int, { nullable: true })
  expectedVersion?: number | null;

  @Field()
  title!: string;

  @Field(() => String, { nullable: true })
  description?: string | null;

  @Field()
  areaCode!: string;

  @Field(() => String, { nullable: true })
  categoryGroup?: string | null;

  @Field(() => PlaceTypeEnum, { nullable: true })
  placeType?: PlaceType | null;

  @Field(() => String, { nullable: true })
  timePattern?: string | null;

  @Field(() => IsoWeekScalar)
  week!: IsoWeek;

  @Field(() => SecrecyMarkInput, {
    nullable: true,
    description: 'Heeded when it is recorded; changed by changeLevel.',
  })
  mark?: SecrecyMarkInput | null;
}

@InputType()
export class ProblemScoreInput {
  @Field(() => ID)
  clientKey!: string;

  @Field(() => ID)
  problemId!: string;

  @Field(() => Int, { description: 'The version of the own score; 0 when the party has not scored before.' })
  expectedVersion!: number;

  @Field(() => Int)
  need!: number;

  @Field(() => Int)
  influence!: number;
}

@InputType()
export class MoveProblemInput {
  @Field(() => ID)
  clientKey!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => ProblemStateEnum)
  to!: ProblemState;
}
