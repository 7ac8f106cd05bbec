import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { ImportModule } from '../import/import.module.js';
import { FindingExportController } from './finding-export.controller.js';
import { ImportFileRepository } from './import-file.repository.js';
import { ImportUndo } from './import-undo.js';
import { ImportUndoRepository } from './import-undo.repository.js';
import { ListJobRepository } from './list-job.repository.js';
import { ListJobResolver } from './list-job.resolver.js';
import { ListJobs } from './list-jobs.js';
import { ListRuns } from './list-runs.js';
import { ListStore } from './list-store.js';
import { OwnImportRepository } from './own-import.repository.js';
import { StageRepository } from './stage.repository.js';
import { UploadController } from './upload.controller.js';
import { Uploads } from './uploads.js';

/** Files that parties send: received, previewed, read in and taken back, as jobs. */
@Module({
  imports: [AccessModule, ImportModule],
  controllers: [FindingExportController, UploadController],
  providers: [
    ImportFileRepository,
    ImportUndo,
    ImportUndoRepository,
    ListJobRepository,
    ListJobResolver,
    ListJobs,
    ListRuns,
    ListStore,
    OwnImportRepository,
    StageRepository,
    Uploads,
  ],
})
export class ListImportModule {}
