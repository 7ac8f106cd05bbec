import { Module } from '@nestjs/common';
import { IncidentModule } from '../incident/incident.module.js';
import { ReportModule } from '../report/report.module.js';
import { AnswerDeliveries } from './answer-deliveries.js';
import { DeliveryController } from './delivery.controller.js';
import { DeliveryRepository } from './delivery.repository.js';
import { IncidentDeliveries } from './incident-deliveries.js';
import { Receipts } from './receipts.js';

/** REST for the parties' own systems. */
@Module({
  imports: [IncidentModule, ReportModule],
  controllers: [DeliveryController],
  providers: [AnswerDeliveries, DeliveryRepository, IncidentDeliveries, Receipts],
})
export class DeliveryModule {}
