import { Module } from '@nestjs/common';
import { ImportModule } from '../import/import.module.js';
import { ImportFileRepository } from './import-file.repository.js';
import { ListConsole } from './list-console.js';
import { ListJobRepository } from './list-job.repository.js';
import { ListReadings } from './list-readings.js';
import { ListStore } from './list-store.js';
import { StageRepository } from './stage.repository.js';

const ENGINE = [
  ImportFileRepository,
  ListConsole,
  ListJobRepository,
  ListReadings,
  ListStore,
  StageRepository,
];

/** The one engine that lists come in by; the API's jobs and the command line both stand on it. */
@Module({ imports: [ImportModule], providers: ENGINE, exports: ENGINE })
export class ListEngineModule {}
