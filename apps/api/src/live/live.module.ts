import { Global, Module } from '@nestjs/common';
import { LiveBus } from './live-bus.js';

/** What one process tells the others at once, and each tells those who look. */
@Global()
@Module({ providers: [LiveBus], exports: [LiveBus] })
export class LiveModule {}
