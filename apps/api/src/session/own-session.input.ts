import { Field, ID, InputType } from '@nestjs/graphql';

@InputType()
export class EndSessionInput {
  @Field(() => ID)
  clientKey!: string;

  @Field(() => ID)
  id!: string;
}

@InputType()
export class EndUserSessionsInput {
  @Field(() => ID)
  clientKey!: string;

  @Field(() => ID)
  userId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'One session; all of them in the municipality when left out.',
  })
  id?: string | null;
}

@InputType()
export class EndOtherSessionsInput {
  @Field(() => ID)
  clientKey!: string;
}
