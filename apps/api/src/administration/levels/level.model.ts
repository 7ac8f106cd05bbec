import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { SecrecyLevel } from '@samlad/domain/secrecy.js';
import type { LevelledThing } from '../../access/levels.js';
import { LevelledThingEnum, SecrecyLevelEnum } from '../../graphql/enums.js';
import { DateTimeScalar } from '../../graphql/scalars.js';

@ObjectType({ description: "A raised or lowered level, told to the author's party." })
export class LevelChange {
  @Field(() => ID)
  id!: string;

  @Field(() => SecrecyLevelEnum)
  from!: SecrecyLevel;

  @Field(() => SecrecyLevelEnum)
  to!: SecrecyLevel;

  @Field(() => String, { nullable: true })
  provision!: string | null;

  @Field()
  reason!: string;

  @Field()
  by!: string;

  @Field(() => DateTimeScalar)
  at!: string;
}

@InputType()
export class ChangeLevelInput {
  @Field(() => ID)
  clientKey!: string;

  @Field(() => LevelledThingEnum)
  objectType!: LevelledThing;

  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => SecrecyLevelEnum)
  level!: SecrecyLevel;

  @Field(() => String, { nullable: true })
  oslProvision?: string | null;

  @Field(() => ID, { nullable: true })
  circleId?: string | null;

  @Field()
  reason!: string;
}
