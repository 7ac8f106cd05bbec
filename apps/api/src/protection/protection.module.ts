import { Global, Module } from '@nestjs/common';
import { ProtectionRepository } from './protection.repository.js';
import { ProtectionResolver } from './protection.resolver.js';
import { ProtectionService } from './protection.service.js';
import { Protections } from './protections.js';

/** How the municipality protects small figures and descriptions, version by version. */
@Global()
@Module({
  providers: [ProtectionRepository, ProtectionResolver, ProtectionService, Protections],
  exports: [Protections],
})
export class ProtectionModule {}
