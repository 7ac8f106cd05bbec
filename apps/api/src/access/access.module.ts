import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { DemoSignInController } from './demo-sign-in.controller.js';
import { PermissionGuard } from './permission.guard.js';
import { SessionRepository } from './session.repository.js';
import { Sessions } from './sessions.js';

@Global()
@Module({
  controllers: [DemoSignInController],
  providers: [Sessions, SessionRepository, { provide: APP_GUARD, useClass: PermissionGuard }],
  exports: [Sessions],
})
export class AccessModule {}
