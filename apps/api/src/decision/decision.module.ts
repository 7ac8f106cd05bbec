import { Module } from '@nestjs/common';
import { DecisionRepository } from './decision.repository.js';
import { DecisionResolver } from './decision.resolver.js';
import { DecisionService } from './decision.service.js';
import { Decisions } from './decisions.js';

/** Decisions of a week's meeting; insatser make one when they are agreed. */
@Module({
  providers: [DecisionRepository, DecisionResolver, DecisionService, Decisions],
  exports: [Decisions],
})
export class DecisionModule {}
