import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { EventVerdictEnum } from '../graphql/enums.js';
import type { EventVerdict } from '@samlad/same-event/verdict.js';

@InputType()
export class SameEventInput {
  @Field(() => ID)
  clientKey!: string;

  @Field(() => ID)
  firstId!: string;

  @Field(() => ID)
  secondId!: string;

  @Field(() => EventVerdictEnum, { description: 'OPEN takes back what has been said.' })
  verdict!: EventVerdict;

  @Field(() => Int, { description: '0 the first time.' })
  expectedVersion!: number;
}
