import { Global, Module } from '@nestjs/common';
import { RhythmRepository } from './rhythm.repository.js';
import { Rhythms } from './rhythms.js';

/** When each municipality's weeks are due, version by version. */
@Global()
@Module({ providers: [RhythmRepository, Rhythms], exports: [Rhythms] })
export class RhythmModule {}
