import { Global, Module } from '@nestjs/common';
import { AuditLog } from './audit-log.js';
import { AuditVerifier } from './audit-verifier.js';
import { ChainRepository } from './chain.repository.js';
import { HeadSigner } from './head-signer.js';

/** The chained log: what is noted in it, how its heads are signed and how it is verified. */
@Global()
@Module({
  providers: [AuditLog, AuditVerifier, ChainRepository, HeadSigner],
  exports: [AuditLog, AuditVerifier, HeadSigner],
})
export class AuditModule {}
