import { Args, Query, Resolver } from '@nestjs/graphql';
import type { IsoWeek } from '@samlad/domain/week.js';
import { CurrentActor, Requires } from '../access/requires.js';
import type { Actor } from '../database/actor.js';
import { IsoWeekScalar } from '../graphql/scalars.js';
import { FixedTables } from './fixed-tables.js';
import { FixedTable } from './publication.model.js';

@Resolver()
export class PublicationResolver {
  constructor(private readonly tables: FixedTables) {}

  @Query(() => FixedTable, {
    nullable: true,
    description: 'The newest when no week is named; null when there is none.',
  })
  @Requires('figures.read')
  fixedTable(
    @CurrentActor() actor: Actor,
    @Args('week', { type: () => IsoWeekScalar, nullable: true }) week: IsoWeek | null,
  ): Promise<FixedTable | null> {
    return this.tables.of(actor, week ?? null);
  }
}
