import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsoWeekScalar } from '../graphql/scalars.js';
import { SaveAnswersInput, SendAnswersInput } from '../graphql/week-answers.input.js';

@InputType()
export class SaveReportInput extends SaveAnswersInput {}

@InputType()
export class SubmitReportInput extends SendAnswersInput {
  @Field({ description: 'Every area at normalbild; sent without answers.' })
  nothingToReport!: boolean;
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
