import { Global, Module } from '@nestjs/common';
import { AuditLog } from './audit-log.js';

/** The chained log: what is noted in it, how it is verified and read. */
@Global()
@Module({ providers: [AuditLog], exports: [AuditLog] })
export class AuditModule {}
