import { Module } from '@nestjs/common';
import { HubModule } from '../hub/hub.module.js';
import { FeedController } from './feed.controller.js';
import { FeedLimits } from './feed-limits.js';
import { FeedRepository } from './feed.repository.js';
import { FeedResolver } from './feed.resolver.js';
import { Feeds } from './feeds.js';
import { OwnFeed } from './own-feed.js';

/** The week's dates in people's own calendars. */
@Module({
  imports: [HubModule],
  controllers: [FeedController],
  providers: [FeedLimits, FeedRepository, FeedResolver, Feeds, OwnFeed],
})
export class CalendarModule {}
