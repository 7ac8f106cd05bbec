import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { MeasureState } from '@samlad/domain/measure.js';
import type { PlaceType } from '@samlad/domain/place.js';
import type { ProblemState } from '@samlad/domain/problem.js';
import type { IsoWeek } from '@samlad/domain/week.js';
import { AreaName } from '../area/area.model.js';
import { MeasureStateEnum, PlaceTypeEnum, ProblemStateEnum } from '../graphql/enums.js';
import { SecrecyMark } from '../access/secrecy-mark.model.js';
import { IsoWeekScalar } from '../graphql/scalars.js';
import { Party } from '../party/party.model.js';

@ObjectType()
export class ProblemScore {
  @Field(() => Party)
  party!: Party;

  @Field(() => Int)
  need!: number;

  @Field(() => Int)
  influence!: number;

  @Field(() => Int)
  version!: number;

  @Field()
  own!: boolean;
}

@ObjectType()
export class MeasureName {
  @Field(() => ID)
  id!: string;

  @Field()
  title!: string;

  @Field(() => MeasureStateEnum)
  state!: MeasureState;
}

@ObjectType()
export class Problem {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field()
  title!: string;

  @Field(() => String, { nullable: true })
  description!: string | null;

  @Field(() => AreaName)
  area!: AreaName;

  @Field(() => String, { nullable: true })
  categoryGroup!: string | null;

  @Field(() => PlaceTypeEnum, { nullable: true })
  placeType!: PlaceType | null;

  @Field(() => String, { nullable: true })
  timePattern!: string | null;

  @Field(() => ProblemStateEnum)
  state!: ProblemState;

  @Field(() => Float, {
    nullable: true,
    description: "Median of the parties' need × influence, 1–25; null before anyone has scored.",
  })
  priority!: number | null;

  @Field(() => [ProblemScore])
  scores!: ProblemScore[];

  @Field(() => [MeasureName])
  measures!: MeasureName[];

  @Field(() => SecrecyMark)
  mark!: SecrecyMark;

  @Field(() => IsoWeekScalar)
  openedInWeek!: IsoWeek;
}

@ObjectType()
export class ProblemConnection {
  @Field(() => [Problem])
  nodes!: Problem[];

  @Field(() => String, { nullable: true })
  endCursor!: string | null;

  @Field()
  hasMore!: boolean;

  @Field(() => Int)
  totalCount!: number;
}
