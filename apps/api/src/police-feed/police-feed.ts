import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import type { Clock } from '@samlad/domain/clock.js';
import { fetchPoliceEvents } from '@samlad/import/police-fetch.js';
import { nextPollAt } from '@samlad/import/police-poll.js';
import { CONFIG, type Config } from '../config/config.js';
import { CLOCK } from '../database/clock.js';
import { Database } from '../database/database.js';
import { loginUrl, MAINTENANCE_ROLE } from '../database/logins.js';
import { hasChanged, type NoticeOutcome, PoliceNotices, type NoticeTown } from '../import/police-notices.js';
import { OnlyPoller } from './only-poller.js';

/** What one call came to. */
export type PollOutcome =
  | { outcome: 'STANDING_BY' }
  | { outcome: 'NOT_MODIFIED' }
  | { outcome: 'FAILED'; reason: string }
  | { outcome: 'FETCHED'; towns: (NoticeOutcome & { code: string })[] };

/** The police's own address, which SAMLAD_POLICE_FEED=polisen stands for. */
const POLICE = 'https://polisen.se/api/events';
const USUAL_LENGTH = 500;
/** A program that is started again and again still leaves the police in peace. */
const FIRST_AFTER_MS = 10_000;
const STAND_BY_MS = 60_000;
const REMEMBERED_MS = 24 * 3_600_000;

/**
 * Fetches the police's published notices while the API runs, when SAMLAD_POLICE_FEED names an address. Polite: one
 * process at a time, five minutes between calls, conditional requests, longer pauses after failures.
 */
@Injectable()
export class PoliceFeed implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger('police-feed');
  private readonly only: OnlyPoller;
  private readonly stopping = new AbortController();
  private timer: NodeJS.Timeout | undefined;
  private startedAt: string[] = [];
  private failuresInARow = 0;
  private retryAfterSeconds: number | null = null;
  private etag: string | null = null;
  private lastModified: string | null = null;
  private lastFindings = '';

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly database: Database,
    private readonly notices: PoliceNotices,
  ) {
    this.only = new OnlyPoller(config.maintenanceUrl ?? loginUrl(config.databaseUrl, MAINTENANCE_ROLE));
  }

  onApplicationBootstrap(): void {
    if (this.config.policeFeed !== undefined) this.pollIn(FIRST_AFTER_MS);
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    clearTimeout(this.timer);
    await this.only.release();
  }

  /** Makes one call now and takes in what it gave, if this process is the one that may. */
  async poll(): Promise<PollOutcome> {
    if (!(await this.only.isOurs())) return { outcome: 'STANDING_BY' };
    this.startedAt = [...this.startedAt, this.clock.now()].filter((at) => this.isRemembered(at));
    const response = await fetchPoliceEvents({
      url: this.address(),
      userAgent: this.userAgent(),
      etag: this.etag,
      lastModified: this.lastModified,
      signal: this.stopping.signal,
    });
    this.retryAfterSeconds = response.outcome === 'FAILED' ? response.retryAfterSeconds : null;
    this.failuresInARow = response.outcome === 'FAILED' ? this.failuresInARow + 1 : 0;
    if (response.outcome === 'FAILED') return { outcome: 'FAILED', reason: response.reason };
    if (response.outcome === 'NOT_MODIFIED') return response;
    const towns = await this.takeIn(response.body);
    this.etag = response.etag;
    this.lastModified = response.lastModified;
    return { outcome: 'FETCHED', towns };
  }

  private async takeIn(body: Uint8Array): Promise<(NoticeOutcome & { code: string })[]> {
    const towns = await this.database.administer((tx) =>
      tx.query<NoticeTown>('select id, code, time_zone "timeZone" from municipality order by code'),
    );
    const origin = { fileName: this.address(), expected: USUAL_LENGTH, notesUnchanged: false };
    const outcomes: (NoticeOutcome & { code: string })[] = [];
    for (const town of towns) {
      if (!this.notices.concerns(town.code)) continue;
      outcomes.push({ ...(await this.notices.importAnswer(town, body, origin)), code: town.code });
    }
    this.tell(outcomes);
    return outcomes;
  }

  /** Short, empty and odd answers are said once, not every five minutes. */
  private tell(outcomes: readonly NoticeOutcome[]): void {
    const findings = outcomes[0]?.findings.join(' ') ?? '';
    if (findings !== '' && findings !== this.lastFindings) this.log.warn(findings);
    this.lastFindings = findings;
    if (outcomes.some(hasChanged)) this.log.log('Polisens händelser är uppdaterade.');
  }

  private pollIn(milliseconds: number): void {
    if (this.stopping.signal.aborted) return;
    this.timer = setTimeout(() => void this.pollAndGoOn(), milliseconds);
    this.timer.unref();
  }

  private async pollAndGoOn(): Promise<void> {
    const done = await this.poll().catch((error: unknown): PollOutcome => {
      this.failuresInARow += 1;
      return { outcome: 'FAILED', reason: String(error) };
    });
    if (done.outcome === 'FAILED') this.log.warn(done.reason);
    if (done.outcome === 'STANDING_BY') return this.pollIn(STAND_BY_MS);
    const { startedAt, failuresInARow, retryAfterSeconds } = this;
    const now = this.clock.now();
    const next = nextPollAt({ startedAt, failuresInARow, retryAfterSeconds, now });
    this.pollIn(Date.parse(next) - Date.parse(now));
  }

  private address(): string {
    return this.config.policeFeed === 'polisen' ? POLICE : (this.config.policeFeed ?? POLICE);
  }

  private userAgent(): string {
    return this.config.contact === undefined ? 'Samlad/0.1' : `Samlad/0.1 (${this.config.contact})`;
  }

  private isRemembered(at: string): boolean {
    return Date.parse(this.clock.now()) - Date.parse(at) < REMEMBERED_MS;
  }
}
