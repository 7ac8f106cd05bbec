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

const EVERY_MS = 60 * 60_000;
const AGAIN_MS = 60_000;

/** Has the heads signed when they should be: at start, every hour, when a week closes, and at stop. */
@Injectable()
export class HeadKeeper implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('audit-heads');
  private timer: NodeJS.Timeout | undefined;

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
      if (entries.some(closesWeek)) void this.signOrTryAgain('WEEK_CLOSED');
    });
    this.signLater(EVERY_MS);
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearTimeout(this.timer);
    await this.signer.sign('STOP').catch((error: unknown) => this.log.error(String(error)));
  }

  private async signOrTryAgain(reason: HeadReason): Promise<void> {
    try {
      await this.signer.sign(reason);
      this.signLater(EVERY_MS);
    } catch (error) {
      this.log.error(`The heads were not signed, trying again in a minute: ${String(error)}`);
      this.signLater(AGAIN_MS);
    }
  }

  private signLater(inMs: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.signOrTryAgain('HOURLY'), inMs);
    this.timer.unref();
  }
}

const closesWeek = ({ action, detail }: ChainedEntry): boolean =>
  action === 'week.advance' && detail['to'] === 'CLOSED';
