import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, Requires } from '../../access/requires.js';
import type { Actor } from '../../database/actor.js';
import { Receipt, VersionedInput } from '../../graphql/receipt.model.js';
import { Circle, CircleCandidate, CircleConnection, CircleInput, CircleMemberInput } from './circle.model.js';
import { CircleService } from './circle.service.js';

@Resolver(() => Circle)
export class CircleResolver {
  constructor(private readonly circleService: CircleService) {}

  @Query(() => CircleConnection, {
    description: "The own party's circles and those that the reader is a member of.",
  })
  @Requires('circle.read')
  circles(
    @CurrentActor() actor: Actor,
    @Args('first', { type: () => Int }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ) {
    return this.circleService.list(actor, { first, after });
  }

  @Query(() => [CircleCandidate], {
    description: 'The first so many who may be taken into a circle of the own party.',
  })
  @Requires('circle.manage')
  circleCandidates(
    @CurrentActor() actor: Actor,
    @Args('first', { type: () => Int }) first: number,
    @Args('search', { type: () => String, nullable: true }) search: string | null,
  ) {
    return this.circleService.candidates(actor, search, first);
  }

  @Mutation(() => Receipt)
  @Requires('circle.manage', { stepUp: true })
  saveCircle(@CurrentActor() actor: Actor, @Args('input') input: CircleInput) {
    return this.circleService.save(actor, input);
  }

  @Mutation(() => Receipt)
  @Requires('circle.manage', { stepUp: true })
  addCircleMember(@CurrentActor() actor: Actor, @Args('input') input: CircleMemberInput) {
    return this.circleService.add(actor, input);
  }

  @Mutation(() => Receipt)
  @Requires('circle.manage', { stepUp: true })
  removeCircleMember(@CurrentActor() actor: Actor, @Args('input') input: CircleMemberInput) {
    return this.circleService.remove(actor, input);
  }

  @Mutation(() => Receipt)
  @Requires('circle.manage', { stepUp: true })
  closeCircle(@CurrentActor() actor: Actor, @Args('input') input: VersionedInput) {
    return this.circleService.close(actor, input);
  }
}
