import { Injectable } from '@nestjs/common';
import { keyHash } from '../../database/named-key.js';
import type { ClosedSession } from '../session.repository.js';
import type { IdentityProvider, RemoteSignOut } from '../sign-in/identity-provider.js';
import { RemoteSignOutRepository } from './remote-sign-out.repository.js';
import { SessionEnds } from './session-ends.js';

/** Ends the sessions that a provider says are over. */
@Injectable()
export class RemoteSignOuts {
  constructor(
    private readonly repository: RemoteSignOutRepository,
    private readonly ends: SessionEnds,
  ) {}

  /** Gives the sessions that ended; none when the provider speaks of somebody who is not here. */
  async end(
    provider: Pick<IdentityProvider, 'id' | 'issuer'>,
    said: RemoteSignOut,
  ): Promise<ClosedSession[]> {
    const closed = await this.closed(provider, said);
    this.ends.ended(closed.map(({ id }) => id));
    return closed;
  }

  private async closed(
    { id, issuer }: Pick<IdentityProvider, 'id' | 'issuer'>,
    { subject, providerSession, saidAt }: RemoteSignOut,
  ): Promise<ClosedSession[]> {
    if (providerSession !== null) return this.repository.endAtProvider(keyHash(id, providerSession), saidAt);
    return subject === null ? [] : this.repository.endOfSubject(keyHash(issuer, subject), id, saidAt);
  }
}
