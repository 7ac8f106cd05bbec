import { Module } from '@nestjs/common';
import { AreaModule } from '../../area/area.module.js';
import { AgreementRepository } from './agreement.repository.js';
import { AgreementResolver } from './agreement.resolver.js';
import { AgreementService } from './agreement.service.js';
import { Agreements } from './agreements.js';
import { SharingRepository } from './sharing.repository.js';
import { SharingService } from './sharing.service.js';

/** Agreements between the parties, and what they open to whom. */
@Module({
  imports: [AreaModule],
  providers: [
    AgreementRepository,
    AgreementResolver,
    AgreementService,
    Agreements,
    SharingRepository,
    SharingService,
  ],
  exports: [Agreements],
})
export class AgreementModule {}
