import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, Requires } from '../access/requires.js';
import type { Actor } from '../database/actor.js';
import { Receipt } from '../graphql/receipt.model.js';
import { ChangeRhythmInput, RhythmPage } from './rhythm.model.js';
import { RhythmService } from './rhythm.service.js';

@Resolver()
export class RhythmResolver {
  constructor(private readonly rhythm: RhythmService) {}

  @Query(() => RhythmPage)
  @Requires('rhythm.administer')
  rhythmPage(@CurrentActor() actor: Actor): Promise<RhythmPage> {
    return this.rhythm.page(actor);
  }

  @Mutation(() => Receipt, { description: 'Sets the rhythm for weeks whose reports are not due yet.' })
  @Requires('rhythm.administer')
  changeRhythm(@CurrentActor() actor: Actor, @Args('input') input: ChangeRhythmInput): Promise<Receipt> {
    return this.rhythm.change(actor, input);
  }
}
