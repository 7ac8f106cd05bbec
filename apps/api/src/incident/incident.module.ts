import { Module } from '@nestjs/common';
import { IncidentBatchService } from './incident-batch.service.js';
import { IncidentLevelRepository } from './incident-level.repository.js';
import { IncidentLevels } from './incident-levels.js';
import { IncidentListRepository } from './incident-list.repository.js';
import { IncidentMapRepository } from './incident-map.repository.js';
import { IncidentMapService } from './incident-map.service.js';
import { IncidentRepository } from './incident.repository.js';
import { IncidentResolver } from './incident.resolver.js';
import { IncidentService } from './incident.service.js';
import { Incidents } from './incidents.js';

/** Incidents: recorded by the parties, shared, listed and drawn. */
@Module({
  providers: [
    IncidentBatchService,
    IncidentLevelRepository,
    IncidentLevels,
    IncidentListRepository,
    IncidentMapRepository,
    IncidentMapService,
    IncidentRepository,
    IncidentResolver,
    IncidentService,
    Incidents,
  ],
  exports: [IncidentLevels, Incidents, IncidentService],
})
export class IncidentModule {}
