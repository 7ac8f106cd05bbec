import { Module } from '@nestjs/common';
import { BoundaryImports } from './boundary-imports.js';
import { BoundaryRepository } from './boundary.repository.js';
import { BoundaryResolver } from './boundary.resolver.js';
import { ImportBatchRepository } from './import-batch.repository.js';
import { ListGround } from './list-ground.js';
import { PoliceNoticeRepository } from './police-notice.repository.js';
import { PoliceNotices } from './police-notices.js';

/** Reading real files in: boundaries, the police's notices, and what lists of incidents stand on. */
@Module({
  providers: [
    BoundaryImports,
    BoundaryRepository,
    BoundaryResolver,
    ImportBatchRepository,
    ListGround,
    PoliceNoticeRepository,
    PoliceNotices,
  ],
  exports: [ListGround, BoundaryImports, PoliceNotices],
})
export class ImportModule {}
