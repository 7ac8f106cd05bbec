import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { DomainError } from '@samlad/domain/errors.js';
import { ForAnyone } from '../requires.js';
import { IdentityProviders, SignInFailed } from '../sign-in/identity-provider.js';
import { SignInLog } from '../sign-in/sign-in-log.js';
import { RemoteSignOuts } from './remote-sign-outs.js';

/**
 * Where a provider says that somebody has signed out there. It is a server that calls, with a form and without a cookie
 * or our client header, so this is the one POST that does without them: the message proves itself by its signature.
 * Source: OpenID Connect Back-Channel Logout 1.0.
 */
@Controller('auth/backchannel-logout')
export class BackChannelController {
  constructor(
    private readonly providers: IdentityProviders,
    private readonly signOuts: RemoteSignOuts,
    private readonly log: SignInLog,
  ) {}

  @Post(':provider')
  @HttpCode(200)
  @ForAnyone()
  async signOut(@Param('provider') id: string, @Body() body: Record<string, unknown> | undefined) {
    const provider = this.providers.withId(id);
    if (provider === null) throw new DomainError('NOT_FOUND');
    const said = await provider.readSignOut(body ?? {}).catch((error: unknown) => {
      throw error instanceof SignInFailed ? refusalOf(error) : error;
    });
    for (const closed of await this.signOuts.end(provider, said)) await this.log.endedByProvider(closed);
    return {};
  }
}

const refusalOf = ({ fault }: SignInFailed) =>
  fault === 'NOT_REACHABLE' ? new DomainError('DATABASE_AWAY') : new DomainError('MALFORMED_REQUEST');
