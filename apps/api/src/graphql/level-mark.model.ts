import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import type { SecrecyLevel } from '@samlad/domain/secrecy.js';
import { SecrecyLevelEnum } from './enums.js';
import { DateTimeScalar } from './scalars.js';

@ObjectType({ description: 'Who may see a thing, on what ground, and when it was said.' })
export class LevelMark {
  @Field(() => SecrecyLevelEnum)
  level!: SecrecyLevel;

  @Field(() => String, { nullable: true, description: 'Provision of offentlighets- och sekretesslagen.' })
  provision!: string | null;

  @Field(() => ID, { nullable: true })
  circleId!: string | null;

  @Field(() => String, { nullable: true })
  circleName!: string | null;

  @Field(() => String, { nullable: true, description: "Told to the author's party only." })
  reason!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  setAt!: string | null;

  @Field({ description: "The reader speaks for the author's party." })
  mayChange!: boolean;
}

@InputType({ description: 'The level something begins with; the default is SHARED.' })
export class LevelMarkInput {
  @Field(() => SecrecyLevelEnum)
  level!: SecrecyLevel;

  @Field(() => String, { nullable: true })
  oslProvision?: string | null;

  @Field(() => ID, { nullable: true, description: 'The own circle that a restricted thing is for.' })
  circleId?: string | null;

  @Field(() => String, { nullable: true })
  reason?: string | null;
}
