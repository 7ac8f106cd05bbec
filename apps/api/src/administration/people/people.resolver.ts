import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, Requires } from '../../access/requires.js';
import type { Actor } from '../../database/actor.js';
import { Receipt, VersionedInput } from '../../graphql/receipt.model.js';
import { AssignmentService } from './assignment.service.js';
import { InvitationService } from './invitation.service.js';
import {
  AccountInput,
  AssignmentFilterInput,
  EditAssignmentInput,
  EndAssignmentInput,
  GrantRoleInput,
  InvitationFilterInput,
  InviteInput,
  MoveAssignmentInput,
  UnitInput,
} from './person.input.js';
import {
  Assignment,
  AssignmentConnection,
  InvitationConnection,
  InvitationReceipt,
  RoleProposal,
  Unit,
} from './person.model.js';
import { RoleProposalService } from './role-proposal.service.js';
import { UnitService } from './unit.service.js';

@Resolver(() => Assignment)
export class PeopleResolver {
  constructor(
    private readonly people: AssignmentService,
    private readonly asked: InvitationService,
    private readonly proposals: RoleProposalService,
    private readonly unitService: UnitService,
  ) {}

  @Query(() => AssignmentConnection)
  @Requires('access.read')
  assignments(
    @CurrentActor() actor: Actor,
    @Args('filter') filter: AssignmentFilterInput,
    @Args('first', { type: () => Int }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ) {
    return this.people.list(actor, filter, { first, after });
  }

  @Query(() => InvitationConnection)
  @Requires('access.read')
  invitations(
    @CurrentActor() actor: Actor,
    @Args('filter') filter: InvitationFilterInput,
    @Args('first', { type: () => Int }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ) {
    return this.asked.list(actor, filter, { first, after });
  }

  @Query(() => [RoleProposal], { description: 'Roles that wait for a second person, oldest first.' })
  @Requires('access.read')
  roleProposals(@CurrentActor() actor: Actor) {
    return this.proposals.waiting(actor);
  }

  @Query(() => [Unit])
  @Requires('access.read')
  units(@CurrentActor() actor: Actor) {
    return this.unitService.list(actor);
  }

  @Mutation(() => InvitationReceipt)
  @Requires('access.administer', { stepUp: true })
  inviteUser(@CurrentActor() actor: Actor, @Args('input') input: InviteInput) {
    return this.asked.invite(actor, input);
  }

  @Mutation(() => InvitationReceipt)
  @Requires('access.administer', { stepUp: true })
  resendInvitation(@CurrentActor() actor: Actor, @Args('input') input: VersionedInput) {
    return this.asked.resend(actor, input);
  }

  @Mutation(() => Receipt)
  @Requires('access.administer', { stepUp: true })
  withdrawInvitation(@CurrentActor() actor: Actor, @Args('input') input: VersionedInput) {
    return this.asked.withdraw(actor, input);
  }

  @Mutation(() => Receipt, {
    description: 'The receipt names the assignment, or the proposal when the role needs two.',
  })
  @Requires('access.administer', { stepUp: true })
  grantRole(@CurrentActor() actor: Actor, @Args('input') input: GrantRoleInput) {
    return this.people.grant(actor, input);
  }

  @Mutation(() => Receipt)
  @Requires('access.confirm', { stepUp: true })
  confirmRole(@CurrentActor() actor: Actor, @Args('input') input: VersionedInput) {
    return this.proposals.confirm(actor, input);
  }

  @Mutation(() => Receipt)
  @Requires('access.confirm', { stepUp: true })
  declineRole(@CurrentActor() actor: Actor, @Args('input') input: VersionedInput) {
    return this.proposals.decline(actor, input);
  }

  @Mutation(() => Receipt)
  @Requires('access.administer', { stepUp: true })
  editAssignment(@CurrentActor() actor: Actor, @Args('input') input: EditAssignmentInput) {
    return this.people.edit(actor, input);
  }

  @Mutation(() => Receipt)
  @Requires('access.administer', { stepUp: true })
  moveAssignment(@CurrentActor() actor: Actor, @Args('input') input: MoveAssignmentInput) {
    return this.people.move(actor, input);
  }

  @Mutation(() => Receipt)
  @Requires('access.administer', { stepUp: true })
  endAssignment(@CurrentActor() actor: Actor, @Args('input') input: EndAssignmentInput) {
    return this.people.end(actor, input);
  }

  @Mutation(() => Receipt)
  @Requires('access.administer', { stepUp: true })
  disableUser(@CurrentActor() actor: Actor, @Args('input') input: AccountInput) {
    return this.people.suspend(actor, input, true);
  }

  @Mutation(() => Receipt)
  @Requires('access.administer', { stepUp: true })
  enableUser(@CurrentActor() actor: Actor, @Args('input') input: AccountInput) {
    return this.people.suspend(actor, input, false);
  }

  @Mutation(() => Receipt)
  @Requires('access.administer', { stepUp: true })
  saveUnit(@CurrentActor() actor: Actor, @Args('input') input: UnitInput) {
    return this.unitService.save(actor, input);
  }
}
