import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, Requires } from '../access/requires.js';
import type { Actor } from '../database/actor.js';
import { Receipt, VersionedInput } from '../graphql/receipt.model.js';
import { IsoWeekScalar } from '../graphql/scalars.js';
import { ReadHubRelayInput, SaveHubFormInput, SendHubFormInput } from './hub-form.input.js';
import { HubFormPage } from './hub-form.model.js';
import { HubFormService } from './hub-form.service.js';

@Resolver(() => HubFormPage)
export class HubFormResolver {
  constructor(private readonly forms: HubFormService) {}

  @Query(() => HubFormPage, {
    description: 'The own unit’s form of a week; without a week, of the oldest one that is still owed.',
  })
  @Requires('hub.fill')
  hubForm(
    @CurrentActor() actor: Actor,
    @Args('week', { type: () => IsoWeekScalar, nullable: true }) week: string | null,
  ): Promise<HubFormPage> {
    return this.forms.page(actor, week ?? null);
  }

  @Mutation(() => Receipt)
  @Requires('hub.fill')
  saveHubForm(@CurrentActor() actor: Actor, @Args('input') input: SaveHubFormInput): Promise<Receipt> {
    return this.forms.saveDraft(actor, input);
  }

  @Mutation(() => Receipt)
  @Requires('hub.fill')
  sendHubForm(@CurrentActor() actor: Actor, @Args('input') input: SendHubFormInput): Promise<Receipt> {
    return this.forms.send(actor, input);
  }

  @Mutation(() => Receipt)
  @Requires('hub.fill')
  withdrawHubForm(@CurrentActor() actor: Actor, @Args('input') input: VersionedInput): Promise<Receipt> {
    return this.forms.withdraw(actor, input);
  }

  @Mutation(() => Receipt)
  @Requires('hub.fill')
  readHubRelay(@CurrentActor() actor: Actor, @Args('input') input: ReadHubRelayInput): Promise<Receipt> {
    return this.forms.read(actor, input);
  }
}
