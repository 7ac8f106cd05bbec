import { Field, ID, InputType } from '@nestjs/graphql';

@InputType()
export class EndSessionInput {
  @Field(() => ID)
  clientKey!: string;

  @Field(() => ID)
  id!: string;
}

@InputType()
export class EndOtherSessionsInput {
  @Field(() => ID)
  clientKey!: string;
}
