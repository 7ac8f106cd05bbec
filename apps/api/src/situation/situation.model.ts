import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Trend } from '@samlad/domain/source-types.js';
import type { WeekState } from '@samlad/domain/week-states.js';
import type { IsoWeek } from '@samlad/domain/week.js';
import { SecrecyMark } from '../access/secrecy-mark.model.js';
import { Area } from '../area/area.model.js';
import { PoliceNotice } from '../context/police-notice.model.js';
import { DeviationEnum, ToDoKindEnum, TrendEnum, WeekStateEnum } from '../graphql/enums.js';
import { DateScalar, DateTimeScalar, IsoWeekScalar } from '../graphql/scalars.js';
import { PointColumns } from '../incident/incident-map.model.js';
import { MeasureOnMap } from '../measure/measure-on-map.model.js';
import { Deadline, PartyStatus, Signature, WeekStep } from '../week/week.model.js';
import type { DeviationCode } from './quartiles.js';
import type { ToDoKind } from './to-do.js';

@ObjectType()
export class PartyLevel {
  @Field(() => ID)
  partyId!: string;

  @Field(() => Int, { nullable: true })
  level!: number | null;

  @Field(() => TrendEnum, { nullable: true })
  trend!: Trend | null;

  @Field(() => String, { nullable: true })
  text!: string | null;

  @Field(() => SecrecyMark, { nullable: true, description: 'Of the text.' })
  mark!: SecrecyMark | null;
}

@ObjectType({ description: 'Median and quartiles (R type 7) of the preceding eight weeks that had data.' })
export class ExpectedRange {
  @Field(() => Float)
  median!: number;

  @Field(() => Float)
  lower!: number;

  @Field(() => Float)
  upper!: number;

  @Field(() => Int)
  weeks!: number;
}

@ObjectType()
export class AreaRow {
  @Field(() => Area)
  area!: Area;

  @Field(() => Int, {
    nullable: true,
    description: "The joint level, or the highest open or shared of the parties' while it is not set.",
  })
  jointLevel!: number | null;

  @Field()
  jointLevelIsProposal!: boolean;

  @Field(() => String, { nullable: true })
  jointText!: string | null;

  @Field(() => Int, { description: '0 while the joint level is not set.' })
  jointVersion!: number;

  @Field(() => Int, { nullable: true })
  previousJointLevel!: number | null;

  @Field(() => Int, { description: 'Joint incidents only.' })
  count!: number;

  @Field(() => Int)
  previousCount!: number;

  @Field(() => ExpectedRange, { nullable: true })
  expected!: ExpectedRange | null;

  @Field(() => DeviationEnum)
  deviation!: DeviationCode;

  @Field(() => Int, {
    description:
      "Incidents that the reader may see and that are not in the joint figures: the own party's, and those of a circle.",
  })
  overlayCount!: number;

  @Field(() => [PartyLevel])
  levels!: PartyLevel[];

  @Field(() => Int)
  openMeasures!: number;

  @Field(() => Int)
  overdueCommitments!: number;

  @Field(() => Float, { description: 'Orders the list; says nothing more.' })
  attention!: number;
}

@ObjectType()
export class ToDo {
  @Field(() => ToDoKindEnum)
  kind!: ToDoKind;

  @Field(() => Int)
  count!: number;

  @Field(() => DateTimeScalar, { nullable: true })
  due!: string | null;

  @Field()
  primary!: boolean;

  @Field(() => IsoWeekScalar)
  week!: IsoWeek;
}

@ObjectType()
export class WeekOverview {
  @Field(() => IsoWeekScalar)
  week!: IsoWeek;

  @Field(() => WeekStateEnum)
  state!: WeekState;

  @Field(() => Int)
  version!: number;

  @Field(() => DateScalar)
  startsOn!: string;

  @Field(() => DateScalar)
  endsOn!: string;

  @Field(() => IsoWeekScalar, { nullable: true })
  previousWeek!: IsoWeek | null;

  @Field(() => IsoWeekScalar, { nullable: true })
  nextWeek!: IsoWeek | null;

  @Field(() => [Deadline])
  deadlines!: Deadline[];

  @Field(() => [WeekStep])
  steps!: WeekStep[];

  @Field(() => [Signature])
  signatures!: Signature[];

  @Field(() => [PartyStatus])
  parties!: PartyStatus[];

  @Field(() => [ToDo])
  toDo!: ToDo[];

  @Field(() => [AreaRow])
  areas!: AreaRow[];

  @Field(() => Int, {
    description: 'Joint incidents in the whole municipality, those without a district too.',
  })
  municipalityCount!: number;

  @Field(() => Int)
  overlayCount!: number;

  @Field(() => PointColumns)
  points!: PointColumns;

  @Field(() => Int, { description: 'Incidents that the reader may see and that have no position to draw.' })
  withoutPosition!: number;

  @Field(() => [MeasureOnMap])
  measures!: MeasureOnMap[];

  @Field(() => [PoliceNotice])
  policeNotices!: PoliceNotice[];

  @Field(() => Int)
  compilationNumber!: number;

  @Field(() => String, { nullable: true })
  frozenHash!: string | null;
}
