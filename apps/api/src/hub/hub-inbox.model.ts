import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { HubFormState, HubStanding, HubSubject } from '@samlad/domain/hub-form.js';
import type { Trend } from '@samlad/domain/source-types.js';
import type { IsoWeek } from '@samlad/domain/week.js';
import { AreaName } from '../area/area.model.js';
import { HubFormStateEnum, HubStandingEnum, HubSubjectEnum, TrendEnum } from '../graphql/enums.js';
import { DateTimeScalar, IsoWeekScalar, JsonScalar } from '../graphql/scalars.js';
import { Hub } from './hub-form.model.js';

@ObjectType({ description: 'What a unit has sent, as whoever gathers the forms reads it.' })
export class SentHubForm {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => HubFormStateEnum)
  state!: HubFormState;

  @Field(() => Int)
  number!: number;

  @Field()
  nothingToReport!: boolean;

  @Field(() => JsonScalar)
  answers!: unknown;

  @Field(() => DateTimeScalar)
  sentAt!: string;

  @Field()
  sentBy!: string;

  @Field(() => String, { nullable: true })
  leftOutReason!: string | null;
}

@ObjectType()
export class HubUnit {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field()
  name!: string;

  @Field()
  shortName!: string;

  @Field()
  areaCode!: string;

  @Field()
  retired!: boolean;

  @Field(() => [String], { description: 'Who reports for it now.' })
  reporters!: string[];

  @Field(() => HubStandingEnum)
  standing!: HubStanding;

  @Field(() => DateTimeScalar, { nullable: true })
  nudgedAt!: string | null;

  @Field(() => SentHubForm, { nullable: true })
  form!: SentHubForm | null;
}

@ObjectType({
  description: 'What the units of an area say, weighed together, beside what the report’s draft says.',
})
export class HubAreaProposal {
  @Field(() => AreaName)
  area!: AreaName;

  @Field(() => Int)
  asked!: number;

  @Field(() => Int)
  answered!: number;

  @Field({ description: 'Too few have answered for any figures.' })
  tooFew!: boolean;

  @Field(() => Int, { nullable: true })
  level!: number | null;

  @Field(() => TrendEnum)
  trend!: Trend;

  @Field(() => JsonScalar, { description: 'By question; null where too few units stand behind it.' })
  figures!: unknown;

  @Field(() => JsonScalar, { description: 'How many units ask for each thing, where enough do.' })
  wishes!: unknown;

  @Field()
  explanation!: string;

  @Field(() => Int, { nullable: true })
  draftLevel!: number | null;

  @Field()
  draftText!: string;
}

@ObjectType()
export class HubReceipt {
  @Field(() => ID)
  unitId!: string;

  @Field()
  unitName!: string;

  @Field(() => DateTimeScalar, { nullable: true })
  readAt!: string | null;
}

@ObjectType({ description: 'A word back to units, and who has read it.' })
export class HubRelay {
  @Field(() => ID)
  id!: string;

  @Field(() => HubSubjectEnum)
  about!: HubSubject;

  @Field()
  text!: string;

  @Field(() => DateTimeScalar)
  sentAt!: string;

  @Field(() => [HubReceipt])
  receipts!: HubReceipt[];
}

@ObjectType({ description: 'A decision of the week that may be carried on to units.' })
export class RelayableDecision {
  @Field(() => ID)
  id!: string;

  @Field(() => HubSubjectEnum)
  about!: HubSubject;

  @Field()
  text!: string;

  @Field(() => AreaName, { nullable: true })
  area!: AreaName | null;
}

@ObjectType({ description: 'All that whoever runs a hub needs for a week, in one answer.' })
export class HubInbox {
  @Field(() => Hub)
  hub!: Hub;

  @Field(() => IsoWeekScalar)
  week!: IsoWeek;

  @Field(() => Int)
  formVersion!: number;

  @Field(() => DateTimeScalar)
  dueAt!: string;

  @Field({ description: 'Whether the party’s report of the week may still be written.' })
  mayMerge!: boolean;

  @Field({ description: 'Whether the party has handed in its report.' })
  reportSent!: boolean;

  @Field(() => Int, { description: 'The version of the party’s report; 0 when it has not been begun.' })
  reportVersion!: number;

  @Field(() => [HubUnit], { description: 'Every unit, at most 500.' })
  units!: HubUnit[];

  @Field(() => [HubAreaProposal])
  areas!: HubAreaProposal[];

  @Field(() => [AreaName], { description: 'The areas that a unit may lie in.' })
  reportingAreas!: AreaName[];

  @Field(() => [HubRelay])
  relays!: HubRelay[];

  @Field(() => [RelayableDecision])
  decisions!: RelayableDecision[];
}
