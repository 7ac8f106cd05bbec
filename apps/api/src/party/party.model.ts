import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { PartyKind } from '@samlad/domain/party-kinds.js';
import { PartyKindEnum } from '../graphql/enums.js';

@ObjectType()
export class Party {
  @Field(() => ID)
  id!: string;

  @Field()
  name!: string;

  @Field()
  shortName!: string;

  @Field(() => PartyKindEnum)
  kind!: PartyKind;

  @Field({ description: 'The authority (nämnd or myndighet) that receives what the party is sent.' })
  authority!: string;
}

@ObjectType()
export class Municipality {
  @Field(() => ID)
  id!: string;

  @Field()
  code!: string;

  @Field()
  name!: string;

  @Field()
  timeZone!: string;

  @Field()
  projectedCrs!: string;
}
