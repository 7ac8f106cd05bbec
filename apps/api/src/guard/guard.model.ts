import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { SecrecyLevel } from '@samlad/domain/secrecy.js';
import { SecrecyLevelEnum } from '../graphql/enums.js';
import { DateTimeScalar } from '../graphql/scalars.js';

@ObjectType({ description: 'Where concern for a child is told in the municipality.' })
export class ConcernRoute {
  @Field()
  text!: string;

  @Field(() => String, { nullable: true })
  telephone!: string | null;

  @Field(() => String, { nullable: true })
  url!: string | null;
}

@ObjectType({ description: 'A rule that the municipality has made stricter.' })
export class StricterRule {
  @Field({ description: 'Of the guard, such as LINK.' })
  rule!: string;

  @Field({ description: 'What it does at least, wherever the text is going: REASON or BLOCK.' })
  action!: string;
}

@ObjectType('GuardTerms', { description: 'What a writer’s texts are read by, before they are sent.' })
export class GuardTermsModel {
  @Field({ description: 'Names of the municipality’s places, one on each line.' })
  places!: string;

  @Field(() => [StricterRule])
  stricter!: StricterRule[];

  @Field(() => ConcernRoute)
  route!: ConcernRoute;
}

@ObjectType({ description: 'A rule of the guard, what it is set to and what it has led to.' })
export class GuardRule {
  @Field()
  rule!: string;

  @Field()
  label!: string;

  @Field()
  ground!: string;

  @Field()
  provision!: string;

  @Field({ description: 'Whether the municipality may make it stricter.' })
  fixed!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'What it does at least; null for what it does anyway.',
  })
  atLeast!: string | null;

  @Field(() => Int, { description: 'Texts that were stopped and stored nowhere.' })
  stopped!: number;

  @Field(() => Int, { description: 'Times that a text was not taken in.' })
  blocked!: number;

  @Field(() => Int, { description: 'Times that a reason was asked for.' })
  asked!: number;

  @Field(() => Int, { description: 'Times that something was kept, with a reason.' })
  kept!: number;
}

@ObjectType()
export class GuardSettingsVersion {
  @Field(() => Int)
  version!: number;

  @Field()
  by!: string;

  @Field(() => DateTimeScalar)
  changedAt!: string;
}

@ObjectType({ description: 'How the municipality has set the guard, and what it has found.' })
export class GuardSettings {
  @Field(() => Int, { description: 'What a change names as expectedVersion; 0 before the first.' })
  version!: number;

  @Field(() => ConcernRoute)
  route!: ConcernRoute;

  @Field(() => [GuardRule])
  rules!: GuardRule[];

  @Field(() => Int, { description: 'How many weeks the figures cover, the present one included.' })
  weeks!: number;

  @Field(() => [GuardSettingsVersion], { description: 'The newest twenty.' })
  history!: GuardSettingsVersion[];
}

@InputType()
export class ConcernRouteInput {
  @Field()
  text!: string;

  @Field(() => String, { nullable: true })
  telephone?: string | null;

  @Field(() => String, { nullable: true, description: 'An address that begins with https://.' })
  url?: string | null;
}

@InputType()
export class StricterRuleInput {
  @Field()
  rule!: string;

  @Field({ description: 'REASON or BLOCK.' })
  action!: string;
}

@InputType()
export class GuardSettingsInput {
  @Field(() => ID)
  clientKey!: string;

  @Field(() => Int, { description: '0 the first time.' })
  expectedVersion!: number;

  @Field(() => ConcernRouteInput)
  route!: ConcernRouteInput;

  @Field(() => [StricterRuleInput])
  stricter!: StricterRuleInput[];
}

@InputType({ description: 'Why one finding is kept: its rule, where it stands in the text, and a sentence.' })
export class KeptFindingInput {
  @Field()
  rule!: string;

  @Field(() => Int, { description: 'In UTF-16 units of the text in form C.' })
  start!: number;

  @Field(() => Int)
  end!: number;

  @Field()
  reason!: string;
}

@InputType()
export class KeepFindingsInput {
  @Field(() => ID)
  clientKey!: string;

  @Field({ description: 'The whole text of the field; the reasons hold for exactly this text.' })
  text!: string;

  @Field(() => SecrecyLevelEnum, {
    description: 'The level the text is going to; the reasons hold there and where fewer see it.',
  })
  level!: SecrecyLevel;

  @Field(() => [KeptFindingInput])
  findings!: KeptFindingInput[];
}

@InputType()
export class KeptFindingsInput {
  @Field({ description: 'The whole text of the field.' })
  text!: string;

  @Field(() => SecrecyLevelEnum, { description: 'The level the text is going to.' })
  level!: SecrecyLevel;
}

@ObjectType({ description: 'A finding in a text that the party has given a reason for keeping.' })
export class KeptFinding {
  @Field()
  rule!: string;

  @Field(() => Int, { description: 'In UTF-16 units of the text in form C.' })
  start!: number;

  @Field(() => Int)
  end!: number;

  @Field()
  reason!: string;
}
