import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsoWeekScalar, JsonScalar } from './scalars.js';

@InputType({ isAbstract: true })
abstract class OfWeek {
  @Field(() => ID)
  clientKey!: string;

  @Field(() => IsoWeekScalar)
  week!: string;
}

/** Answers to a form of a week, to be kept as a draft. */
@InputType({ isAbstract: true })
export abstract class SaveAnswersInput extends OfWeek {
  @Field(() => Int, { description: '0 for the first save of the week.' })
  expectedVersion!: number;

  @Field(() => JsonScalar)
  answers!: unknown;
}

/** A form of a week, to be sent; what sending without answers means is the form's own. */
@InputType({ isAbstract: true })
export abstract class SendAnswersInput extends OfWeek {
  @Field(() => Int, { description: '0 when nothing has been saved in the week.' })
  expectedVersion!: number;

  @Field(() => JsonScalar, { nullable: true })
  answers?: unknown;
}
