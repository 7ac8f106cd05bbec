import { Module } from '@nestjs/common';
import { HubModule } from '../hub/hub.module.js';
import { MeasureModule } from '../measure/measure.module.js';
import { CycleClock } from './cycle-clock.js';
import { DueNotices } from './due-notices.js';
import { RhythmResolver } from './rhythm.resolver.js';
import { RhythmService } from './rhythm.service.js';
import { WeekTurn } from './week-turn.js';

/** The week goes on by itself: what its deadlines do, and who may change them. */
@Module({
  imports: [HubModule, MeasureModule],
  providers: [CycleClock, DueNotices, RhythmResolver, RhythmService, WeekTurn],
})
export class CycleModule {}
