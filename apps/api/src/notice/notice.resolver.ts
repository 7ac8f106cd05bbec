import { Args, Int, Mutation, Query, Resolver, Subscription } from '@nestjs/graphql';
import { CurrentActor, type RequestContext, Requires } from '../access/requires.js';
import type { Actor } from '../database/actor.js';
import { Receipt } from '../graphql/receipt.model.js';
import { LiveBus } from '../live/live-bus.js';
import type { LiveNotice } from '../live/live-topics.js';
import { startingWith } from '../live/starting-with.js';
import { ChooseNoticeInput, ReadNoticesInput } from './notice.input.js';
import { NoticeActivity, NoticeChoice, NoticePage } from './notice.model.js';
import { NoticeService } from './notice.service.js';

interface Hearing {
  samlad: RequestContext;
}

@Resolver()
export class NoticeResolver {
  constructor(
    private readonly service: NoticeService,
    private readonly live: LiveBus,
  ) {}

  @Query(() => NoticePage, {
    description: 'What the user is told of in the assignment at hand, newest first; first is 1–100.',
  })
  @Requires('notice.own')
  notices(
    @CurrentActor() actor: Actor,
    @Args('first', { type: () => Int }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @Args('onlyUnread') onlyUnread: boolean,
  ): Promise<NoticePage> {
    return this.service.page(actor, onlyUnread, { first, after });
  }

  @Query(() => [NoticeChoice], { description: 'Every kind that the role may be told of, and how she is.' })
  @Requires('notice.own')
  noticeChoices(@CurrentActor() actor: Actor): Promise<NoticeChoice[]> {
    return this.service.choices(actor);
  }

  @Mutation(() => Receipt)
  @Requires('notice.own')
  readNotices(@CurrentActor() actor: Actor, @Args('input') input: ReadNoticesInput): Promise<Receipt> {
    return this.service.read(actor, input);
  }

  @Mutation(() => Receipt)
  @Requires('notice.own')
  chooseNotice(@CurrentActor() actor: Actor, @Args('input') input: ChooseNoticeInput): Promise<Receipt> {
    return this.service.choose(actor, input);
  }

  @Subscription(() => NoticeActivity, {
    description: 'That the user’s notices have changed, and how many wait for her now.',
    filter: (told: LiveNotice<'notice'>, _args: unknown, { samlad: { actor } }: Hearing) =>
      actor !== null && told.municipalityId === actor.municipalityId && told.userIds.includes(actor.userId),
    async resolve(
      this: NoticeResolver,
      _told: LiveNotice<'notice'>,
      _args: unknown,
      { samlad: { actor } }: Hearing,
    ): Promise<NoticeActivity> {
      return { unread: actor === null ? 0 : await this.service.unread(actor) };
    },
  })
  @Requires('notice.own')
  noticeActivity(
    @CurrentActor() { municipalityId, userId }: Actor,
  ): AsyncIterableIterator<LiveNotice<'notice'>> {
    return startingWith({ municipalityId, userIds: [userId] }, this.live.events('notice'));
  }
}
