import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, Requires } from '../access/requires.js';
import type { Actor } from '../database/actor.js';
import { Receipt, VersionedInput } from '../graphql/receipt.model.js';
import { CalendarFeed, FeedReceipt, MakeFeedInput } from './feed.model.js';
import { OwnFeed } from './own-feed.js';

@Resolver(() => CalendarFeed)
export class FeedResolver {
  constructor(private readonly feed: OwnFeed) {}

  @Query(() => CalendarFeed, {
    nullable: true,
    description: "The user's own, of the assignment that she acts in.",
  })
  @Requires('calendar.own')
  myCalendarFeed(@CurrentActor() actor: Actor): Promise<CalendarFeed | null> {
    return this.feed.find(actor);
  }

  @Mutation(() => FeedReceipt)
  @Requires('calendar.own')
  makeCalendarFeed(@CurrentActor() actor: Actor, @Args('input') input: MakeFeedInput): Promise<FeedReceipt> {
    return this.feed.make(actor, input);
  }

  @Mutation(() => Receipt)
  @Requires('calendar.own')
  endCalendarFeed(@CurrentActor() actor: Actor, @Args('input') input: VersionedInput): Promise<Receipt> {
    return this.feed.end(actor, input);
  }
}
