import { Module } from '@nestjs/common';
import { MeasureModule } from '../measure/measure.module.js';
import { ProblemModule } from '../problem/problem.module.js';
import { SituationModule } from '../situation/situation.module.js';
import { DecisionModule } from '../decision/decision.module.js';
import { MeetingRepository } from './meeting.repository.js';
import { MeetingResolver } from './meeting.resolver.js';
import { MeetingService } from './meeting.service.js';
import { MinutesRepository } from './minutes.repository.js';
import { MinutesService } from './minutes.service.js';

/** The weekly meeting: its agenda, its decisions and its minutes. */
@Module({
  imports: [DecisionModule, MeasureModule, ProblemModule, SituationModule],
  providers: [MeetingRepository, MeetingResolver, MeetingService, MinutesRepository, MinutesService],
})
export class MeetingModule {}
