import 'reflect-metadata';
import path from 'node:path';
import { type Clock, systemClock } from '@samlad/domain/clock.js';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import compression from 'compression';
import { urlencoded } from 'express';
import { Sessions } from './access/sessions.js';
import { Systems } from './access/systems/systems.js';
import { AppModule } from './app.module.js';
import type { Config } from './config/config.js';
import { documentOfSize, jsonOnly, malformedBody, onlyListed, readJson } from './endpoint/body.js';
import { WalledAdapter } from './endpoint/http-server.js';
import { ListedOperations } from './endpoint/listed-operations.js';
import { identify, limitTime, ownSiteOnly, postOnly, withActor } from './endpoint/middleware.js';
import { securityHeaders } from './endpoint/security-headers.js';
import { LogLines } from './errors/log-lines.js';
import { withSystem } from './endpoint/system-road.js';
import { serveWeb } from './endpoint/web-files.js';

const FORM_LIMIT = '32kb';

/** Builds the API with its walls up; the caller listens or hands it to a test. */
export async function createApp(config: Config, clock: Clock = systemClock): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(
    AppModule.of(config, clock),
    new WalledAdapter(),
    {
      logger: new LogLines(),
      bodyParser: false,
      abortOnError: false,
    },
  );
  app.disable('x-powered-by');
  app.set('trust proxy', config.trustProxy ? [...config.trustProxy] : false);
  app.use(identify);
  app.use(...securityHeaders(config));
  app.use(compression());
  if (config.webFolder) serveWeb(app, path.resolve(config.webFolder));
  app.use(ownSiteOnly(config.address));
  app.use('/graphql', postOnly);
  const actor = withActor(app.get(Sessions));
  app.use('/graphql', actor);
  app.use('/auth', actor);
  app.use('/export', actor);
  app.use('/import', actor);
  app.use('/api', withSystem(app.get(Systems)));
  app.use(readJson());
  app.use('/auth/backchannel-logout', urlencoded({ extended: false, limit: FORM_LIMIT, parameterLimit: 10 }));
  app.use(malformedBody);
  app.use(limitTime());
  app.use('/api', jsonOnly);
  app.use('/graphql', jsonOnly, documentOfSize, onlyListed(app.get(ListedOperations)));
  app.enableShutdownHooks();
  return app;
}
