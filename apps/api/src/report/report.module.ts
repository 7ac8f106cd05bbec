import { Module } from '@nestjs/common';
import { IncidentModule } from '../incident/incident.module.js';
import { ReportActivityResolver } from './report-activity.resolver.js';
import { ReportPageRepository } from './report-page.repository.js';
import { ReportPageService } from './report-page.service.js';
import { ReportPartRepository } from './report-part.repository.js';
import { ReportParts } from './report-parts.js';
import { ReportPreviews } from './report-previews.js';
import { ReportRepository } from './report.repository.js';
import { ReportResolver } from './report.resolver.js';
import { ReportWriters } from './report-writers.js';
import { ReportService } from './report.service.js';
import { Submissions } from './submissions.js';
import { Withdrawals } from './withdrawals.js';
import { SubmissionRepository } from './submission.repository.js';

/** The parties' weekly reports: drafts, submitted versions and what comes back. */
@Module({
  imports: [IncidentModule],
  providers: [
    ReportActivityResolver,
    ReportPageRepository,
    ReportPageService,
    ReportPartRepository,
    ReportParts,
    ReportPreviews,
    ReportRepository,
    ReportResolver,
    ReportService,
    ReportWriters,
    SubmissionRepository,
    Submissions,
    Withdrawals,
  ],
  exports: [ReportService],
})
export class ReportModule {}
