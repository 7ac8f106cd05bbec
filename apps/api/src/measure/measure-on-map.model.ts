import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { MeasureState } from '@samlad/domain/measure.js';
import type { MultiPolygon } from '@samlad/geo/geometry.js';
import { MeasureStateEnum } from '../graphql/enums.js';
import { DateScalar, GeoJsonScalar } from '../graphql/scalars.js';

@ObjectType()
export class MeasureOnMap {
  @Field(() => ID)
  id!: string;

  @Field()
  title!: string;

  @Field()
  kind!: string;

  @Field(() => MeasureStateEnum)
  state!: MeasureState;

  @Field()
  areaCode!: string;

  @Field(() => GeoJsonScalar, { nullable: true })
  polygon!: MultiPolygon | null;

  @Field(() => DateScalar, { nullable: true })
  startsOn!: string | null;

  @Field(() => DateScalar, { nullable: true })
  endsOn!: string | null;

  @Field({ description: 'Some åtagande in it is past its due date.' })
  overdue!: boolean;
}
