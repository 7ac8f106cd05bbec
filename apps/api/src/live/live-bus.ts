import { EventEmitter } from 'node:events';
import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { PubSub } from 'graphql-subscriptions';
import pg from 'pg';
import { CONFIG, type Config } from '../config/config.js';
import { Database } from '../database/database.js';
import { APP_ROLE, loginUrl } from '../database/logins.js';
import { LIVE_TOPICS, type LiveNotice, type LiveTopic } from './live-topics.js';

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 10_000;
const TOPIC_OF = new Map<string, LiveTopic>(
  (Object.keys(LIVE_TOPICS) as LiveTopic[]).map((topic) => [LIVE_TOPICS[topic].channel, topic]),
);
const LISTEN = [...TOPIC_OF.keys()].map((channel) => `listen ${channel}`).join('; ');

/**
 * The one line on which this process hears what any process has to tell: through PostgreSQL, after the commit of what it is
 * about. Whoever hands events on to somebody asks for that person's rights at each event.
 */
@Injectable()
export class LiveBus implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger('live');
  private readonly hub = new PubSub({ eventEmitter: new EventEmitter().setMaxListeners(0) });
  private readonly hearing: (() => void)[] = [];
  private client: pg.Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private pause = FIRST_PAUSE_MS;
  private stopped = false;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
  ) {}

  onApplicationBootstrap(): Promise<void> {
    return this.listen();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.client?.end().catch(() => undefined);
  }

  /** Every notice of a topic from now on, of every municipality; the subscriber filters. */
  events<Topic extends LiveTopic>(topic: Topic): AsyncIterableIterator<LiveNotice<Topic>> {
    return this.hub.asyncIterableIterator<LiveNotice<Topic>>(topic);
  }

  /** Calls the listener at every notice of a topic, as long as the process lives. */
  onNotice<Topic extends LiveTopic>(topic: Topic, listener: (notice: LiveNotice<Topic>) => void): void {
    void this.hub.subscribe(topic, listener);
  }

  /** Calls the listener each time the line is there, at the start and after it was cut: what was told meanwhile is lost. */
  onHearing(listener: () => void): void {
    this.hearing.push(listener);
  }

  /** Tells every process, this one too, of what no change in the database tells by itself. A line that is cut loses it. */
  async tell<Topic extends LiveTopic>(topic: Topic, notice: LiveNotice<Topic>): Promise<void> {
    const told = [LIVE_TOPICS[topic].channel, JSON.stringify(notice)];
    await this.database.installation('select pg_notify($1, $2)', told).catch(() => undefined);
  }

  private async listen(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.config.appUrl ?? loginUrl(this.config.databaseUrl, APP_ROLE),
      keepAlive: true,
      connectionTimeoutMillis: 2_000,
    });
    this.client = client;
    client.on('notification', ({ channel, payload }) => this.publish(channel, payload ?? ''));
    client.on('error', () => undefined);
    client.once('end', () => this.listenAgain());
    try {
      await client.connect();
      await client.query(LISTEN);
      this.pause = FIRST_PAUSE_MS;
      for (const listener of this.hearing) listener();
    } catch (error) {
      this.log.warn(`Cannot listen: ${String(error)}`);
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

  private publish(channel: string, payload: string): void {
    const topic = TOPIC_OF.get(channel);
    if (topic === undefined) return;
    const notice = LIVE_TOPICS[topic].schema.safeParse(parsed(payload));
    if (notice.success) void this.hub.publish(topic, notice.data);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
