import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, Requires } from '../access/requires.js';
import type { Actor } from '../database/actor.js';
import { Receipt } from '../graphql/receipt.model.js';
import {
  AgreeMeasureInput,
  EditMeasureInput,
  MeasureFilterInput,
  MoveMeasureInput,
  ProposeMeasureInput,
} from './measure.input.js';
import { Measure, MeasureConnection } from './measure.model.js';
import { MeasureService } from './measure.service.js';

@Resolver(() => Measure)
export class MeasureResolver {
  constructor(private readonly measures: MeasureService) {}

  @Query(() => Measure, { nullable: true })
  @Requires('measure.read')
  measure(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string) {
    return this.measures.find(actor, id);
  }

  @Query(() => MeasureConnection, { name: 'measures' })
  @Requires('measure.read')
  list(
    @CurrentActor() actor: Actor,
    @Args('filter') filter: MeasureFilterInput,
    @Args('first', { type: () => Int }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ) {
    return this.measures.list(actor, filter, { first, after });
  }

  @Mutation(() => Receipt)
  @Requires('measure.propose')
  proposeMeasure(@CurrentActor() actor: Actor, @Args('input') input: ProposeMeasureInput) {
    return this.measures.propose(actor, input);
  }

  @Mutation(() => Receipt)
  @Requires('measure.advance')
  editMeasure(@CurrentActor() actor: Actor, @Args('input') input: EditMeasureInput) {
    return this.measures.edit(actor, input);
  }

  @Mutation(() => Receipt)
  @Requires('measure.agree')
  agreeMeasure(@CurrentActor() actor: Actor, @Args('input') input: AgreeMeasureInput) {
    return this.measures.agree(actor, input);
  }

  @Mutation(() => Receipt)
  @Requires('measure.advance')
  moveMeasure(@CurrentActor() actor: Actor, @Args('input') input: MoveMeasureInput) {
    return this.measures.move(actor, input);
  }
}
