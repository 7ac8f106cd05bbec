import { Module } from '@nestjs/common';
import { ProblemRepository } from './problem.repository.js';
import { ProblemResolver } from './problem.resolver.js';
import { ProblemService } from './problem.service.js';
import { Problems } from './problems.js';

/** Problems: what recurs, where and when, and how the parties weigh it. */
@Module({ providers: [ProblemRepository, ProblemResolver, ProblemService, Problems], exports: [Problems] })
export class ProblemModule {}
