import { Module } from '@nestjs/common';
import { IncidentModule } from '../incident/incident.module.js';
import { EventsTold } from './events-told.js';
import { Judgements } from './judgements.js';
import { SameEventRepository } from './same-event.repository.js';
import { SameEventResolver } from './same-event.resolver.js';
import { SameEvents } from './same-events.js';

/** Reports of one event by several parties: suggested, linked, counted once. */
@Module({
  imports: [IncidentModule],
  providers: [EventsTold, Judgements, SameEventRepository, SameEventResolver, SameEvents],
})
export class SameEventModule {}
