import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { PlacePrecision, PlaceType } from '@samlad/domain/place.js';
import type { SecrecyLevel } from '@samlad/domain/secrecy.js';
import type { TimePrecision } from '@samlad/domain/time-precision.js';
import type { IsoWeek } from '@samlad/domain/week.js';
import { AreaName } from '../area/area.model.js';
import { PlacePrecisionEnum, PlaceTypeEnum, SecrecyLevelEnum, TimePrecisionEnum } from '../graphql/enums.js';
import { SecrecyMark } from '../access/secrecy-mark.model.js';
import { DateTimeScalar, IsoWeekScalar } from '../graphql/scalars.js';
import { Party } from '../party/party.model.js';

@ObjectType({ description: 'Another report of the same event.' })
export class EventMember {
  @Field(() => ID)
  incidentId!: string;

  @Field()
  categoryCode!: string;

  @Field(() => Party)
  party!: Party;
}

@ObjectType()
export class Incident {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => IsoWeekScalar, { description: 'The week it counts in.' })
  week!: IsoWeek;

  @Field(() => Party)
  party!: Party;

  @Field(() => SecrecyLevelEnum)
  secrecyLevel!: SecrecyLevel;

  @Field(() => String, { nullable: true })
  oslProvision!: string | null;

  @Field(() => SecrecyMark)
  mark!: SecrecyMark;

  @Field({ description: 'Until it is shared, only the own party sees it.' })
  shared!: boolean;

  @Field()
  removed!: boolean;

  @Field()
  mayEdit!: boolean;

  @Field()
  categoryCode!: string;

  @Field(() => DateTimeScalar)
  occurredFrom!: string;

  @Field(() => DateTimeScalar, { nullable: true })
  occurredTo!: string | null;

  @Field(() => TimePrecisionEnum)
  timePrecision!: TimePrecision;

  @Field(() => AreaName)
  area!: AreaName;

  @Field(() => PlacePrecisionEnum)
  placePrecision!: PlacePrecision;

  @Field(() => String, { nullable: true })
  placeName!: string | null;

  @Field(() => PlaceTypeEnum, { nullable: true })
  placeType!: PlaceType | null;

  @Field(() => Float, { nullable: true })
  longitude!: number | null;

  @Field(() => Float, { nullable: true })
  latitude!: number | null;

  @Field(() => Int)
  count!: number;

  @Field(() => Int, { nullable: true })
  severity!: number | null;

  @Field(() => String, { nullable: true })
  sourceType!: string | null;

  @Field(() => String, { nullable: true })
  reliability!: string | null;

  @Field(() => String, { nullable: true })
  reportedToPolice!: string | null;

  @Field(() => String, { nullable: true })
  text!: string | null;

  @Field(() => String, { nullable: true })
  actionTaken!: string | null;

  @Field({ description: 'Whether a system of the party’s own delivered it.' })
  fromOwnSystem!: boolean;

  @Field(() => DateTimeScalar)
  updatedAt!: string;

  @Field(() => [EventMember], {
    description: 'Reports that the coordinator has linked it with, of those the reader may read.',
  })
  sameEvent!: EventMember[];
}

@ObjectType()
export class IncidentConnection {
  @Field(() => [Incident])
  nodes!: Incident[];

  @Field(() => String, { nullable: true })
  endCursor!: string | null;

  @Field()
  hasMore!: boolean;

  @Field(() => Int, { description: 'Rows, not the sum of their counts.' })
  totalCount!: number;
}
