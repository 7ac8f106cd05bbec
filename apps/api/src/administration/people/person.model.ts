import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Role } from '@samlad/domain/permissions.js';
import { AssignmentStateEnum, InvitationStateEnum, RoleEnum } from '../../graphql/enums.js';
import { DateScalar, DateTimeScalar } from '../../graphql/scalars.js';
import { Receipt } from '../../graphql/receipt.model.js';

export type AssignmentState = keyof typeof AssignmentStateEnum;
export type InvitationState = keyof typeof InvitationStateEnum;

@ObjectType({ description: 'A unit of a party.' })
export class Unit {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field()
  name!: string;

  @Field(() => ID)
  partyId!: string;

  @Field()
  partyName!: string;

  @Field(() => Int, { description: 'People with a valid assignment in the unit.' })
  people!: number;
}

@ObjectType({ isAbstract: true })
class Given {
  @Field(() => RoleEnum)
  role!: Role;

  @Field()
  roleLabel!: string;

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

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day on which it holds; null for no end.',
  })
  lastDay!: string | null;
}

@ObjectType({ description: "A person's role in a party." })
export class Assignment extends Given {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => ID)
  userId!: string;

  @Field()
  userName!: string;

  @Field({ description: "The reader's own; nobody changes one's own." })
  own!: boolean;

  @Field(() => AssignmentStateEnum)
  state!: AssignmentState;

  @Field(() => DateTimeScalar)
  validFrom!: string;

  @Field(() => String, { nullable: true })
  grantedBy!: string | null;

  @Field({ description: 'The party follows from what the home organisation says at each sign-in.' })
  fromClaims!: boolean;

  @Field(() => DateTimeScalar, { nullable: true })
  signedInAt!: string | null;
}

@ObjectType()
export class AssignmentConnection {
  @Field(() => [Assignment])
  nodes!: Assignment[];

  @Field(() => String, { nullable: true })
  endCursor!: string | null;

  @Field()
  hasMore!: boolean;

  @Field(() => Int)
  totalCount!: number;
}

@ObjectType({ description: 'Somebody who has been asked to come in.' })
export class Invitation extends Given {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field()
  email!: string;

  @Field(() => InvitationStateEnum)
  state!: InvitationState;

  @Field(() => String, { nullable: true })
  invitedBy!: string | null;

  @Field(() => DateTimeScalar)
  invitedAt!: string;

  @Field(() => DateTimeScalar)
  expiresAt!: string;

  @Field(() => DateTimeScalar, { nullable: true })
  acceptedAt!: string | null;

  @Field(() => String, { nullable: true })
  acceptedBy!: string | null;
}

@ObjectType()
export class InvitationConnection {
  @Field(() => [Invitation])
  nodes!: Invitation[];

  @Field(() => String, { nullable: true })
  endCursor!: string | null;

  @Field()
  hasMore!: boolean;

  @Field(() => Int)
  totalCount!: number;
}

@ObjectType()
export class InvitationReceipt extends Receipt {
  @Field(() => String, {
    nullable: true,
    description: 'The path of the link, told once: null when the same request is answered again.',
  })
  link!: string | null;
}

@ObjectType({ description: 'A role that is nothing until a second person has confirmed it.' })
export class RoleProposal extends Given {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => ID)
  userId!: string;

  @Field()
  userName!: string;

  @Field(() => String, { nullable: true })
  proposedBy!: string | null;

  @Field(() => DateTimeScalar)
  proposedAt!: string;

  @Field({ description: 'The reader is neither who proposed it nor who is to have it.' })
  mayConfirm!: boolean;
}
