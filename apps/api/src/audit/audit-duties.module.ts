import { Global, Module } from '@nestjs/common';
import { Denials } from './denials.js';
import { HeadKeeper } from './head-keeper.js';

/** What the API does for the log all the while, and the command line does not: hourly heads, refusals. */
@Global()
@Module({ providers: [Denials, HeadKeeper], exports: [Denials] })
export class AuditDutiesModule {}
