import { EventEmitter } from 'node:events';
import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { agreementPurposeSchema } from '@samlad/domain/agreements.js';
import { secrecyLevelSchema } from '@samlad/domain/secrecy.js';
import { PubSub } from 'graphql-subscriptions';
import pg from 'pg';
import { z } from 'zod';
import { CONFIG, type Config } from '../config/config.js';
import { APP_ROLE, loginUrl } from '../database/logins.js';

const CHANNEL = 'samlad_week';
const TOPIC = 'week';
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 10_000;

const rowSchema = z.object({
  purpose: agreementPurposeSchema,
  partyId: z.string(),
  level: secrecyLevelSchema,
  areaId: z.string().nullable(),
  circleId: z.string().nullable(),
});

const eventSchema = z.object({
  municipalityId: z.string(),
  week: z.number().int(),
  version: z.number().int(),
  row: rowSchema.optional(),
  within: rowSchema.optional(),
});

/** That a week has changed, the version it has now, and the row that changed when not everybody may know. */
export type WeekEvent = z.infer<typeof eventSchema>;

/** Hears from PostgreSQL that a week has changed, whichever process changed it, and passes it on to open sockets. */
@Injectable()
export class WeekEvents implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger('week-events');
  private readonly hub = new PubSub({ eventEmitter: new EventEmitter().setMaxListeners(0) });
  private client: pg.Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private pause = FIRST_PAUSE_MS;
  private stopped = false;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  onApplicationBootstrap(): Promise<void> {
    return this.listen();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.client?.end().catch(() => undefined);
  }

  /** Every change from now on, of every municipality; the subscriber filters. */
  changes(): AsyncIterableIterator<WeekEvent> {
    return this.hub.asyncIterableIterator<WeekEvent>(TOPIC);
  }

  private async listen(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.config.appUrl ?? loginUrl(this.config.databaseUrl, APP_ROLE),
      keepAlive: true,
      connectionTimeoutMillis: 2_000,
    });
    this.client = client;
    client.on('notification', ({ payload }) => this.publish(payload ?? ''));
    client.on('error', () => undefined);
    client.once('end', () => this.listenAgain());
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
      this.pause = FIRST_PAUSE_MS;
    } catch (error) {
      this.log.warn(`Cannot listen for changed weeks: ${String(error)}`);
      await client.end().catch(() => undefined);
      this.listenAgain();
    }
  }

  private listenAgain(): void {
    clearTimeout(this.timer);
    if (this.stopped) return;
    this.timer = setTimeout(() => void this.listen(), this.pause);
    this.timer.unref();
    this.pause = Math.min(this.pause * 2, LONGEST_PAUSE_MS);
  }

  private publish(payload: string): void {
    const event = eventSchema.safeParse(parsed(payload));
    if (event.success) void this.hub.publish(TOPIC, event.data);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
