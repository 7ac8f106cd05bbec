import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { PartOfScore } from '@samlad/same-event/weights.js';
import type { IsoWeek } from '@samlad/domain/week.js';
import { EventVerdictEnum, ScorePartEnum } from '../graphql/enums.js';
import { DateTimeScalar, IsoWeekScalar } from '../graphql/scalars.js';
import { Incident } from '../incident/incident.model.js';
import type { EventVerdict } from '@samlad/same-event/verdict.js';

@ObjectType({ description: 'What one side of two reports adds to the score.' })
export class EventScorePart {
  @Field(() => ScorePartEnum)
  part!: PartOfScore;

  @Field(() => Float)
  points!: number;

  @Field(() => Float, { description: 'The most that it could add.' })
  most!: number;

  @Field()
  text!: string;
}

@ObjectType({ description: 'Two parties’ reports that may be of one event.' })
export class EventSuggestion {
  @Field(() => Float, { description: '0–1.' })
  score!: number;

  @Field()
  sentence!: string;

  @Field(() => [EventScorePart])
  parts!: EventScorePart[];

  @Field(() => Incident)
  first!: Incident;

  @Field(() => Incident)
  second!: Incident;

  @Field(() => Int, { description: 'What a judgement must expect: 0 when none has been passed.' })
  version!: number;
}

@ObjectType({ description: 'What the coordinator has said of two reports.' })
export class EventLink {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => EventVerdictEnum)
  verdict!: EventVerdict;

  @Field(() => DateTimeScalar)
  judgedAt!: string;

  @Field(() => Incident)
  first!: Incident;

  @Field(() => Incident)
  second!: Incident;
}

@ObjectType({
  description: 'Reports of a week that may be of the same event, and those that have been judged.',
})
export class SameEventPage {
  @Field(() => IsoWeekScalar)
  week!: IsoWeek;

  @Field(() => [EventSuggestion], { description: 'The most likely first.' })
  suggestions!: EventSuggestion[];

  @Field(() => Int)
  suggestionCount!: number;

  @Field(() => [EventLink], { description: 'The newest first.' })
  links!: EventLink[];

  @Field(() => Int)
  linkCount!: number;
}
