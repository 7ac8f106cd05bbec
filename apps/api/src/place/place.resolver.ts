import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, Requires } from '../access/requires.js';
import type { Actor } from '../database/actor.js';
import { Place } from './place.model.js';
import { PlaceService } from './place.service.js';

@Resolver(() => Place)
export class PlaceResolver {
  constructor(private readonly places: PlaceService) {}

  @Query(() => [Place])
  @Requires('incident.read')
  placeSearch(
    @CurrentActor() actor: Actor,
    @Args('text') text: string,
    @Args('first', { type: () => Int }) first: number,
  ): Promise<Place[]> {
    return this.places.search(actor, { text, first });
  }
}
