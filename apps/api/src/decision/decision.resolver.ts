import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentActor, Requires } from '../access/requires.js';
import type { Actor } from '../database/actor.js';
import { Receipt, VersionedInput } from '../graphql/receipt.model.js';
import { DecisionInput } from './decision.input.js';
import { Decision } from './decision.model.js';
import { DecisionService } from './decision.service.js';

@Resolver(() => Decision)
export class DecisionResolver {
  constructor(private readonly decisions: DecisionService) {}

  @Mutation(() => Receipt)
  @Requires('meeting.run')
  recordDecision(@CurrentActor() actor: Actor, @Args('input') input: DecisionInput) {
    return this.decisions.record(actor, input);
  }

  @Mutation(() => Receipt)
  @Requires('meeting.run')
  editDecision(@CurrentActor() actor: Actor, @Args('input') input: DecisionInput) {
    return this.decisions.edit(actor, input);
  }

  @Mutation(() => Receipt)
  @Requires('meeting.run')
  removeDecision(@CurrentActor() actor: Actor, @Args('input') input: VersionedInput) {
    return this.decisions.remove(actor, input);
  }
}
