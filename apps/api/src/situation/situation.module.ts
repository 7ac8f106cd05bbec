import { Global, Module } from '@nestjs/common';
import { JointAssessmentRepository } from './joint-assessment.repository.js';
import { JointAssessments } from './joint-assessments.js';
import { Situation } from './situation.js';
import { SituationRepository } from './situation.repository.js';
import { SituationResolver } from './situation.resolver.js';
import { WeekOverviews } from './week-overview.service.js';

/** The joint picture of a week and of an area. */
@Global()
@Module({
  providers: [
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
