import { Global, Module } from '@nestjs/common';
import { AreaRepository } from './area.repository.js';
import { Areas } from './areas.js';

/** Areas are what every other feature places things in. */
@Global()
@Module({ providers: [AreaRepository, Areas], exports: [Areas] })
export class AreaModule {}
