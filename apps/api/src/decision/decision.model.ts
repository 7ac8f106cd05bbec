import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { AreaName } from '../area/area.model.js';
import { SecrecyMark } from '../access/secrecy-mark.model.js';
import { DateScalar, DateTimeScalar } from '../graphql/scalars.js';
import { Party } from '../party/party.model.js';

@ObjectType()
export class Decision {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'Its place in the meeting among the open and shared decisions that the reader may see; null for others, which are not in the minutes.',
  })
  number!: number | null;

  @Field()
  kind!: string;

  @Field(() => AreaName, { nullable: true })
  area!: AreaName | null;

  @Field()
  text!: string;

  @Field(() => ID, { nullable: true })
  measureId!: string | null;

  @Field(() => Party, { nullable: true })
  responsibleParty!: Party | null;

  @Field(() => DateScalar, { nullable: true })
  dueOn!: string | null;

  @Field(() => SecrecyMark)
  mark!: SecrecyMark;

  @Field(() => DateTimeScalar)
  decidedAt!: string;
}
