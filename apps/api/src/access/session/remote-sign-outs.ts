import { Injectable } from '@nestjs/common';
import { keyHash } from '../../database/named-key.js';
import type { ClosedSession } from '../session.repository.js';
import type { IdentityProvider, RemoteSignOut } from '../sign-in/identity-provider.js';
import { RemoteSignOutRepository } from './remote-sign-out.repository.js';

/** Ends the sessions that a provider says are over. */
@Injectable()
export class RemoteSignOuts {
  constructor(private readonly repository: RemoteSignOutRepository) {}

  /** Gives the sessions that ended; none when the provider speaks of somebody who is not here. */
  async end(
    { id, issuer }: Pick<IdentityProvider, 'id' | 'issuer'>,
    { subject, providerSession, saidAt }: RemoteSignOut,
  ): Promise<ClosedSession[]> {
    if (providerSession !== null) return this.repository.endAtProvider(keyHash(id, providerSession), saidAt);
    return subject === null ? [] : this.repository.endOfSubject(keyHash(issuer, subject), id, saidAt);
  }
}
