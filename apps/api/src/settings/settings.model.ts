import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { WeekState } from '@samlad/domain/week-states.js';
import { Area } from '../area/area.model.js';
import { WeekStateEnum } from '../graphql/enums.js';
import { DateTimeScalar, IsoWeekScalar } from '../graphql/scalars.js';
import { Municipality, Party } from '../party/party.model.js';

@ObjectType()
export class RhythmLine {
  @Field(() => WeekStateEnum)
  state!: WeekState;

  @Field()
  label!: string;

  @Field({ description: 'When, in words: ”onsdag kl. 12.00 veckan efter”.' })
  text!: string;
}

@ObjectType({ description: 'Something that was read in.' })
export class ImportRecord {
  @Field(() => ID)
  id!: string;

  @Field({ description: 'BOUNDARIES, POLICE_NOTICES, INCIDENT_LIST or PLACES.' })
  kind!: string;

  @Field()
  fileName!: string;

  @Field(() => Int)
  accepted!: number;

  @Field(() => Int)
  refused!: number;

  @Field(() => Int)
  duplicates!: number;

  @Field(() => String, { nullable: true })
  note!: string | null;

  @Field()
  by!: string;

  @Field(() => DateTimeScalar)
  importedAt!: string;
}

@ObjectType()
export class SettingsPage {
  @Field(() => Municipality)
  municipality!: Municipality;

  @Field(() => [Party])
  parties!: Party[];

  @Field(() => [Area], { description: 'The areas that hold now.' })
  areas!: Area[];

  @Field(() => [RhythmLine])
  deadlines!: RhythmLine[];

  @Field(() => [ImportRecord], { description: 'The newest fifty that the reader may see.' })
  imports!: ImportRecord[];

  @Field(() => [IsoWeekScalar], { description: 'Weeks that are not closed, oldest first.' })
  openWeeks!: string[];

  @Field()
  demo!: boolean;
}
