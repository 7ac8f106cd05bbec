import { Module } from '@nestjs/common';
import { CycleClock } from './cycle-clock.js';
import { RhythmResolver } from './rhythm.resolver.js';
import { RhythmService } from './rhythm.service.js';
import { WeekTurn } from './week-turn.js';

/** The week goes on by itself: what its deadlines do, and who may change them. */
@Module({ providers: [CycleClock, RhythmResolver, RhythmService, WeekTurn] })
export class CycleModule {}
