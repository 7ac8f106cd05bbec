import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { ActingRole } from '@samlad/domain/permissions.js';
import { ActingRoleEnum } from '../graphql/enums.js';

@ObjectType({ isAbstract: true })
abstract class LogEntry {
  @Field()
  at!: string;

  @Field(() => String, { nullable: true, description: 'null for a job or somebody unknown.' })
  person!: string | null;

  @Field(() => String, { nullable: true, description: 'Issuer and subject at the identity provider.' })
  account!: string | null;

  @Field(() => String, { nullable: true })
  party!: string | null;

  @Field(() => String, { nullable: true })
  authority!: string | null;

  @Field(() => ActingRoleEnum, { nullable: true })
  role!: ActingRole | null;

  @Field(() => String, { nullable: true, description: 'Why, as a code of the domain.' })
  purpose!: string | null;

  @Field()
  requestId!: string;
}

@ObjectType({ description: 'One entry of the chained log of changes: digests, no content.' })
export class ChangeLogEntry extends LogEntry {
  @Field(() => Float)
  sequence!: number;

  @Field()
  action!: string;

  @Field()
  objectType!: string;

  @Field()
  objectId!: string;

  @Field(() => String, { nullable: true })
  digestBefore!: string | null;

  @Field(() => String, { nullable: true })
  digestAfter!: string | null;

  @Field()
  hash!: string;
}

@ObjectType({ description: 'One entry of the log of reads: what was asked for, no content.' })
export class ReadLogEntry extends LogEntry {
  @Field(() => ID)
  id!: string;

  @Field({ description: 'ORDINARY, RESTRICTED or DENIED.' })
  kind!: string;

  @Field()
  operation!: string;

  @Field(() => String, { nullable: true, description: 'Digest of the question and its variables.' })
  digest!: string | null;

  @Field(() => String, { nullable: true, description: 'Whose restricted material it was.' })
  author!: string | null;

  @Field(() => String, { nullable: true })
  objectType!: string | null;

  @Field(() => [ID], { description: 'The first of the things that the answer held.' })
  objectIds!: string[];

  @Field(() => Int)
  objectCount!: number;
}

@ObjectType()
export class ChangeLogPage {
  @Field(() => [ChangeLogEntry])
  nodes!: ChangeLogEntry[];

  @Field(() => String, { nullable: true })
  endCursor!: string | null;

  @Field()
  hasMore!: boolean;

  @Field(() => Int, { description: 'Never more than 10 001: then there are more than 10 000.' })
  totalCount!: number;
}

@ObjectType()
export class ReadLogPage {
  @Field(() => [ReadLogEntry])
  nodes!: ReadLogEntry[];

  @Field(() => String, { nullable: true })
  endCursor!: string | null;

  @Field()
  hasMore!: boolean;

  @Field(() => Int, { description: 'Never more than 10 001: then there are more than 10 000.' })
  totalCount!: number;
}

@ObjectType({ description: 'What a walk over the municipality’s chain found.' })
export class AuditVerification {
  @Field({ description: 'Whether nothing wrong was met.' })
  sound!: boolean;

  @Field({ description: 'false: the time ran out; ask again with `after`.' })
  complete!: boolean;

  @Field(() => Float, { description: 'The last place that holds.' })
  sequence!: number;

  @Field(() => Float, { nullable: true, description: 'The first place that does not hold.' })
  brokenAt!: number | null;

  @Field({ description: 'The outcome in plain Swedish.' })
  sentence!: string;

  @Field(() => Int, { description: 'How many signed heads the chain was compared with.' })
  heads!: number;

  @Field(() => String, { nullable: true })
  latestHeadAt!: string | null;
}
