import { Module } from '@nestjs/common';
import { ReportModule } from '../report/report.module.js';
import { HubFormRepository } from './hub-form.repository.js';
import { HubFormResolver } from './hub-form.resolver.js';
import { HubFormService } from './hub-form.service.js';
import { HubInboxRepository } from './hub-inbox.repository.js';
import { HubInboxResolver } from './hub-inbox.resolver.js';
import { HubInboxService } from './hub-inbox.service.js';
import { HubMergeService } from './hub-merge.service.js';
import { HubRelayService } from './hub-relay.service.js';
import { HubUnitService } from './hub-unit.service.js';
import { Hubs } from './hubs.js';

/** The forms of units, such as schools: filled in, gathered into the party's report, and answered. */
@Module({
  imports: [ReportModule],
  providers: [
    HubFormRepository,
    HubFormResolver,
    HubFormService,
    HubInboxRepository,
    HubInboxResolver,
    HubInboxService,
    HubMergeService,
    HubRelayService,
    HubUnitService,
    Hubs,
  ],
  exports: [Hubs],
})
export class HubModule {}
