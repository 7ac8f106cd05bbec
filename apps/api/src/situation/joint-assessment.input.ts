import { Field, ID, InputType, Int } from '@nestjs/graphql';
import type { IsoWeek } from '@samlad/domain/week.js';
import { IsoWeekScalar } from '../graphql/scalars.js';

@InputType()
export class JointAssessmentInput {
  @Field(() => ID)
  clientKey!: string;

  @Field(() => IsoWeekScalar)
  week!: IsoWeek;

  @Field()
  areaCode!: string;

  @Field(() => Int)
  level!: number;

  @Field()
  text!: string;

  @Field(() => Int, { description: '0 the first time.' })
  expectedVersion!: number;
}
