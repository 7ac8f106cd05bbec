import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from './scalars.js';

@ObjectType()
export class Receipt {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => DateTimeScalar)
  savedAt!: string;

  @Field()
  replayed!: boolean;
}

@InputType()
export class VersionedInput {
  @Field(() => ID)
  clientKey!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  expectedVersion!: number;
}
