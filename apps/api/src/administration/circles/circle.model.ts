import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '../../graphql/scalars.js';

@ObjectType({ description: 'Somebody to whom restricted material is opened, once the session is raised.' })
export class CircleMember {
  @Field(() => ID)
  userId!: string;

  @Field()
  userName!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Parties in which the person has a valid assignment now.',
  })
  parties!: string | null;

  @Field(() => DateTimeScalar)
  addedAt!: string;
}

@ObjectType({ description: "A named circle of people for one party's restricted material." })
export class Circle {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field()
  name!: string;

  @Field()
  purpose!: string;

  @Field(() => ID)
  partyId!: string;

  @Field()
  partyName!: string;

  @Field({ description: "The reader's own party owns it." })
  own!: boolean;

  @Field({ description: 'The reader is a member.' })
  member!: boolean;

  @Field(() => DateTimeScalar, { nullable: true })
  closedAt!: string | null;

  @Field(() => [CircleMember], {
    description: "The members now; for another party's circle only the reader.",
  })
  members!: CircleMember[];

  @Field()
  mayManage!: boolean;
}

@ObjectType()
export class CircleConnection {
  @Field(() => [Circle])
  nodes!: Circle[];

  @Field(() => String, { nullable: true })
  endCursor!: string | null;

  @Field()
  hasMore!: boolean;

  @Field(() => Int)
  totalCount!: number;
}

@ObjectType({ description: 'Somebody who may be taken into a circle.' })
export class CircleCandidate {
  @Field(() => ID)
  userId!: string;

  @Field()
  userName!: string;

  @Field()
  parties!: string;
}

@InputType()
export class CircleInput {
  @Field(() => ID)
  clientKey!: string;

  @Field(() => ID, { nullable: true })
  id?: string | null;

  @Field(() => Int, { nullable: true })
  expectedVersion?: number | null;

  @Field()
  name!: string;

  @Field()
  purpose!: string;
}

@InputType()
export class CircleMemberInput {
  @Field(() => ID)
  clientKey!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => ID)
  userId!: string;
}
