import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import type { PlacePrecision, PlaceType } from '@samlad/domain/place.js';
import type { SecrecyLevel } from '@samlad/domain/secrecy.js';
import type { TimePrecision } from '@samlad/domain/time-precision.js';
import { PlacePrecisionEnum, PlaceTypeEnum, SecrecyLevelEnum, TimePrecisionEnum } from '../graphql/enums.js';
import { DateTimeScalar, IsoWeekScalar } from '../graphql/scalars.js';

@InputType()
export class IncidentInput {
  @Field(() => ID)
  clientKey!: string;

  @Field(() => ID, { nullable: true, description: 'The incident to edit.' })
  id?: string | null;

  @Field(() => Int, { nullable: true, description: 'The version that was edited.' })
  expectedVersion?: number | null;

  @Field(() => IsoWeekScalar, {
    nullable: true,
    description: 'The week it is meant for; refused when the time counts in another.',
  })
  week?: string | null;

  @Field()
  categoryCode!: string;

  @Field(() => DateTimeScalar)
  occurredFrom!: string;

  @Field(() => DateTimeScalar, { nullable: true })
  occurredTo?: string | null;

  @Field(() => TimePrecisionEnum)
  timePrecision!: TimePrecision;

  @Field(() => PlacePrecisionEnum)
  placePrecision!: PlacePrecision;

  @Field(() => String, {
    nullable: true,
    description: 'Needed without a position; the position decides otherwise.',
  })
  areaCode?: string | null;

  @Field(() => Float, { nullable: true })
  longitude?: number | null;

  @Field(() => Float, { nullable: true })
  latitude?: number | null;

  @Field(() => String, { nullable: true })
  placeName?: string | null;

  @Field(() => PlaceTypeEnum, { nullable: true })
  placeType?: PlaceType | null;

  @Field(() => Int)
  count!: number;

  @Field(() => Int, { nullable: true })
  severity?: number | null;

  @Field(() => String, { nullable: true })
  sourceType?: string | null;

  @Field(() => String, { nullable: true })
  reliability?: string | null;

  @Field(() => String, { nullable: true })
  reportedToPolice?: string | null;

  @Field(() => SecrecyLevelEnum, {
    nullable: true,
    description: 'Left out: the category’s own, or as it was.',
  })
  secrecyLevel?: SecrecyLevel | null;

  @Field(() => String, { nullable: true })
  oslProvision?: string | null;

  @Field(() => ID, { nullable: true, description: 'The own circle that a restricted incident is for.' })
  circleId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why the level is what it is; asked for when it is changed.',
  })
  levelReason?: string | null;

  @Field(() => String, { nullable: true })
  text?: string | null;

  @Field(() => String, { nullable: true })
  actionTaken?: string | null;
}

@InputType()
export class IncidentFilterInput {
  @Field(() => IsoWeekScalar)
  fromWeek!: string;

  @Field(() => IsoWeekScalar)
  toWeek!: string;

  @Field(() => [String], { nullable: true })
  categoryCodes?: string[] | null;

  @Field(() => [ID], { nullable: true })
  partyIds?: string[] | null;

  @Field(() => [String], { nullable: true })
  areaCodes?: string[] | null;

  @Field(() => [SecrecyLevelEnum], { nullable: true })
  secrecyLevels?: SecrecyLevel[] | null;

  @Field(() => [PlaceTypeEnum], { nullable: true })
  placeTypes?: PlaceType[] | null;

  @Field(() => Int, { nullable: true })
  severityAtLeast?: number | null;
}

@InputType()
export class ViewportInput {
  @Field(() => Float)
  west!: number;

  @Field(() => Float)
  south!: number;

  @Field(() => Float)
  east!: number;

  @Field(() => Float)
  north!: number;

  @Field(() => Int)
  zoom!: number;
}
