import { Global, Module } from '@nestjs/common';
import { CONFIG } from '../config/config.js';
import { providersOf } from './oidc/providers-of.js';
import { SessionEnds } from './session/session-ends.js';
import { IdentityProviders } from './sign-in/identity-provider.js';

/** What administration needs of access, on the command line too: the providers, and who hears that sessions end. */
@Global()
@Module({
  providers: [{ provide: IdentityProviders, inject: [CONFIG], useFactory: providersOf }, SessionEnds],
  exports: [IdentityProviders, SessionEnds],
})
export class IdentityModule {}
