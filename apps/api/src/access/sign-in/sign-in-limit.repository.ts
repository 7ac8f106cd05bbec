import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';

/** How a count closes the way: free tries, then a delay that doubles from one second up to the longest. */
export interface LimitRule {
  free: number;
  longestSeconds: number;
  /** After this long without a new one the count begins anew. */
  forgottenAfterMinutes: number;
}

/** Counts under keyed digests; no address and no name is stored. */
@Injectable()
export class SignInLimitRepository {
  constructor(private readonly database: Database) {}

  /** Seconds until the way is open, 0 when it is. */
  async closedFor(keys: readonly string[], now: string): Promise<number> {
    const rows = await this.database.installation<{ seconds: number }>(
      `select coalesce(ceil(max(extract(epoch from closed_until - $2::timestamptz))), 0)::int seconds
       from sign_in_limit where key = any ($1::text[])`,
      [keys, now],
    );
    return Math.max(0, rows[0]?.seconds ?? 0);
  }

  /** Counts one more. In one statement, so that tries at the same time are all counted. */
  async count(
    key: string,
    { free, longestSeconds, forgottenAfterMinutes }: LimitRule,
    now: string,
  ): Promise<void> {
    await this.database.installation(
      `insert into sign_in_limit as l (key, count, counted_at, closed_until) values ($1, 1, $2, $2)
       on conflict (key) do update set counted_at = $2,
         count = case when l.counted_at < $2::timestamptz - make_interval(mins => $5) then 1 else l.count + 1 end,
         closed_until = case
           when l.counted_at < $2::timestamptz - make_interval(mins => $5) or l.count + 1 <= $3 then $2::timestamptz
           else $2::timestamptz + make_interval(secs => least($4::float8, power(2, least(l.count - $3, 30))))
         end`,
      [key, now, free, longestSeconds, forgottenAfterMinutes],
    );
  }

  async forget(key: string): Promise<void> {
    await this.database.installation('delete from sign_in_limit where key = $1', [key]);
  }
}
