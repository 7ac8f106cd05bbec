import { Module } from '@nestjs/common';
import { ImportModule } from '../import/import.module.js';
import { PoliceFeed } from './police-feed.js';

/** The connector to the police's open list of events. */
@Module({ imports: [ImportModule], providers: [PoliceFeed], exports: [PoliceFeed] })
export class PoliceFeedModule {}
