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

  @Field(() => [String], { description: 'Other ways the name is written.' })
  aliases!: string[];

  @Field(() => Float, { nullable: true, description: 'Null where nobody knows where it is.' })
  longitude!: number | null;

  @Field(() => Float, { nullable: true })
  latitude!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The district it lies in; tells places of one name apart.',
  })
  areaCode!: string | null;
}
