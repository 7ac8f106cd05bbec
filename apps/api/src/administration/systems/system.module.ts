import { Module } from '@nestjs/common';
import { ConnectedSystemRepository } from './connected-system.repository.js';
import { ConnectedSystems } from './connected-systems.js';
import { SystemResolver } from './system.resolver.js';

/** The parties' own systems and their keys. */
@Module({ providers: [ConnectedSystemRepository, ConnectedSystems, SystemResolver] })
export class SystemModule {}
