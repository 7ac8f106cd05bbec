import { Field, ID, InputType, Int } from '@nestjs/graphql';
import type { IsoWeek } from '@samlad/domain/week.js';
import { IsoWeekScalar } from '../graphql/scalars.js';

@InputType()
export class MinutesInput {
  @Field(() => ID)
  clientKey!: string;

  @Field(() => IsoWeekScalar)
  week!: IsoWeek;

  @Field(() => Int)
  expectedVersion!: number;

  @Field()
  text!: string;
}
