import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';

/** Attempts to sign in, sealed, each under the hash of a cookie that only its browser has. */
@Injectable()
export class SignInAttemptRepository {
  constructor(private readonly database: Database) {}

  async keep(hash: string, sealed: Buffer, now: string, minutes: number): Promise<void> {
    await this.database.named({ kind: 'session', hash }, (query) =>
      query(
        `insert into sign_in_attempt (attempt_hash, sealed, created_at, expires_at)
         values ($1, $2, $3, $3::timestamptz + make_interval(mins => $4))`,
        [hash, sealed, now, minutes],
      ),
    );
  }

  /** Takes an attempt away, so that it is answered once; null when there is none or it is too old. */
  async take(hash: string, now: string): Promise<Buffer | null> {
    const rows = await this.database.named({ kind: 'session', hash }, (query) =>
      query<{ sealed: Buffer; live: boolean }>(
        'delete from sign_in_attempt where attempt_hash = $1 returning sealed, expires_at > $2 live',
        [hash, now],
      ),
    );
    return rows[0]?.live ? rows[0].sealed : null;
  }
}
