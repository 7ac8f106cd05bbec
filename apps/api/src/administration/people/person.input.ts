import { Field, ID, InputType, Int } from '@nestjs/graphql';
import type { Role } from '@samlad/domain/permissions.js';
import {
  AssignmentSortEnum,
  AssignmentStateEnum,
  InvitationStateEnum,
  RoleEnum,
} from '../../graphql/enums.js';
import { DateScalar } from '../../graphql/scalars.js';
import type { AssignmentState, InvitationState } from './person.model.js';

export type AssignmentSort = keyof typeof AssignmentSortEnum;

@InputType()
export class AssignmentFilterInput {
  @Field(() => String, { nullable: true, description: 'Part of the name, the function or the unit.' })
  search?: string | null;

  @Field(() => RoleEnum, { nullable: true })
  role?: Role | null;

  @Field(() => ID, { nullable: true })
  partyId?: string | null;

  @Field(() => [AssignmentStateEnum], { nullable: true })
  states?: AssignmentState[] | null;

  @Field(() => ID, { nullable: true })
  userId?: string | null;

  @Field(() => AssignmentSortEnum, { nullable: true })
  sort?: AssignmentSort | null;

  @Field(() => Boolean, { nullable: true })
  descending?: boolean | null;
}

@InputType()
export class InvitationFilterInput {
  @Field(() => String, { nullable: true, description: 'Part of the address.' })
  search?: string | null;

  @Field(() => [InvitationStateEnum], { nullable: true })
  states?: InvitationState[] | null;
}

@InputType({ isAbstract: true })
class GivenInput {
  @Field(() => ID)
  clientKey!: string;

  @Field(() => RoleEnum)
  role!: Role;

  @Field(() => ID)
  partyId!: string;

  @Field(() => ID, { nullable: true })
  unitId?: string | null;

  @Field(() => String, { nullable: true })
  function?: string | null;

  @Field(() => DateScalar, { nullable: true })
  lastDay?: string | null;
}

@InputType()
export class InviteInput extends GivenInput {
  @Field()
  email!: string;
}

@InputType()
export class GrantRoleInput extends GivenInput {
  @Field(() => ID)
  userId!: string;
}

@InputType()
export class EditAssignmentInput {
  @Field(() => ID)
  clientKey!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => ID, { nullable: true })
  unitId?: string | null;

  @Field(() => String, { nullable: true })
  function?: string | null;

  @Field(() => DateScalar, { nullable: true })
  lastDay?: string | null;
}

@InputType()
export class MoveAssignmentInput {
  @Field(() => ID)
  clientKey!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => ID)
  partyId!: string;

  @Field(() => ID, { nullable: true })
  unitId?: string | null;

  @Field(() => String, { nullable: true })
  function?: string | null;
}

@InputType()
export class EndAssignmentInput {
  @Field(() => ID)
  clientKey!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => DateScalar, { nullable: true, description: 'The last day; at once when left out.' })
  lastDay?: string | null;
}

@InputType()
export class AccountInput {
  @Field(() => ID)
  clientKey!: string;

  @Field(() => ID)
  userId!: string;
}

@InputType()
export class UnitInput {
  @Field(() => ID)
  clientKey!: string;

  @Field(() => ID, { nullable: true })
  id?: string | null;

  @Field(() => Int, { nullable: true })
  expectedVersion?: number | null;

  @Field(() => ID)
  partyId!: string;

  @Field()
  name!: string;
}

@InputType()
export class MailInvitationInput {
  @Field(() => ID)
  clientKey!: string;

  @Field(() => ID)
  id!: string;

  @Field({ description: 'What stands after # in the link, as whoever made it was told.' })
  token!: string;
}
