import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { CONFIG, type Config, StartRefused } from '../config/config.js';
import type { ChainedEntry } from '../database/audit-form.js';
import { Database } from '../database/database.js';
import { type HeadReason, HeadSigner } from './head-signer.js';

const EVERY_MS = 60_000;
/** Entries of one process after which the heads are signed at once. */
const MOST_UNSIGNED = 100;
/** Several causes within this time give one signing. */
const GATHER_MS = 50;

/** Why an entry has the heads signed at once: what opens or closes for others, and what leaves. */
const AT_ONCE: readonly [HeadReason, (entry: ChainedEntry) => boolean][] = [
  ['WEEK_CLOSED', ({ action, detail }) => action === 'week.advance' && detail['to'] === 'CLOSED'],
  [
    'RIGHTS_CHANGED',
    ({ action }) => /^(level|assignment|agreement|circle|invitation|claims)\.|^log\.export$/.test(action),
  ],
];

/**
 * Has the heads signed when they should be: at start, every minute in which the chains have grown, after a hundred entries,
 * right after what opens or closes for others, and at stop.
 */
@Injectable()
export class HeadKeeper implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('audit-heads');
  private timer: NodeJS.Timeout | undefined;
  private soon: NodeJS.Timeout | undefined;
  private unsigned = 0;

  constructor(
    private readonly signer: HeadSigner,
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.signer.sign('START').catch((error: unknown) => {
      if (error instanceof StartRefused) throw error;
      throw new StartRefused(
        `Loggens signerade huvuden kan inte skrivas i ${this.config.dataFolder}: ${String(error)}`,
      );
    });
    this.database.hooks.onAudited((entries) => {
      this.unsigned += entries.length;
      const cause = AT_ONCE.find(([, calls]) => entries.some(calls))?.[0];
      if (cause !== undefined) this.signSoon(cause);
      else if (this.unsigned >= MOST_UNSIGNED) this.signSoon('GROWN');
    });
    this.signLater();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearTimeout(this.timer);
    clearTimeout(this.soon);
    await this.signer.sign('STOP').catch((error: unknown) => this.log.error(String(error)));
  }

  private async signOrTryAgain(reason: HeadReason): Promise<void> {
    this.unsigned = 0;
    try {
      await this.signer.sign(reason);
    } catch (error) {
      this.log.error(`The heads were not signed, trying again in a minute: ${String(error)}`);
    }
    this.signLater();
  }

  private signSoon(reason: HeadReason): void {
    if (this.soon !== undefined) return;
    this.soon = setTimeout(() => {
      this.soon = undefined;
      void this.signOrTryAgain(reason);
    }, GATHER_MS);
    this.soon.unref();
  }

  private signLater(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.signOrTryAgain('EVERY_MINUTE'), EVERY_MS);
    this.timer.unref();
  }
}
