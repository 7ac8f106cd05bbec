import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import type { Clock } from '@samlad/domain/clock.js';
import { CLOCK } from '../../database/clock.js';
import { Database } from '../../database/database.js';

const EVERY_MS = 15 * 60_000;
const KEPT_DAYS = 1;

/** Takes away what has run out: sessions, attempts to sign in and counts that nobody asks for any more. */
@Injectable()
export class SessionSweeper implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger('sessions');
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(
      () => void this.sweep().catch((error: unknown) => this.log.warn(String(error))),
      EVERY_MS,
    );
    this.timer.unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  async sweep(): Promise<void> {
    const now = this.clock.now();
    await this.database.administer(async (tx) => {
      await tx.query('delete from user_session where expires_at < $1', [now]);
      await tx.query('delete from sign_in_attempt where expires_at < $1', [now]);
      await tx.query(
        'delete from sign_in_limit where counted_at < $1::timestamptz - make_interval(days => $2)',
        [now, KEPT_DAYS],
      );
    });
  }
}
