import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { FileExportController } from './file-export.controller.js';
import { FindingExportController } from './finding-export.controller.js';
import { ImportUndo } from './import-undo.js';
import { ImportUndoRepository } from './import-undo.repository.js';
import { ImportSettingResolver } from './import-setting.resolver.js';
import { ImportSettingsService } from './import-settings.js';
import { ListEngineModule } from './list-engine.module.js';
import { ListJobResolver } from './list-job.resolver.js';
import { ListJobs } from './list-jobs.js';
import { ListRuns } from './list-runs.js';
import { ListTold } from './list-told.js';
import { OwnImportRepository } from './own-import.repository.js';
import { UploadController } from './upload.controller.js';
import { Uploads } from './uploads.js';

/** Files that parties send: received, previewed, read in and taken back, as jobs. */
@Module({
  imports: [AccessModule, ListEngineModule],
  controllers: [FileExportController, FindingExportController, UploadController],
  providers: [
    ImportSettingResolver,
    ImportSettingsService,
    ImportUndo,
    ImportUndoRepository,
    ListJobResolver,
    ListJobs,
    ListRuns,
    ListTold,
    OwnImportRepository,
    Uploads,
  ],
})
export class ListImportModule {}
