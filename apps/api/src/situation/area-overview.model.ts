import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import type { Trend } from '@samlad/domain/source-types.js';
import type { WeekState } from '@samlad/domain/week-states.js';
import type { IsoWeek } from '@samlad/domain/week.js';
import { SecrecyMark } from '../access/secrecy-mark.model.js';
import { Area, AreaName } from '../area/area.model.js';
import { PoliceNotice } from '../context/police-notice.model.js';
import { TrendEnum, WeekStateEnum } from '../graphql/enums.js';
import { DateTimeScalar, IsoWeekScalar } from '../graphql/scalars.js';
import { PointColumns } from '../incident/incident-map.model.js';
import { Measure } from '../measure/measure.model.js';
import { Party } from '../party/party.model.js';
import { Problem } from '../problem/problem.model.js';
import { AreaRow } from './situation.model.js';

@ObjectType()
export class CategorySeries {
  @Field()
  categoryCode!: string;

  @Field(() => [Int], { description: 'Joint incidents a week, as `weeks` of the area.' })
  counts!: number[];

  @Field(() => Int)
  total!: number;
}

@ObjectType()
export class AreaText {
  @Field(() => Party)
  party!: Party;

  @Field(() => Int, { nullable: true })
  level!: number | null;

  @Field(() => TrendEnum, { nullable: true })
  trend!: Trend | null;

  @Field(() => String, { nullable: true })
  text!: string | null;

  @Field(() => SecrecyMark, { nullable: true, description: 'Of the text.' })
  mark!: SecrecyMark | null;

  @Field(() => DateTimeScalar)
  submittedAt!: string;

  @Field(() => Int)
  versionNumber!: number;
}

@ObjectType()
export class PartyLevelHistory {
  @Field(() => Party)
  party!: Party;

  @Field(() => [IsoWeekScalar])
  weeks!: IsoWeek[];

  @Field(() => [Int], { nullable: 'items' })
  levels!: (number | null)[];
}

@ObjectType()
export class AreaOverview {
  @Field(() => Area)
  area!: Area;

  @Field(() => AreaName, { nullable: true })
  parent!: AreaName | null;

  @Field(() => [Area])
  children!: Area[];

  @Field(() => IsoWeekScalar)
  week!: IsoWeek;

  @Field(() => WeekStateEnum)
  weekState!: WeekState;

  @Field(() => AreaRow)
  row!: AreaRow;

  @Field(() => [IsoWeekScalar], { description: '104 weeks that end with `week`.' })
  weeks!: IsoWeek[];

  @Field(() => [Int], { description: 'Joint incidents a week.' })
  totals!: number[];

  @Field(() => [Float], { nullable: 'items' })
  expectedMedian!: (number | null)[];

  @Field(() => [Float], { nullable: 'items' })
  expectedLower!: (number | null)[];

  @Field(() => [Float], { nullable: 'items' })
  expectedUpper!: (number | null)[];

  @Field(() => [Int], { nullable: 'items' })
  jointLevels!: (number | null)[];

  @Field(() => [CategorySeries])
  categories!: CategorySeries[];

  @Field(() => [[Int]], {
    description: 'Seven days, Monday first, of 24 hours: joint incidents by the local time they began.',
  })
  dayHour!: number[][];

  @Field(() => Int, { description: 'Incidents of the same weeks whose hour is not known.' })
  dayHourUnknown!: number;

  @Field(() => [AreaText])
  texts!: AreaText[];

  @Field(() => [PartyLevelHistory], { description: 'The last eight weeks.' })
  levelHistory!: PartyLevelHistory[];

  @Field(() => PointColumns)
  points!: PointColumns;

  @Field(() => [Problem])
  problems!: Problem[];

  @Field(() => [Measure])
  measures!: Measure[];

  @Field(() => [PoliceNotice])
  policeNotices!: PoliceNotice[];
}
