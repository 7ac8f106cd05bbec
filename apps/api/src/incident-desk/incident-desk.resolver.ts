import { Args, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, Requires } from '../access/requires.js';
import type { Actor } from '../database/actor.js';
import { IncidentRowQuestion } from './incident-desk.input.js';
import { IncidentDesk, IncidentRowReview } from './incident-desk.model.js';
import { IncidentDeskService } from './incident-desk.service.js';

@Resolver(() => IncidentDesk)
export class IncidentDeskResolver {
  constructor(private readonly service: IncidentDeskService) {}

  @Query(() => IncidentDesk)
  @Requires('incident.record')
  incidentDesk(@CurrentActor() actor: Actor): Promise<IncidentDesk> {
    return this.service.desk(actor);
  }

  @Query(() => [IncidentRowReview], { description: 'For at most a hundred pasted rows. Stores nothing.' })
  @Requires('incident.record')
  incidentRowReview(
    @CurrentActor() actor: Actor,
    @Args('rows', { type: () => [IncidentRowQuestion] }) rows: IncidentRowQuestion[],
  ): Promise<IncidentRowReview[]> {
    return this.service.review(actor, rows);
  }
}
