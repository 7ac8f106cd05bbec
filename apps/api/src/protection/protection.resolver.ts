import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, Requires } from '../access/requires.js';
import type { Actor } from '../database/actor.js';
import { Receipt } from '../graphql/receipt.model.js';
import { ChangeProtectionInput, ProtectionPage } from './protection.model.js';
import { ProtectionService } from './protection.service.js';

@Resolver()
export class ProtectionResolver {
  constructor(private readonly protection: ProtectionService) {}

  @Query(() => ProtectionPage)
  @Requires('protection.administer')
  protectionPage(@CurrentActor() actor: Actor): Promise<ProtectionPage> {
    return this.protection.page(actor);
  }

  @Mutation(() => Receipt, { description: 'Sets the protection for weeks whose reports are not due yet.' })
  @Requires('protection.administer')
  changeProtection(
    @CurrentActor() actor: Actor,
    @Args('input') input: ChangeProtectionInput,
  ): Promise<Receipt> {
    return this.protection.change(actor, input);
  }
}
