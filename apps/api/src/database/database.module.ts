import { Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import type { Clock } from '@samlad/domain/clock.js';
import { DataSource } from 'typeorm';
import { CONFIG, type Config } from '../config/config.js';
import { CLOCK } from './clock.js';
import { Database } from './database.js';
import { APP_ROLE, loginUrl, MAINTENANCE_ROLE } from './logins.js';

const APP_SOURCE = Symbol('app-source');
const MAINTENANCE_SOURCE = Symbol('maintenance-source');
const JOB_SOURCE = Symbol('job-source');

/** How long an answer is waited for: a little longer than the database lets a statement run. */
const APP_ANSWER_MS = 7_000;
const MAINTENANCE_ANSWER_MS = 130_000;
/** As many as jobs at a time, and two for commands and changes of a whole municipality. */
const MAINTENANCE_CONNECTIONS = 5;
/** Three jobs at a time, each with a transaction and what it asks beside it. */
const JOB_CONNECTIONS = 8;

function pool(url: string, size: number, answerMs: number): Promise<DataSource> {
  return new DataSource({
    type: 'postgres',
    url,
    installExtensions: false,
    entities: [],
    poolSize: size,
    connectTimeoutMS: 2_000,
    poolErrorHandler: () => undefined,
    extra: { connectionTimeoutMillis: 2_000, keepAlive: true, query_timeout: answerMs },
  }).initialize();
}

@Global()
@Module({
  providers: [
    {
      provide: APP_SOURCE,
      inject: [CONFIG],
      useFactory: (config: Config) =>
        pool(config.appUrl ?? loginUrl(config.databaseUrl, APP_ROLE), config.poolSize, APP_ANSWER_MS),
    },
    {
      provide: MAINTENANCE_SOURCE,
      inject: [CONFIG],
      useFactory: (config: Config) =>
        pool(
          config.maintenanceUrl ?? loginUrl(config.databaseUrl, MAINTENANCE_ROLE),
          MAINTENANCE_CONNECTIONS,
          MAINTENANCE_ANSWER_MS,
        ),
    },
    {
      provide: JOB_SOURCE,
      inject: [CONFIG],
      useFactory: (config: Config) =>
        pool(config.appUrl ?? loginUrl(config.databaseUrl, APP_ROLE), JOB_CONNECTIONS, MAINTENANCE_ANSWER_MS),
    },
    {
      provide: Database,
      inject: [APP_SOURCE, MAINTENANCE_SOURCE, CLOCK, JOB_SOURCE],
      useFactory: (app: DataSource, maintenance: DataSource, clock: Clock, jobs: DataSource) =>
        new Database(app, maintenance, clock, jobs),
    },
  ],
  exports: [Database],
})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(
    @Inject(APP_SOURCE) private readonly app: DataSource,
    @Inject(MAINTENANCE_SOURCE) private readonly maintenance: DataSource,
    @Inject(JOB_SOURCE) private readonly jobs: DataSource,
    private readonly database: Database,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    await this.database.hooks.close();
    await Promise.all([this.app, this.maintenance, this.jobs].map((source) => source.destroy()));
  }
}
