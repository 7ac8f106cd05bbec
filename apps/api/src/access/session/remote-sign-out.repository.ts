import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { endingWithKeys } from './end-sessions.js';
import type { ClosedSession } from '../session.repository.js';

const ENDED = 'returning id, user_id "userId", municipality_id "municipalityId", provider';

/** Sessions that end from afar, reached by what their provider calls them. A message never ends a later session. */
@Injectable()
export class RemoteSignOutRepository {
  constructor(private readonly database: Database) {}

  endAtProvider(providerSession: string, saidAt: string): Promise<ClosedSession[]> {
    return this.database.named({ kind: 'providerSession', hash: providerSession }, (query) =>
      query(
        endingWithKeys(
          `delete from user_session where provider_session = $1 and created_at <= $2::timestamptz + interval '30 s' ${ENDED}`,
        ),
        [providerSession, saidAt],
      ),
    );
  }

  async endOfSubject(identity: string, provider: string, saidAt: string): Promise<ClosedSession[]> {
    const users = await this.database.named({ kind: 'identity', hash: identity }, (query) =>
      query<{ id: string }>(
        `select id from app_user where encode(sha256(convert_to(issuer || chr(10) || subject, 'UTF8')), 'hex') = $1`,
        [identity],
      ),
    );
    const [user] = users;
    if (user === undefined) return [];
    return this.database.readAs({ userId: user.id }, (query) =>
      query(
        endingWithKeys(
          `delete from user_session where user_id = $1 and provider = $2 and created_at <= $3::timestamptz + interval '30 s' ${ENDED}`,
        ),
        [user.id, provider, saidAt],
      ),
    );
  }
}
