import { Args, Mutation, Resolver, Subscription } from '@nestjs/graphql';
import { type IsoWeek, isoWeekOf } from '@samlad/domain/week.js';
import { mayHear } from '../access/may-hear.js';
import { CurrentActor, type RequestContext, Requires } from '../access/requires.js';
import type { Actor } from '../database/actor.js';
import { Receipt } from '../graphql/receipt.model.js';
import { IsoWeekScalar } from '../graphql/scalars.js';
import { LiveBus } from '../live/live-bus.js';
import type { LiveNotice } from '../live/live-topics.js';
import { AdvanceWeekInput, SignWeekInput } from './week.input.js';
import { WeekChange } from './week.model.js';
import { WeekCycle } from './week-cycle.js';

type WeekEvent = LiveNotice<'week'>;

@Resolver()
export class WeekResolver {
  constructor(
    private readonly cycle: WeekCycle,
    private readonly live: LiveBus,
  ) {}

  @Mutation(() => Receipt, { description: 'Takes the week to its next state; COMPILED again compiles anew.' })
  @Requires('week.advance')
  advanceWeek(@CurrentActor() actor: Actor, @Args('input') input: AdvanceWeekInput): Promise<Receipt> {
    return this.cycle.advance(actor, input);
  }

  @Mutation(() => Receipt, {
    description: 'Signs the review or the minutes; the last signature moves the week.',
  })
  @Requires('situation.read')
  signWeek(@CurrentActor() actor: Actor, @Args('input') input: SignWeekInput): Promise<Receipt> {
    return this.cycle.sign(actor, input);
  }

  @Subscription(() => WeekChange, {
    description: 'Says that what the page of a week shows has changed; ask again for what you may see.',
    filter: (event: WeekEvent, { week }: { week: IsoWeek }, context: { samlad: RequestContext }) =>
      isFor(event, context.samlad.actor) && isoWeekOf(event.week) === week,
    resolve: ({ week, version }: WeekEvent): WeekChange => ({ week: isoWeekOf(week), version }),
  })
  @Requires('situation.read')
  weekChanged(@Args('week', { type: () => IsoWeekScalar }) _week: IsoWeek): AsyncIterableIterator<WeekEvent> {
    return this.live.events('week');
  }
}

/** Whether a change is of the reader's town and of something she may read. */
const isFor = (event: WeekEvent, actor: Actor | null): boolean =>
  actor !== null && event.municipalityId === actor.municipalityId && mayHear(actor, event);
