import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, Requires } from '../access/requires.js';
import type { Actor } from '../database/actor.js';
import { Receipt } from '../graphql/receipt.model.js';
import { ImportIncidentListInput, IncidentListInput } from './incident-list.input.js';
import { IncidentListPreview } from './incident-list.model.js';
import { IncidentLists } from './incident-lists.js';

@Resolver()
export class IncidentListResolver {
  constructor(private readonly lists: IncidentLists) {}

  @Query(() => IncidentListPreview, {
    description: 'What a list of incidents says and would add. Stores nothing.',
  })
  @Requires('incident.import')
  incidentListPreview(
    @CurrentActor() actor: Actor,
    @Args('file') file: IncidentListInput,
  ): Promise<IncidentListPreview> {
    return this.lists.preview(actor, file);
  }

  @Mutation(() => Receipt, {
    description: 'Takes in every acceptable row for the own party, or none at all.',
  })
  @Requires('incident.import')
  importIncidentList(
    @CurrentActor() actor: Actor,
    @Args('input') input: ImportIncidentListInput,
  ): Promise<Receipt> {
    return this.lists.importFor(actor, input);
  }
}
