import { type DynamicModule, Module } from '@nestjs/common';
import type { Clock } from '@samlad/domain/clock.js';
import { CLOCK } from '../database/clock.js';
import { CONFIG, type Config } from '../config/config.js';

/** The configuration and the clock, the same for everything in one process. */
@Module({})
export class ConfigModule {
  static of(config: Config, clock: Clock): DynamicModule {
    return {
      module: ConfigModule,
      global: true,
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: CLOCK, useValue: clock },
      ],
      exports: [CONFIG, CLOCK],
    };
  }
}
