import { Global, Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { NoticeDesk } from './notice-desk.js';
import { NoticeRepository } from './notice.repository.js';
import { NoticeResolver } from './notice.resolver.js';
import { NoticeService } from './notice.service.js';
import { Notices } from './notices.js';

/** What people are told of by themselves: that something waits and where, never what. ADR 0033. */
@Global()
@Module({
  imports: [AccessModule],
  providers: [NoticeDesk, NoticeRepository, NoticeResolver, NoticeService, Notices],
  exports: [Notices],
})
export class NoticeModule {}
