import { Module } from '@nestjs/common';
import { PlaceModule } from '../place/place.module.js';
import { IncidentDeskRepository } from './incident-desk.repository.js';
import { IncidentDeskResolver } from './incident-desk.resolver.js';
import { IncidentDeskService } from './incident-desk.service.js';

/** What helps those who write incidents, before anything is stored. */
@Module({
  imports: [PlaceModule],
  providers: [IncidentDeskRepository, IncidentDeskResolver, IncidentDeskService],
})
export class IncidentDeskModule {}
