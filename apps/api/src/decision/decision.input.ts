import { Field, ID, InputType, Int } from '@nestjs/graphql';
import type { IsoWeek } from '@samlad/domain/week.js';
import { SecrecyMarkInput } from '../access/secrecy-mark.model.js';
import { DateScalar, IsoWeekScalar } from '../graphql/scalars.js';

@InputType()
export class DecisionInput {
  @Field(() => ID)
  clientKey!: string;

  @Field(() => ID, { nullable: true })
  id?: string | null;

  @Field(() => Int, { nullable: true })
  expectedVersion?: number | null;

  @Field(() => IsoWeekScalar)
  week!: IsoWeek;

  @Field()
  kind!: string;

  @Field(() => String, { nullable: true })
  areaCode?: string | null;

  @Field()
  text!: string;

  @Field(() => ID, { nullable: true })
  responsiblePartyId?: string | null;

  @Field(() => DateScalar, { nullable: true })
  dueOn?: string | null;

  @Field(() => SecrecyMarkInput, {
    nullable: true,
    description: 'Heeded when it is recorded; changed by changeLevel.',
  })
  mark?: SecrecyMarkInput | null;
}
