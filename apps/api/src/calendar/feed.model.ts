import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Receipt } from '../graphql/receipt.model.js';
import { DateScalar, DateTimeScalar } from '../graphql/scalars.js';

@ObjectType({
  description: "A person's dates as calendar programs fetch them, by an address that holds a secret.",
})
export class CalendarFeed {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => DateTimeScalar, { description: 'When the present address was made.' })
  madeAt!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The latest day that it was fetched.' })
  readOn!: string | null;
}

@ObjectType({ description: 'A receipt with the address of a feed, which is told once.' })
export class FeedReceipt extends Receipt {
  @Field(() => String, { nullable: true, description: 'Its path; null when it has been told already.' })
  path!: string | null;
}

@InputType()
export class MakeFeedInput {
  @Field(() => ID)
  clientKey!: string;

  @Field(() => Int, { description: 'Of the feed whose address is to be another; 0 when there is none.' })
  expectedVersion!: number;
}
