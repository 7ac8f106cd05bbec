import { Global, Module } from '@nestjs/common';
import { JobRunner } from './job-runner.js';
import { JobWork } from './job-work.js';
import { Jobs } from './jobs.js';
import { LostJobs } from './lost-jobs.js';

/** Work that goes on after the answer: added in a transaction, done by whichever process is free. */
@Global()
@Module({ providers: [JobRunner, JobWork, Jobs, LostJobs], exports: [Jobs] })
export class JobsModule {}
