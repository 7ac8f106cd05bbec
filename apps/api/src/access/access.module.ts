import { Global, type MiddlewareConsumer, Module, type NestModule } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { DeviceKeyController } from './device/device-key.controller.js';
import { DeviceKeyRepository } from './device/device-key.repository.js';
import { DeviceKeys } from './device/device-keys.js';
import { IdentityModule } from './identity.module.js';
import { PermissionGuard } from './permission.guard.js';
import { SessionRepository } from './session.repository.js';
import { Askers } from './session/askers.js';
import { BackChannelController } from './session/back-channel.controller.js';
import { OwnAssignmentRepository } from './session/own-assignment.repository.js';
import { OwnAssignments } from './session/own-assignments.js';
import { OwnSessions } from './session/own-sessions.js';
import { RemoteSignOutRepository } from './session/remote-sign-out.repository.js';
import { RemoteSignOuts } from './session/remote-sign-outs.js';
import { SessionController } from './session/session.controller.js';
import { SessionSweeper } from './session/session-sweeper.js';
import { Sessions } from './sessions.js';
import { DemoOnly } from './sign-in/demo-only.js';
import { DemoSignInController } from './sign-in/demo-sign-in.controller.js';
import { SignInAttemptRepository } from './sign-in/sign-in-attempt.repository.js';
import { SignInAttempts } from './sign-in/sign-in-attempts.js';
import { SignInController } from './sign-in/sign-in.controller.js';
import { SignInLimitRepository } from './sign-in/sign-in-limit.repository.js';
import { SignInLimits } from './sign-in/sign-in-limits.js';
import { Tries } from './sign-in/tries.js';
import { SignInLog } from './sign-in/sign-in-log.js';
import { SignIn } from './sign-in/sign-in.service.js';
import { SystemLimits } from './systems/system-limits.js';
import { SystemRepository } from './systems/system.repository.js';
import { Systems } from './systems/systems.js';

/** Who somebody is, and what she may do. */
@Global()
@Module({
  imports: [IdentityModule],
  controllers: [
    DemoSignInController,
    SignInController,
    SessionController,
    DeviceKeyController,
    BackChannelController,
  ],
  providers: [
    { provide: APP_GUARD, useClass: PermissionGuard },
    Askers,
    DeviceKeyRepository,
    DeviceKeys,
    OwnAssignmentRepository,
    OwnAssignments,
    OwnSessions,
    RemoteSignOutRepository,
    RemoteSignOuts,
    SessionRepository,
    SessionSweeper,
    Sessions,
    SignIn,
    SignInAttemptRepository,
    SignInAttempts,
    SignInLimitRepository,
    SignInLimits,
    SignInLog,
    SystemLimits,
    SystemRepository,
    Systems,
    Tries,
  ],
  exports: [Askers, OwnAssignments, OwnSessions, Sessions, Systems, Tries],
})
export class AccessModule implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(DemoOnly).forRoutes(DemoSignInController);
  }
}
