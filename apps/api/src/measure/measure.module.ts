import { Module } from '@nestjs/common';
import { DecisionModule } from '../decision/decision.module.js';
import { ProblemModule } from '../problem/problem.module.js';
import { CommitmentRepository } from './commitment.repository.js';
import { CommitmentResolver } from './commitment.resolver.js';
import { CommitmentService } from './commitment.service.js';
import { Commitments } from './commitments.js';
import { MeasureRepository } from './measure.repository.js';
import { MeasureResolver } from './measure.resolver.js';
import { MeasureService } from './measure.service.js';
import { Measures } from './measures.js';

/** Insatser as the sum of the parties' åtaganden, and the dosage of each. */
@Module({
  imports: [DecisionModule, ProblemModule],
  providers: [
    CommitmentRepository,
    CommitmentResolver,
    CommitmentService,
    Commitments,
    MeasureRepository,
    MeasureResolver,
    MeasureService,
    Measures,
  ],
  exports: [Measures],
})
export class MeasureModule {}
