import { Field, ID, InputType, Int } from '@nestjs/graphql';
import type { IsoWeek } from '@samlad/domain/week.js';
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
}
