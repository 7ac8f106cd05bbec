import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, Requires } from '../../access/requires.js';
import type { Actor } from '../../database/actor.js';
import { Receipt, VersionedInput } from '../../graphql/receipt.model.js';
import { ClaimRule, ClaimRuleInput, ClaimRulePreview } from './claim-rule.model.js';
import { ClaimRuleService } from './claim-rule.service.js';

@Resolver(() => ClaimRule)
export class ClaimRuleResolver {
  constructor(private readonly rules: ClaimRuleService) {}

  @Query(() => [ClaimRule], { description: 'The whole mapping; there are at most a hundred rules.' })
  @Requires('access.read')
  claimRules(@CurrentActor() actor: Actor) {
    return this.rules.list(actor);
  }

  @Query(() => ClaimRulePreview)
  @Requires('access.administer')
  claimRulePreview(
    @CurrentActor() actor: Actor,
    @Args('providerId') providerId: string,
    @Args('claim') claim: string,
    @Args('value') value: string,
  ) {
    return this.rules.preview(actor, { providerId, claim, value });
  }

  @Mutation(() => Receipt)
  @Requires('access.administer', { stepUp: true })
  saveClaimRule(@CurrentActor() actor: Actor, @Args('input') input: ClaimRuleInput) {
    return this.rules.save(actor, input);
  }

  @Mutation(() => Receipt)
  @Requires('access.administer', { stepUp: true })
  removeClaimRule(@CurrentActor() actor: Actor, @Args('input') input: VersionedInput) {
    return this.rules.remove(actor, input);
  }
}
