import { Field, ID, InputType, Int } from '@nestjs/graphql';
import type { WeekState } from '@samlad/domain/week-states.js';
import type { IsoWeek } from '@samlad/domain/week.js';
import { SignaturePurposeEnum, WeekStateEnum } from '../graphql/enums.js';
import { IsoWeekScalar } from '../graphql/scalars.js';
import type { SignaturePurpose } from './week.model.js';

@InputType()
export class AdvanceWeekInput {
  @Field(() => ID)
  clientKey!: string;

  @Field(() => IsoWeekScalar)
  week!: IsoWeek;

  @Field(() => WeekStateEnum)
  to!: WeekState;

  @Field(() => Int)
  expectedVersion!: number;
}

@InputType()
export class SignWeekInput {
  @Field(() => ID)
  clientKey!: string;

  @Field(() => IsoWeekScalar)
  week!: IsoWeek;

  @Field(() => SignaturePurposeEnum)
  purpose!: SignaturePurpose;

  @Field(() => Int)
  expectedVersion!: number;
}
