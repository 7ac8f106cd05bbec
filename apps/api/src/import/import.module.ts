import { Module } from '@nestjs/common';
import { BoundaryImports } from './boundary-imports.js';
import { BoundaryRepository } from './boundary.repository.js';
import { BoundaryResolver } from './boundary.resolver.js';
import { ImportBatchRepository } from './import-batch.repository.js';
import { IncidentListRepository } from './incident-list.repository.js';
import { IncidentListResolver } from './incident-list.resolver.js';
import { IncidentLists } from './incident-lists.js';
import { ListGround } from './list-ground.js';
import { PoliceNoticeRepository } from './police-notice.repository.js';
import { PoliceNotices } from './police-notices.js';

/** Reading real files in: boundaries, lists of incidents, the police's notices. */
@Module({
  providers: [
    BoundaryImports,
    BoundaryRepository,
    BoundaryResolver,
    ImportBatchRepository,
    IncidentListRepository,
    IncidentListResolver,
    IncidentLists,
    ListGround,
    PoliceNoticeRepository,
    PoliceNotices,
  ],
  exports: [ListGround, BoundaryImports, IncidentLists, PoliceNotices],
})
export class ImportModule {}
