import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({
  description: 'Whoever a provider says has the value in the claim belongs to the party. Never gives a role.',
})
export class ClaimRule {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field()
  providerId!: string;

  @Field()
  claim!: string;

  @Field()
  value!: string;

  @Field(() => ID)
  partyId!: string;

  @Field()
  partyName!: string;

  @Field(() => ID, { nullable: true })
  unitId!: string | null;

  @Field(() => String, { nullable: true })
  unitName!: string | null;

  @Field(() => String, { nullable: true })
  function!: string | null;

  @Field(() => Int, { description: 'People whose latest sign-in met the rule.' })
  people!: number;
}

@ObjectType({ description: 'Somebody whom a rule would meet, by the latest sign-in.' })
export class ClaimRuleMatch {
  @Field(() => ID)
  userId!: string;

  @Field()
  userName!: string;

  @Field({ description: 'Parties in which the person has a valid assignment now.' })
  parties!: string;
}

@ObjectType()
export class ClaimRulePreview {
  @Field(() => Int)
  count!: number;

  @Field(() => [ClaimRuleMatch], { description: 'The first hundred, by name.' })
  people!: ClaimRuleMatch[];
}

@InputType()
export class ClaimRuleInput {
  @Field(() => ID)
  clientKey!: string;

  @Field(() => ID, { nullable: true })
  id?: string | null;

  @Field(() => Int, { nullable: true })
  expectedVersion?: number | null;

  @Field()
  providerId!: string;

  @Field()
  claim!: string;

  @Field()
  value!: string;

  @Field(() => ID)
  partyId!: string;

  @Field(() => ID, { nullable: true })
  unitId?: string | null;

  @Field(() => String, { nullable: true })
  function?: string | null;
}
