import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { LevelledThing } from '../../access/levels.js';
import { CurrentActor, Requires } from '../../access/requires.js';
import type { Actor } from '../../database/actor.js';
import { LevelledThingEnum } from '../../graphql/enums.js';
import { Receipt } from '../../graphql/receipt.model.js';
import { ChangeLevelInput, LevelChange } from './level.model.js';
import { LevelService } from './level.service.js';

@Resolver(() => LevelChange)
export class LevelResolver {
  constructor(private readonly levels: LevelService) {}

  @Query(() => [LevelChange], { description: "The history of an own thing's level, the newest hundred." })
  @Requires('level.change')
  levelChanges(
    @CurrentActor() actor: Actor,
    @Args('objectType', { type: () => LevelledThingEnum }) objectType: LevelledThing,
    @Args('id', { type: () => ID }) id: string,
  ) {
    return this.levels.history(actor, objectType, id);
  }

  @Mutation(() => Receipt)
  @Requires('level.change')
  changeLevel(@CurrentActor() actor: Actor, @Args('input') input: ChangeLevelInput) {
    return this.levels.change(actor, input);
  }
}
