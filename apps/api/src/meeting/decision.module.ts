import { Module } from '@nestjs/common';
import { DecisionRepository } from './decision.repository.js';
import { Decisions } from './decisions.js';

/** Decisions by themselves, so that insatser can make one without knowing the meeting. */
@Module({ providers: [DecisionRepository, Decisions], exports: [DecisionRepository, Decisions] })
export class DecisionModule {}
