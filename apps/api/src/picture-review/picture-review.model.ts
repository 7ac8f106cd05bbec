import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar, IsoWeekScalar } from '../graphql/scalars.js';

@ObjectType({ description: 'What could be written in its place.' })
export class KRemedy {
  @Field(() => String, { nullable: true })
  place?: string | null;

  @Field(() => String, { nullable: true })
  time?: string | null;

  @Field(() => String, { nullable: true })
  category?: string | null;

  @Field(() => String, { nullable: true, description: 'What is left out.' })
  without?: string | null;

  @Field(() => Int, { description: 'How many persons fit then.' })
  persons!: number;
}

@ObjectType()
export class KDecision {
  @Field()
  kept!: boolean;

  @Field()
  reason!: string;

  @Field()
  by!: string;

  @Field(() => DateTimeScalar)
  decidedAt!: string;
}

@ObjectType({ description: 'A description in the joint picture that fits too few persons.' })
export class PictureFinding {
  @Field(() => ID)
  fingerprint!: string;

  @Field({ description: 'Whether it still stands in the way of a signature.' })
  open!: boolean;

  @Field({
    description: 'Whether it may be kept with a reason; never where fewer are more easily recognised.',
  })
  mayKeep!: boolean;

  @Field()
  sentence!: string;

  @Field(() => [String])
  parties!: readonly string[];

  @Field()
  place!: string;

  @Field()
  category!: string;

  @Field(() => DateTimeScalar)
  from!: string;

  @Field(() => DateTimeScalar)
  to!: string;

  @Field(() => [String], {
    description: 'The fewest that single out with place, time and category; may be none.',
  })
  attributes!: readonly string[];

  @Field(() => [String], { description: 'Everything that its rows say of persons.' })
  words!: string[];

  @Field(() => Int)
  persons!: number;

  @Field(() => Int)
  k!: number;

  @Field(() => [KRemedy])
  remedies!: readonly KRemedy[];

  @Field(() => [ID])
  incidentIds!: string[];

  @Field(() => KDecision, { nullable: true })
  decision!: KDecision | null;
}

@ObjectType({ description: 'The k-test of a week’s joint picture, among the rows that the reader may read.' })
export class PictureReview {
  @Field(() => IsoWeekScalar)
  week!: string;

  @Field(() => Int, { description: 'The version of the week, which a decision must name.' })
  version!: number;

  @Field({ description: 'Whether decisions are taken now.' })
  underReview!: boolean;

  @Field(() => Int, { description: 'The version of the protection that the picture is tested by.' })
  protectionNumber!: number;

  @Field(() => Int)
  openCount!: number;

  @Field(() => [PictureFinding], { description: 'Those that stand in the way first.' })
  findings!: PictureFinding[];
}

@InputType()
export class DecidePictureFindingsInput {
  @Field(() => ID)
  clientKey!: string;

  @Field(() => IsoWeekScalar)
  week!: string;

  @Field(() => Int, { description: 'The version of the week.' })
  expectedVersion!: number;

  @Field(() => [ID])
  fingerprints!: string[];

  @Field({ description: 'False takes back what was said.' })
  kept!: boolean;

  @Field()
  reason!: string;
}
