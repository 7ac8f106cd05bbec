import type { NestExpressApplication } from '@nestjs/platform-express';
import { fixedClock } from '@samlad/domain/clock.js';
import type { Config } from '../../apps/api/src/config/config.js';
import { createApp } from '../../apps/api/src/create-app.js';
import type { TestApi } from './start-api.js';
import { WORLD_NOW } from './world.js';

/** One more API on the same database, as a second process would be; `prepare` may add to it before it starts. The caller closes it. */
export async function another(
  api: TestApi,
  now = WORLD_NOW,
  over: Partial<Config> = {},
  prepare: (app: NestExpressApplication) => void = () => undefined,
): Promise<NestExpressApplication> {
  const app = await createApp(
    {
      port: 0,
      databaseUrl: api.ownerUrl,
      appUrl: undefined,
      maintenanceUrl: undefined,
      dataFolder: api.dataFolder,
      secret: 'ett prov behöver ingen riktig nyckel 1234567890',
      mode: 'demo',
      poolSize: 4,
      tiles: undefined,
      webFolder: undefined,
      policeFeed: undefined,
      jobs: false,
      ...over,
    },
    fixedClock(now),
  );
  prepare(app);
  await app.init();
  return app;
}
