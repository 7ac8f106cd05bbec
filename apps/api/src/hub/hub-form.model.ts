import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { HubFormState, HubSubject } from '@samlad/domain/hub-form.js';
import type { HubKind } from '@samlad/domain/hub-kinds.js';
import type { IsoWeek } from '@samlad/domain/week.js';
import { HubFormStateEnum, HubKindEnum, HubSubjectEnum } from '../graphql/enums.js';
import { DateTimeScalar, IsoWeekScalar, JsonScalar } from '../graphql/scalars.js';

@ObjectType({
  description: 'A hub gathers the weekly forms of units, such as schools, into one party’s report.',
})
export class Hub {
  @Field(() => ID)
  id!: string;

  @Field(() => HubKindEnum)
  kind!: HubKind;

  @Field()
  name!: string;
}

@ObjectType({ description: 'A unit’s own form of a week.' })
export class OwnHubForm {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => HubFormStateEnum)
  state!: HubFormState;

  @Field(() => JsonScalar, { description: 'What has been written so far.' })
  answers!: unknown;

  @Field(() => DateTimeScalar)
  savedAt!: string;

  @Field(() => Int, { description: 'How many times it has been sent.' })
  number!: number;

  @Field()
  nothingToReport!: boolean;

  @Field(() => DateTimeScalar, { nullable: true })
  sentAt!: string | null;

  @Field(() => String, { nullable: true, description: 'The authority that received it.' })
  receivedBy!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it is not in the party’s report.' })
  leftOutReason!: string | null;
}

@ObjectType({ description: 'A word back to the unit, in the own words of whoever gathers its forms.' })
export class ReceivedHubRelay {
  @Field(() => ID)
  id!: string;

  @Field(() => IsoWeekScalar)
  week!: IsoWeek;

  @Field(() => HubSubjectEnum)
  about!: HubSubject;

  @Field()
  text!: string;

  @Field()
  sentBy!: string;

  @Field(() => DateTimeScalar)
  sentAt!: string;

  @Field(() => DateTimeScalar, { nullable: true })
  readAt!: string | null;
}

@ObjectType({ description: 'What a form of the unit’s led to.' })
export class HubFormOutcome {
  @Field(() => IsoWeekScalar)
  week!: IsoWeek;

  @Field(() => HubFormStateEnum)
  state!: HubFormState;

  @Field()
  nothingToReport!: boolean;

  @Field(() => DateTimeScalar, { nullable: true })
  sentAt!: string | null;

  @Field(() => String, { nullable: true })
  leftOutReason!: string | null;

  @Field({
    description:
      'Whether it was taken into the party’s report, and that report into the picture of the week.',
  })
  inPicture!: boolean;
}

@ObjectType({ description: 'All that a unit’s reporter needs for a week, in one answer.' })
export class HubFormPage {
  @Field(() => Hub)
  hub!: Hub;

  @Field(() => IsoWeekScalar)
  week!: IsoWeek;

  @Field()
  unitName!: string;

  @Field(() => String, { nullable: true })
  areaName!: string | null;

  @Field(() => Int)
  formVersion!: number;

  @Field(() => DateTimeScalar)
  dueAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When somebody last asked for it.' })
  nudgedAt!: string | null;

  @Field({ description: 'Whether it may be written, sent or taken back now.' })
  mayFill!: boolean;

  @Field(() => OwnHubForm, { nullable: true })
  form!: OwnHubForm | null;

  @Field(() => JsonScalar, { nullable: true, description: 'What the unit sent the week before.' })
  previousAnswers!: unknown;

  @Field(() => [ReceivedHubRelay], { description: 'The latest 30.' })
  relays!: ReceivedHubRelay[];

  @Field(() => [HubFormOutcome], { description: 'The latest 12 that have been sent, the newest first.' })
  history!: HubFormOutcome[];
}
