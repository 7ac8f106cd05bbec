import { Module } from '@nestjs/common';
import { HeadKeeper } from './head-keeper.js';

/** The hourly signing of heads: a part of the API, and not of the command line. */
@Module({ providers: [HeadKeeper] })
export class HeadKeeperModule {}
