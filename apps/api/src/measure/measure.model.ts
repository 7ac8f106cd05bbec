import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { MeasureState } from '@samlad/domain/measure.js';
import type { IsoWeek } from '@samlad/domain/week.js';
import { AreaName } from '../area/area.model.js';
import { MeasureStateEnum } from '../graphql/enums.js';
import { SecrecyMark } from '../access/secrecy-mark.model.js';
import { DateScalar, DateTimeScalar, GeoJsonScalar, IsoWeekScalar } from '../graphql/scalars.js';
import { Party } from '../party/party.model.js';
import { Commitment } from './commitment.model.js';

@ObjectType()
export class ProblemName {
  @Field(() => ID)
  id!: string;

  @Field()
  title!: string;
}

@ObjectType()
export class StateChange {
  @Field()
  state!: string;

  @Field()
  label!: string;

  @Field(() => DateTimeScalar)
  at!: string;

  @Field({ description: 'The party that made the step.' })
  by!: string;
}

@ObjectType()
export class MeasureStep {
  @Field(() => MeasureStateEnum)
  to!: MeasureState;

  @Field()
  label!: string;
}

@ObjectType()
export class Measure {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field()
  title!: string;

  @Field()
  kind!: string;

  @Field(() => MeasureStateEnum)
  state!: MeasureState;

  @Field(() => AreaName)
  area!: AreaName;

  @Field(() => ProblemName, { nullable: true })
  problem!: ProblemName | null;

  @Field(() => String, { nullable: true })
  cause!: string | null;

  @Field(() => String, { nullable: true })
  expectedEffect!: string | null;

  @Field(() => GeoJsonScalar, { nullable: true })
  polygon!: unknown;

  @Field(() => DateScalar, { nullable: true })
  startsOn!: string | null;

  @Field(() => DateScalar, { nullable: true })
  endsOn!: string | null;

  @Field(() => IsoWeekScalar, { nullable: true })
  agreedInWeek!: IsoWeek | null;

  @Field(() => Party)
  proposedBy!: Party;

  @Field(() => [Commitment])
  commitments!: Commitment[];

  @Field(() => [StateChange])
  history!: StateChange[];

  @Field(() => SecrecyMark)
  mark!: SecrecyMark;

  @Field(() => [MeasureStep], { description: 'The steps the reader may take now.' })
  steps!: MeasureStep[];

  @Field(() => [String], { description: 'What must be filled in before the meeting can agree on it.' })
  missingForAgreement!: string[];

  @Field()
  overdue!: boolean;

  @Field(() => DateTimeScalar)
  updatedAt!: string;
}

@ObjectType()
export class MeasureConnection {
  @Field(() => [Measure])
  nodes!: Measure[];

  @Field(() => String, { nullable: true })
  endCursor!: string | null;

  @Field()
  hasMore!: boolean;

  @Field(() => Int)
  totalCount!: number;
}
