import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ROLE_LABEL } from '@samlad/domain/permissions.js';
import { CurrentActor, Requires } from '../access/requires.js';
import { OwnAssignments } from '../access/session/own-assignments.js';
import { OwnSessions } from '../access/session/own-sessions.js';
import type { Actor } from '../database/actor.js';
import { Receipt } from '../graphql/receipt.model.js';
import { EndOtherSessionsInput, EndSessionInput, EndUserSessionsInput } from './own-session.input.js';
import { OwnAssignment, OwnSession } from './own-session.model.js';

@Resolver()
export class OwnSessionResolver {
  constructor(
    private readonly sessions: OwnSessions,
    private readonly assignments: OwnAssignments,
  ) {}

  @Query(() => [OwnSession], {
    description: 'Where the user is signed in, the latest used first; at most 100.',
  })
  @Requires('session.own')
  mySessions(@CurrentActor() actor: Actor): Promise<OwnSession[]> {
    return this.sessions.list(actor);
  }

  @Query(() => [OwnSession], {
    description: 'Where a user is signed in to the municipality, the latest used first; at most 100.',
  })
  @Requires('access.administer')
  userSessions(
    @CurrentActor() actor: Actor,
    @Args('userId', { type: () => ID }) userId: string,
  ): Promise<OwnSession[]> {
    return this.sessions.listOf(actor, userId);
  }

  @Query(() => [OwnAssignment], {
    description: 'What the user may act as, oldest first. POST /auth/assignment changes it.',
  })
  @Requires('session.own')
  async myAssignments(@CurrentActor() actor: Actor): Promise<OwnAssignment[]> {
    const held = await this.assignments.list(actor);
    return held.map((assignment) => ({
      ...assignment,
      roleLabel: ROLE_LABEL[assignment.role],
      current: assignment.id === actor.assignmentId,
    }));
  }

  @Mutation(() => Receipt)
  @Requires('session.own')
  endMySession(@CurrentActor() actor: Actor, @Args('input') { clientKey, ...input }: EndSessionInput) {
    return this.sessions.end(actor, { clientKey, operation: 'endMySession', input }, input.id);
  }

  @Mutation(() => Receipt)
  @Requires('session.own')
  endMyOtherSessions(@CurrentActor() actor: Actor, @Args('input') { clientKey }: EndOtherSessionsInput) {
    return this.sessions.endOthers(actor, { clientKey, operation: 'endMyOtherSessions', input: {} });
  }

  @Mutation(() => Receipt)
  @Requires('access.administer', { stepUp: true })
  endUserSessions(
    @CurrentActor() actor: Actor,
    @Args('input') { clientKey, ...input }: EndUserSessionsInput,
  ) {
    const intent = { clientKey, operation: 'endUserSessions', input };
    return this.sessions.endOf(actor, intent, input.userId, input.id ?? null);
  }
}
