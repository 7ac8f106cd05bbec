import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { IsoWeek } from '@samlad/domain/week.js';
import { CurrentActor, Requires } from '../access/requires.js';
import type { Actor } from '../database/actor.js';
import { Receipt } from '../graphql/receipt.model.js';
import { IsoWeekScalar } from '../graphql/scalars.js';
import { Judgements } from './judgements.js';
import { SameEventInput } from './same-event.input.js';
import { SameEventPage } from './same-event.model.js';
import { SameEvents } from './same-events.js';

@Resolver()
export class SameEventResolver {
  constructor(
    private readonly events: SameEvents,
    private readonly judgements: Judgements,
  ) {}

  @Query(() => SameEventPage)
  @Requires('event.link')
  sameEventPage(
    @CurrentActor() actor: Actor,
    @Args('week', { type: () => IsoWeekScalar }) week: IsoWeek,
    @Args('first', { type: () => Int }) first: number,
    @Args('areaCode', { type: () => String, nullable: true }) areaCode: string | null,
  ): Promise<SameEventPage> {
    return this.events.page(actor, { week, first, areaCode: areaCode ?? null });
  }

  @Mutation(() => Receipt, {
    description: 'Says whether two reports are of one event; the receipt’s id is the judgement’s.',
  })
  @Requires('event.link')
  judgeSameEvent(@CurrentActor() actor: Actor, @Args('input') input: SameEventInput): Promise<Receipt> {
    return this.judgements.judge(actor, input);
  }
}
