import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, Requires } from '../access/requires.js';
import type { Actor } from '../database/actor.js';
import { Receipt } from '../graphql/receipt.model.js';
import { BoundaryImports } from './boundary-imports.js';
import { BoundaryInput, ImportBoundariesInput } from './boundary.input.js';
import { BoundaryPreview } from './boundary.model.js';

@Resolver()
export class BoundaryResolver {
  constructor(private readonly imports: BoundaryImports) {}

  @Query(() => BoundaryPreview, {
    description: 'What a file of boundaries says and would change. Stores nothing.',
  })
  @Requires('area.import')
  boundaryPreview(@CurrentActor() actor: Actor, @Args('file') file: BoundaryInput): Promise<BoundaryPreview> {
    return this.imports.preview(actor, file);
  }

  @Mutation(() => Receipt, {
    description: 'Reads boundaries in, whole or not at all; the receipt names the import.',
  })
  @Requires('area.import')
  importBoundaries(
    @CurrentActor() actor: Actor,
    @Args('input') input: ImportBoundariesInput,
  ): Promise<Receipt> {
    return this.imports.importFor(actor, input);
  }
}
