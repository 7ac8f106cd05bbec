import { Field, ID, Int, Float, ObjectType } from '@nestjs/graphql';
import type { IsoWeek } from '@samlad/domain/week.js';
import { Area } from '../area/area.model.js';
import { MapModeEnum } from '../graphql/enums.js';
import { IsoWeekScalar } from '../graphql/scalars.js';
import { MeasureOnMap } from '../measure/measure-on-map.model.js';
import { Party } from '../party/party.model.js';

@ObjectType({ description: 'Points as columns: the members of one point have the same place in every list.' })
export class PointColumns {
  @Field(() => [ID])
  ids!: string[];

  @Field(() => [Float])
  longitudes!: number[];

  @Field(() => [Float])
  latitudes!: number[];

  @Field(() => [String])
  categoryCodes!: string[];

  @Field(() => [Int])
  counts!: number[];
}

@ObjectType({ description: 'Squares of 360 / 2^level degrees; x from 180° west, y from 90° south.' })
export class CellColumns {
  @Field(() => Int)
  level!: number;

  @Field(() => [Int])
  xs!: number[];

  @Field(() => [Int])
  ys!: number[];

  @Field(() => [Int])
  counts!: number[];
}

@ObjectType()
export class WeekCount {
  @Field(() => IsoWeekScalar)
  week!: IsoWeek;

  @Field(() => Int)
  count!: number;
}

@ObjectType()
export class AreaCount {
  @Field()
  areaCode!: string;

  @Field()
  areaName!: string;

  @Field(() => Int)
  count!: number;

  @Field(() => Int)
  withoutPosition!: number;
}

@ObjectType({
  description: 'Every figure is the sum of the counts of the incidents that the reader may see.',
})
export class IncidentMap {
  @Field(() => MapModeEnum)
  mode!: keyof typeof MapModeEnum;

  @Field(() => PointColumns)
  points!: PointColumns;

  @Field(() => CellColumns)
  cells!: CellColumns;

  @Field(() => Int)
  total!: number;

  @Field(() => Int)
  withPosition!: number;

  @Field(() => Int)
  withoutPosition!: number;

  @Field(() => Int)
  inViewport!: number;

  @Field(() => [WeekCount])
  perWeek!: WeekCount[];

  @Field(() => [AreaCount])
  perArea!: AreaCount[];

  @Field(() => [Area])
  areas!: Area[];

  @Field(() => [Party])
  parties!: Party[];

  @Field(() => [MeasureOnMap])
  measures!: MeasureOnMap[];
}
