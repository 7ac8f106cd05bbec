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

/** Takes away what has run out: sessions, device keys of roles that are no more, attempts to sign in and counts that nobody asks for any more. */
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
    const towns = await this.database.administer((tx) =>
      tx.query<{ id: string }>('select id from municipality order by id'),
    );
    for (const { id } of towns) await this.destroyKeys(id, now);
    await this.database.administer(async (tx) => {
      await tx.query('delete from user_session where expires_at < $1', [now]);
      await tx.query('delete from sign_in_attempt where expires_at < $1', [now]);
      await tx.query(
        'delete from sign_in_limit where counted_at < $1::timestamptz - make_interval(days => $2)',
        [now, KEPT_DAYS],
      );
    });
  }

  /** Destroys the device keys that are too old, and those of assignments that have ended or rest. */
  private async destroyKeys(municipalityId: string, now: string): Promise<void> {
    await this.database.maintain(municipalityId, (tx) =>
      tx.query(
        `delete from device_key k where k.municipality_id = $1 and (k.expires_at < $2 or not exists (
           select 1 from assignment a where a.municipality_id = k.municipality_id and a.id = k.assignment_id
             and a.suspended_at is null and (a.valid_to is null or a.valid_to > $2)))`,
        [municipalityId, now],
      ),
    );
  }
}
