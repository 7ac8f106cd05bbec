import { Global, Module } from '@nestjs/common';
import { Compiler } from './compiler.js';
import { MeetingRecordRepository } from './meeting-record.repository.js';
import { PictureRepository } from './picture.repository.js';
import { Pictures } from './pictures.js';
import { TimedWeek } from './timed-week.js';
import { WeekCycle } from './week-cycle.js';
import { WeekOpener } from './week-opener.js';
import { WeekReportRepository } from './week-report.repository.js';
import { WeekResolver } from './week.resolver.js';
import { WeekRepository } from './week.repository.js';
import { WeekStatuses } from './week-status.js';
import { WeekStatusRepository } from './week-status.repository.js';
import { Weeks } from './weeks.js';

/** The weekly cycle: which weeks are open, in which state, and who moves them. */
@Global()
@Module({
  providers: [
    Compiler,
    MeetingRecordRepository,
    PictureRepository,
    Pictures,
    TimedWeek,
    WeekCycle,
    WeekOpener,
    WeekReportRepository,
    WeekRepository,
    WeekResolver,
    WeekStatuses,
    WeekStatusRepository,
    Weeks,
  ],
  exports: [Compiler, Pictures, TimedWeek, WeekOpener, WeekStatuses, Weeks],
})
export class WeekModule {}
