import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { AccessModule } from './access/access.module.js';
import { AdministrationModule } from './administration/administration.module.js';
import { CalendarModule } from './calendar/calendar.module.js';
import type { Clock } from '@samlad/domain/clock.js';
import { AreaModule } from './area/area.module.js';
import { AuditModule } from './audit/audit.module.js';
import { AuditDutiesModule } from './audit/audit-duties.module.js';
import type { Config } from './config/config.js';
import { ConfigModule } from './setup/config.module.js';
import { DatabaseModule } from './database/database.module.js';
import { DeliveryModule } from './delivery/delivery.module.js';
import { GraphqlModule } from './endpoint/graphql.module.js';
import { GuardModule } from './guard/guard.module.js';
import { HealthController } from './health/health.controller.js';
import { ErrorFilter } from './endpoint/error-filter.js';
import { HubModule } from './hub/hub.module.js';
import { ImportModule } from './import/import.module.js';
import { IncidentDeskModule } from './incident-desk/incident-desk.module.js';
import { IncidentModule } from './incident/incident.module.js';
import { JobsModule } from './jobs/jobs.module.js';
import { LiveModule } from './live/live.module.js';
import { ListImportModule } from './list-import/list-import.module.js';
import { MailModule } from './mail/mail.module.js';
import { MeasureModule } from './measure/measure.module.js';
import { MeetingModule } from './meeting/meeting.module.js';
import { NoticeModule } from './notice/notice.module.js';
import { PartyModule } from './party/party.module.js';
import { PictureReviewModule } from './picture-review/picture-review.module.js';
import { PlaceModule } from './place/place.module.js';
import { PoliceFeedModule } from './police-feed/police-feed.module.js';
import { ProblemModule } from './problem/problem.module.js';
import { ProtectionModule } from './protection/protection.module.js';
import { PublicationModule } from './publication/publication.module.js';
import { ReadLogModule } from './read-log/read-log.module.js';
import { ReportModule } from './report/report.module.js';
import { SameEventModule } from './same-event/same-event.module.js';
import { RhythmModule } from './rhythm/rhythm.module.js';
import { CycleModule } from './cycle/cycle.module.js';
import { SettingsModule } from './settings/settings.module.js';
import { SupervisionModule } from './supervision/supervision.module.js';
import { SituationModule } from './situation/situation.module.js';
import { SessionModule } from './session/session.module.js';
import { WeekModule } from './week/week.module.js';

@Module({})
export class AppModule {
  /** The whole API for one configuration and clock. */
  static of(config: Config, clock: Clock): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.of(config, clock),
        DatabaseModule,
        DeliveryModule,
        AccessModule,
        AdministrationModule,
        AreaModule,
        AuditModule,
        AuditDutiesModule,
        CalendarModule,
        GraphqlModule,
        GuardModule,
        HubModule,
        ImportModule,
        IncidentDeskModule,
        IncidentModule,
        ListImportModule,
        JobsModule,
        LiveModule,
        MailModule,
        MeasureModule,
        MeetingModule,
        NoticeModule,
        PartyModule,
        PictureReviewModule,
        PlaceModule,
        PoliceFeedModule,
        ProblemModule,
        SessionModule,
        ProtectionModule,
        PublicationModule,
        ReadLogModule,
        ReportModule,
        SameEventModule,
        RhythmModule,
        CycleModule,
        SettingsModule,
        SituationModule,
        SupervisionModule,
        WeekModule,
      ],
      controllers: [HealthController],
      providers: [{ provide: APP_FILTER, useClass: ErrorFilter }],
    };
  }
}
