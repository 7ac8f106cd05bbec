import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import type { SecrecyLevel } from '@samlad/domain/secrecy.js';
import { SecrecyLevelEnum } from '../graphql/enums.js';
import { DateTimeScalar } from '../graphql/scalars.js';

@ObjectType({
  description: 'Who may see a thing, a text or a value, and on what ground. Source: domain rules R9 and R17.',
})
export class SecrecyMark {
  @Field(() => SecrecyLevelEnum)
  level!: SecrecyLevel;

  @Field(() => String, { nullable: true, description: 'Of offentlighets- och sekretesslagen, such as 18:1.' })
  provision!: string | null;

  @Field({ description: 'The authority whose party has set the level.' })
  authority!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the level was set; null where nobody has changed what everything begins at.',
  })
  setAt!: string | null;

  @Field(() => ID, { nullable: true })
  circleId!: string | null;

  @Field(() => String, { nullable: true, description: 'The circle that restricted material is for.' })
  circleName!: string | null;

  @Field(() => String, { nullable: true, description: "Told to the author's party only." })
  reason!: string | null;

  @Field({
    description:
      "The reader speaks for the author's party and may use `changeLevel`; a part of a report changes with a new version instead.",
  })
  mayChange!: boolean;
}

@InputType({ description: 'The level something begins with; the default is SHARED.' })
export class SecrecyMarkInput {
  @Field(() => SecrecyLevelEnum)
  level!: SecrecyLevel;

  @Field(() => String, { nullable: true })
  oslProvision?: string | null;

  @Field(() => ID, { nullable: true, description: 'The own circle that a restricted thing is for.' })
  circleId?: string | null;

  @Field(() => String, { nullable: true })
  reason?: string | null;
}
