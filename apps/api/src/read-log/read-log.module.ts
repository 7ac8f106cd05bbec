import { Global, Module } from '@nestjs/common';
import { ReadLog } from './read-log.js';

/** Who has read what, and why. */
@Global()
@Module({ providers: [ReadLog], exports: [ReadLog] })
export class ReadLogModule {}
