import { Global, Module } from '@nestjs/common';
import { MeasureModule } from '../measure/measure.module.js';
import { ProblemModule } from '../problem/problem.module.js';
import { AreaOverviews } from './area-overview.service.js';
import { AreaSeriesRepository } from './area-series.repository.js';
import { JointAssessmentRepository } from './joint-assessment.repository.js';
import { JointAssessments } from './joint-assessments.js';
import { Situation } from './situation.js';
import { SituationRepository } from './situation.repository.js';
import { SituationResolver } from './situation.resolver.js';
import { WeekOverviews } from './week-overview.service.js';

/** The joint picture of a week and of an area. */
@Global()
@Module({
  imports: [MeasureModule, ProblemModule],
  providers: [
    AreaOverviews,
    AreaSeriesRepository,
    JointAssessmentRepository,
    JointAssessments,
    Situation,
    SituationRepository,
    SituationResolver,
    WeekOverviews,
  ],
  exports: [Situation],
})
export class SituationModule {}
