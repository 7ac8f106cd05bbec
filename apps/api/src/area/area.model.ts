import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { MultiPolygon } from '@samlad/geo/geometry.js';
import type { IsoWeek } from '@samlad/domain/week.js';
import { AreaKindEnum } from '../graphql/enums.js';
import { GeoJsonScalar, IsoWeekScalar } from '../graphql/scalars.js';

export type AreaKind = keyof typeof AreaKindEnum;

@ObjectType()
export class AreaName {
  @Field()
  code!: string;

  @Field()
  name!: string;
}

@ObjectType()
export class Area {
  @Field(() => ID)
  id!: string;

  @Field()
  code!: string;

  @Field()
  name!: string;

  @Field(() => AreaKindEnum)
  kind!: AreaKind;

  @Field(() => String, { nullable: true })
  parentCode!: string | null;

  @Field(() => GeoJsonScalar)
  geometry!: MultiPolygon;

  @Field(() => Float)
  labelLongitude!: number;

  @Field(() => Float)
  labelLatitude!: number;

  @Field()
  approximate!: boolean;

  @Field(() => Int, { nullable: true })
  population!: number | null;

  @Field(() => IsoWeekScalar)
  validFrom!: IsoWeek;

  @Field(() => IsoWeekScalar, { nullable: true })
  validTo!: IsoWeek | null;
}
