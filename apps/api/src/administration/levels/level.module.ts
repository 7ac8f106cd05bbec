import { Module } from '@nestjs/common';
import { DecisionModule } from '../../decision/decision.module.js';
import { IncidentModule } from '../../incident/incident.module.js';
import { LevelRepository } from './level.repository.js';
import { LevelResolver } from './level.resolver.js';
import { LevelService } from './level.service.js';

/** Changes of who may see single things. */
@Module({
  imports: [DecisionModule, IncidentModule],
  providers: [LevelRepository, LevelResolver, LevelService],
})
export class LevelModule {}
