import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsoWeekScalar, JsonScalar } from '../graphql/scalars.js';

@InputType()
export class SaveReportInput {
  @Field(() => ID)
  clientKey!: string;

  @Field(() => IsoWeekScalar)
  week!: string;

  @Field(() => Int, { description: '0 for the first save of the week.' })
  expectedVersion!: number;

  @Field(() => JsonScalar)
  answers!: unknown;
}

@InputType()
export class SubmitReportInput {
  @Field(() => ID)
  clientKey!: string;

  @Field(() => IsoWeekScalar)
  week!: string;

  @Field(() => Int, { description: '0 when nothing has been saved in the week.' })
  expectedVersion!: number;

  @Field({ description: 'Every area at normalbild; sent without answers.' })
  nothingToReport!: boolean;

  @Field(() => JsonScalar, { nullable: true })
  answers?: unknown;
}

@InputType()
export class WithdrawReportInput {
  @Field(() => ID)
  clientKey!: string;

  @Field(() => IsoWeekScalar)
  week!: string;

  @Field(() => Int)
  expectedVersion!: number;
}

@InputType()
export class ReturnReportInput {
  @Field(() => ID)
  clientKey!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field()
  comment!: string;
}
