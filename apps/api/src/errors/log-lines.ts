import { ConsoleLogger } from '@nestjs/common';

type Details = Parameters<ConsoleLogger['printAsJson']>[1];

/** Writes each line of the log as JSON on standard output, faults too: one log holds all that was told by a number. */
export class LogLines extends ConsoleLogger {
  constructor() {
    super({ json: true, logLevels: ['error', 'warn'] });
  }

  protected override printAsJson(message: unknown, details: Details): void {
    super.printAsJson(message, { ...details, writeStreamType: 'stdout' });
  }
}
