import { Field, ID, InputType, Int } from '@nestjs/graphql';
import type { Trend } from '@samlad/domain/source-types.js';
import { TrendEnum } from '../graphql/enums.js';
import { IsoWeekScalar } from '../graphql/scalars.js';

@InputType()
export class NudgeHubInput {
  @Field(() => ID)
  clientKey!: string;

  @Field(() => ID)
  hubId!: string;

  @Field(() => IsoWeekScalar)
  week!: string;

  @Field(() => [ID], { description: 'Units; those that have answered are passed over.' })
  unitIds!: string[];
}

@InputType({ description: 'A form as it was when it was looked at.' })
export class SeenHubFormInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  expectedVersion!: number;
}

@InputType({ description: 'What the party is to say of an area, and the forms that it is said from.' })
export class MergeHubAreaInput {
  @Field()
  areaCode!: string;

  @Field(() => Int)
  level!: number;

  @Field(() => TrendEnum)
  trend!: Trend;

  @Field({
    description: 'In the own words of whoever gathers; empty leaves the text of the report as it is.',
  })
  text!: string;

  @Field(() => [SeenHubFormInput])
  forms!: SeenHubFormInput[];
}

@InputType({ description: 'Something that the group should take up: a need in the party’s report.' })
export class RaiseHubNeedInput {
  @Field()
  toPartyKind!: string;

  @Field(() => String, { nullable: true })
  areaCode?: string | null;

  @Field()
  text!: string;
}

@InputType()
export class MergeHubInput {
  @Field(() => ID)
  clientKey!: string;

  @Field(() => ID)
  hubId!: string;

  @Field(() => IsoWeekScalar)
  week!: string;

  @Field(() => Int, { description: 'The version of the party’s report; 0 when it has not been begun.' })
  expectedVersion!: number;

  @Field(() => [MergeHubAreaInput])
  areas!: MergeHubAreaInput[];

  @Field(() => [RaiseHubNeedInput])
  raise!: RaiseHubNeedInput[];
}

@InputType()
export class LeaveOutHubFormInput {
  @Field(() => ID)
  clientKey!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field({ description: 'Read by the unit.' })
  reason!: string;
}

@InputType()
export class RelayHubInput {
  @Field(() => ID)
  clientKey!: string;

  @Field(() => ID)
  hubId!: string;

  @Field(() => IsoWeekScalar)
  week!: string;

  @Field(() => ID, { nullable: true, description: 'An open or shared decision that it is about.' })
  decisionId?: string | null;

  @Field(() => [ID])
  unitIds!: string[];

  @Field({ description: 'In the own words of whoever relays: all that the units read.' })
  text!: string;
}

@InputType()
export class SaveHubUnitInput {
  @Field(() => ID)
  clientKey!: string;

  @Field(() => ID)
  hubId!: string;

  @Field(() => ID, { nullable: true, description: 'Left out for a new unit.' })
  id?: string | null;

  @Field(() => Int, { nullable: true })
  expectedVersion?: number | null;

  @Field()
  name!: string;

  @Field()
  shortName!: string;

  @Field()
  areaCode!: string;

  @Field({ description: 'Asked no longer; what it has said stays.' })
  retired!: boolean;
}
