import { Global, Module } from '@nestjs/common';
import { Guard } from './guard.js';
import { GuardRepository } from './guard.repository.js';
import { GuardResolver } from './guard.resolver.js';
import { GuardSettingsService } from './guard-settings.js';
import { GuardTerms } from './guard-terms.js';
import { KeptFindings } from './kept-findings.js';

/** What reads every free text on its way in. */
@Global()
@Module({
  providers: [Guard, GuardRepository, GuardResolver, GuardSettingsService, GuardTerms, KeptFindings],
  exports: [Guard],
})
export class GuardModule {}
