import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import type { IsoWeek } from '@samlad/domain/week.js';
import { DateTimeScalar, GeoJsonScalar, IsoWeekScalar } from '../graphql/scalars.js';

@ObjectType({ description: 'A column of a fixed table.' })
export class FigureColumn {
  @Field()
  code!: string;

  @Field()
  label!: string;

  @Field(() => Int, { description: 'Lower counts are never shown.' })
  minimum!: number;
}

@ObjectType({ description: 'A district as it was when the tables were made.' })
export class FigureArea {
  @Field()
  code!: string;

  @Field()
  name!: string;

  @Field(() => GeoJsonScalar)
  geometry!: unknown;

  @Field(() => Float, { nullable: true })
  labelLongitude!: number | null;

  @Field(() => Float, { nullable: true })
  labelLatitude!: number | null;
}

@ObjectType()
export class FigureRow {
  @Field()
  areaCode!: string;

  @Field()
  areaName!: string;

  @Field(() => [Int], { nullable: 'items', description: 'In the columns’ order; null is hidden.' })
  values!: (number | null)[];
}

@ObjectType({ description: 'Area × category group over a number of weeks.' })
export class FigureTable {
  @Field(() => Int)
  weeks!: number;

  @Field(() => [FigureRow])
  rows!: FigureRow[];
}

@ObjectType({ description: 'Tables that were made once, for readers who may open no row.' })
export class FixedTable {
  @Field(() => IsoWeekScalar, { description: 'The last week of every table.' })
  week!: IsoWeek;

  @Field(() => [IsoWeekScalar], { description: 'Weeks with tables, the newest first.' })
  weeksPublished!: IsoWeek[];

  @Field(() => DateTimeScalar)
  publishedAt!: string;

  @Field(() => Int, {
    description: 'The version of the protection that all of it was made with; 0 is the rule’s own.',
  })
  protectionNumber!: number;

  @Field(() => [FigureArea], {
    description: 'Those that have a shape; a map has the same figures as the rows.',
  })
  areas!: FigureArea[];

  @Field(() => [FigureColumn])
  columns!: FigureColumn[];

  @Field(() => [FigureTable])
  tables!: FigureTable[];
}
