import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { HolidayRule } from '@samlad/domain/rhythm.js';
import { HolidayRuleEnum } from '../graphql/enums.js';
import { DateTimeScalar, IsoWeekScalar } from '../graphql/scalars.js';

@ObjectType({ description: 'A day of the municipality’s own on which nothing is due.' })
@InputType('OwnDayInput')
export class OwnDay {
  @Field({ description: 'YYYY-MM-DD' })
  date!: string;

  @Field()
  name!: string;
}

@ObjectType({ description: 'Weeks without reports, every year, by their numbers.' })
@InputType('PauseInput')
export class Pause {
  @Field()
  name!: string;

  @Field(() => Int)
  from!: number;

  @Field(() => Int)
  to!: number;
}

@ObjectType({
  description: 'When what is due, in days after the Monday of the reported week and wall-clock time.',
})
@InputType('RhythmSettingsInput')
export class RhythmSettings {
  @Field(() => Int)
  dueDay!: number;

  @Field()
  dueTime!: string;

  @Field(() => Int)
  compileDay!: number;

  @Field()
  compileTime!: string;

  @Field(() => Int)
  reviewDay!: number;

  @Field()
  reviewTime!: string;

  @Field(() => Int)
  meetingDay!: number;

  @Field()
  meetingTime!: string;

  @Field(() => Int)
  meetingMinutes!: number;

  @Field(() => Int)
  minutesDay!: number;

  @Field()
  minutesTime!: string;

  @Field(() => Int)
  approvalDay!: number;

  @Field()
  approvalTime!: string;

  @Field(() => Int, { description: '1: every week, 2: every other.' })
  everyWeeks!: number;

  @Field(() => IsoWeekScalar, { description: 'A week that is reported, from which every other is counted.' })
  anchorWeek!: string;

  @Field(() => HolidayRuleEnum)
  holidayRule!: HolidayRule;

  @Field()
  evesAreHolidays!: boolean;

  @Field(() => [OwnDay])
  ownDays!: OwnDay[];

  @Field(() => [Pause])
  pauses!: Pause[];

  @Field(() => Int, {
    description: 'How long before a deadline those with something left are told; 0 is never.',
  })
  remindHours!: number;
}

@ObjectType({ description: 'The rhythm from one week on.' })
export class RhythmVersion {
  @Field(() => Int)
  number!: number;

  @Field(() => IsoWeekScalar, {
    nullable: true,
    description: 'Null for the one that came with the municipality.',
  })
  fromWeek!: string | null;

  @Field(() => String, { nullable: true })
  by!: string | null;

  @Field(() => DateTimeScalar)
  changedAt!: string;
}

@ObjectType()
export class RhythmPage {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'What a change must name.' })
  version!: number;

  @Field(() => RhythmSettings)
  settings!: RhythmSettings;

  @Field(() => IsoWeekScalar, {
    description: 'The first week that a change would hold for: its reports are not due yet.',
  })
  firstWeek!: string;

  @Field()
  timeZone!: string;

  @Field(() => [RhythmVersion], { description: 'The last ten, newest first.' })
  versions!: RhythmVersion[];
}

@InputType()
export class ChangeRhythmInput {
  @Field(() => ID)
  clientKey!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => RhythmSettings)
  settings!: RhythmSettings;
}
