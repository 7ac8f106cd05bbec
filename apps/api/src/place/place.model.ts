import { Field, Float, ID, ObjectType } from '@nestjs/graphql';
import type { PlaceType } from '@samlad/domain/place.js';
import { PlaceTypeEnum } from '../graphql/enums.js';

@ObjectType()
export class Place {
  @Field(() => ID)
  id!: string;

  @Field()
  name!: string;

  @Field(() => PlaceTypeEnum)
  placeType!: PlaceType;

  @Field(() => Float)
  longitude!: number;

  @Field(() => Float)
  latitude!: number;

  @Field(() => String, {
    nullable: true,
    description: 'The district it lies in; tells places of one name apart.',
  })
  areaCode!: string | null;
}
