import { Global, Module } from '@nestjs/common';
import { WeekOpener } from './week-opener.js';
import { WeekRepository } from './week.repository.js';
import { Weeks } from './weeks.js';

/** The weekly cycle: which weeks are open, in which state, and who moves them. */
@Global()
@Module({ providers: [WeekRepository, Weeks, WeekOpener], exports: [Weeks] })
export class WeekModule {}
