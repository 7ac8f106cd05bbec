import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { TableRhythm } from '@samlad/suppression/protection.js';
import { TableRhythmEnum } from '../graphql/enums.js';
import { DateTimeScalar, IsoWeekScalar } from '../graphql/scalars.js';

@ObjectType({ description: 'How small figures and descriptions are protected; never less than the rule.' })
@InputType('ProtectionSettingsInput')
export class ProtectionSettings {
  @Field(() => Int, { description: 'The lowest count that readers inside without rows are shown.' })
  sharedMinimum!: number;

  @Field(() => Int, { description: 'The same for school, recruitment and sexual harassment.' })
  sensitiveMinimum!: number;

  @Field(() => Int)
  publicMinimum!: number;

  @Field(() => Int, { description: 'How many schools a figure of theirs must come from.' })
  schools!: number;

  @Field(() => Int, { description: 'How many persons a description must fit.' })
  k!: number;

  @Field(() => Int)
  sensitiveK!: number;

  @Field(() => Int, { description: 'How far apart two possible values of a hidden figure are at least.' })
  spread!: number;

  @Field(() => TableRhythmEnum)
  rhythm!: TableRhythm;

  @Field({ description: 'Whether everybody may read the public tables without signing in.' })
  isPublic!: boolean;
}

@ObjectType({ description: 'The protection from one week on.' })
export class ProtectionVersion {
  @Field(() => Int)
  number!: number;

  @Field(() => IsoWeekScalar)
  fromWeek!: string;

  @Field()
  reason!: string;

  @Field()
  by!: string;

  @Field(() => DateTimeScalar)
  changedAt!: string;

  @Field(() => ProtectionSettings)
  settings!: ProtectionSettings;
}

@ObjectType()
export class ProtectionPage {
  @Field(() => Int, { description: 'What a change must name; 0 while nothing has been changed.' })
  version!: number;

  @Field(() => ProtectionSettings)
  settings!: ProtectionSettings;

  @Field(() => IsoWeekScalar, { description: 'The first week that a change would hold for.' })
  firstWeek!: string;

  @Field(() => [ProtectionVersion], { description: 'The last ten, newest first.' })
  versions!: ProtectionVersion[];
}

@InputType()
export class ChangeProtectionInput {
  @Field(() => ID)
  clientKey!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => ProtectionSettings)
  settings!: ProtectionSettings;

  @Field({ description: 'Why; kept with the version.' })
  reason!: string;
}
