import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { PartyKind } from '@samlad/domain/party-kinds.js';
import type { Trend } from '@samlad/domain/source-types.js';
import type { WeekState } from '@samlad/domain/week-states.js';
import type { IsoWeek } from '@samlad/domain/week.js';
import { SecrecyMark } from '../access/secrecy-mark.model.js';
import { PoliceNotice } from '../context/police-notice.model.js';
import { PartyKindEnum, TrendEnum, WeekStateEnum } from '../graphql/enums.js';
import { DateTimeScalar, IsoWeekScalar } from '../graphql/scalars.js';
import { PointColumns } from '../incident/incident-map.model.js';
import { Commitment } from '../measure/commitment.model.js';
import { Measure } from '../measure/measure.model.js';
import { Party } from '../party/party.model.js';
import { Problem } from '../problem/problem.model.js';
import { AreaRow } from '../situation/situation.model.js';
import { PartyStatus, Signature, WeekStep } from '../week/week.model.js';
import { Decision } from '../decision/decision.model.js';

@ObjectType()
export class AreaPartyText {
  @Field()
  areaCode!: string;

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
}

@ObjectType()
export class Need {
  @Field(() => Party)
  party!: Party;

  @Field(() => PartyKindEnum, { nullable: true, description: 'Whom it is asked of; null for anyone.' })
  toPartyKind!: PartyKind | null;

  @Field(() => String, { nullable: true })
  areaCode!: string | null;

  @Field()
  text!: string;

  @Field(() => SecrecyMark)
  mark!: SecrecyMark;
}

@ObjectType()
export class MeetingPage {
  @Field(() => IsoWeekScalar)
  week!: IsoWeek;

  @Field(() => IsoWeekScalar)
  previousWeek!: IsoWeek;

  @Field(() => IsoWeekScalar, { nullable: true })
  nextWeek!: IsoWeek | null;

  @Field(() => WeekStateEnum)
  state!: WeekState;

  @Field(() => Int)
  version!: number;

  @Field(() => DateTimeScalar)
  startsAt!: string;

  @Field(() => Int)
  plannedMinutes!: number;

  @Field(() => DateTimeScalar, { nullable: true })
  startedAt!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  endedAt!: string | null;

  @Field(() => [WeekStep])
  steps!: WeekStep[];

  @Field(() => [Signature])
  signatures!: Signature[];

  @Field(() => [PartyStatus])
  parties!: PartyStatus[];

  @Field(() => [AreaRow])
  areas!: AreaRow[];

  @Field(() => [AreaPartyText])
  texts!: AreaPartyText[];

  @Field(() => [Problem])
  problems!: Problem[];

  @Field(() => [Measure])
  measures!: Measure[];

  @Field(() => [Commitment])
  lastWeekCommitments!: Commitment[];

  @Field(() => [Need])
  needs!: Need[];

  @Field(() => [Decision])
  decisions!: Decision[];

  @Field({
    description: 'The minutes as saved, or a proposal made from the decisions while nothing is saved.',
  })
  minutesText!: string;

  @Field(() => Int, { description: '0 until the minutes have been saved.' })
  minutesVersion!: number;

  @Field(() => String, { nullable: true })
  frozenHash!: string | null;

  @Field(() => PointColumns)
  points!: PointColumns;

  @Field(() => [PoliceNotice])
  policeNotices!: PoliceNotice[];
}
