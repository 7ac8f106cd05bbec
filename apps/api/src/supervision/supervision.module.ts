import { Module } from '@nestjs/common';
import { ChainVerification } from './chain-verification.js';
import { LogExportController } from './log-export.controller.js';
import { LogExport } from './log-export.js';
import { LogRepository } from './log.repository.js';
import { LogSearch } from './log-search.js';
import { SupervisionResolver } from './supervision.resolver.js';

/** What those who watch over the others' work may look at: the logs and their proof, and no content. */
@Module({
  controllers: [LogExportController],
  providers: [ChainVerification, LogExport, LogRepository, LogSearch, SupervisionResolver],
})
export class SupervisionModule {}
