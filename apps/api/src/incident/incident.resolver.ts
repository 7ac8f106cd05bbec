import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, Requires } from '../access/requires.js';
import type { Actor } from '../database/actor.js';
import { Receipt, VersionedInput } from '../graphql/receipt.model.js';
import { RecordIncidentsInput, RemoveIncidentsInput } from './incident-batch.input.js';
import { RecordedIncidents } from './incident-batch.model.js';
import { IncidentBatchService } from './incident-batch.service.js';
import { IncidentFilterInput, IncidentInput, ViewportInput } from './incident.input.js';
import { IncidentMap } from './incident-map.model.js';
import { IncidentMapService } from './incident-map.service.js';
import { Incident, IncidentConnection } from './incident.model.js';
import { IncidentService } from './incident.service.js';
import { Incidents } from './incidents.js';

@Resolver(() => Incident)
export class IncidentResolver {
  constructor(
    private readonly service: IncidentService,
    private readonly list: Incidents,
    private readonly maps: IncidentMapService,
    private readonly batches: IncidentBatchService,
  ) {}

  @Query(() => Incident, { nullable: true })
  @Requires('incident.read')
  incident(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<Incident | null> {
    return this.service.find(actor, id);
  }

  @Query(() => IncidentConnection)
  @Requires('incident.read')
  incidents(
    @CurrentActor() actor: Actor,
    @Args('filter') filter: IncidentFilterInput,
    @Args('first', { type: () => Int }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<IncidentConnection> {
    return this.list.page(actor, filter, { first, after });
  }

  @Query(() => IncidentMap)
  @Requires('situation.read')
  incidentMap(
    @CurrentActor() actor: Actor,
    @Args('filter') filter: IncidentFilterInput,
    @Args('viewport') viewport: ViewportInput,
  ): Promise<IncidentMap> {
    return this.maps.map(actor, filter, viewport);
  }

  @Mutation(() => Receipt)
  @Requires('incident.record')
  recordIncident(@CurrentActor() actor: Actor, @Args('input') input: IncidentInput): Promise<Receipt> {
    return this.service.record(actor, input);
  }

  @Mutation(() => Receipt)
  @Requires('incident.record')
  editIncident(@CurrentActor() actor: Actor, @Args('input') input: IncidentInput): Promise<Receipt> {
    return this.service.edit(actor, input);
  }

  @Mutation(() => Receipt)
  @Requires('incident.record')
  removeIncident(@CurrentActor() actor: Actor, @Args('input') input: VersionedInput): Promise<Receipt> {
    return this.service.remove(actor, input);
  }

  @Mutation(() => RecordedIncidents, { description: 'A pasted list: all rows are recorded or none.' })
  @Requires('incident.record')
  recordIncidents(
    @CurrentActor() actor: Actor,
    @Args('input') input: RecordIncidentsInput,
  ): Promise<RecordedIncidents> {
    return this.batches.record(actor, input);
  }

  @Mutation(() => Receipt)
  @Requires('incident.record')
  removeIncidents(
    @CurrentActor() actor: Actor,
    @Args('input') input: RemoveIncidentsInput,
  ): Promise<Receipt> {
    return this.batches.remove(actor, input);
  }

  @Mutation(() => Receipt)
  @Requires('incident.record')
  restoreIncident(@CurrentActor() actor: Actor, @Args('input') input: VersionedInput): Promise<Receipt> {
    return this.service.restore(actor, input);
  }

  @Mutation(() => Receipt)
  @Requires('incident.share')
  shareIncident(@CurrentActor() actor: Actor, @Args('input') input: VersionedInput): Promise<Receipt> {
    return this.service.share(actor, input);
  }
}
