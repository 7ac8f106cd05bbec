import { RequestMethod } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { View } from '../rules/view.js';
import type { Reader } from '../world/world.js';
import { logFilter } from './filters.js';
import { someRow, type Stage } from './drawn.js';

export interface Route {
  method: string;
  path: string;
}

/** Routes that would end the session of whoever tries them; tests of their own cover what they answer. */
const ENDS_SESSIONS = /sign-out|sign-in|step-up|logout|callback|auth\/demo$|end/;

/** Every plain HTTP route of the API, as its controllers declare them. */
export function routesOf(app: NestExpressApplication): Route[] {
  const routes: Route[] = [];
  for (const module of app.get(ModulesContainer).values()) {
    for (const { metatype } of module.controllers.values()) {
      if (typeof metatype !== 'function') continue;
      const base = [Reflect.getMetadata('path', metatype)].flat().map(String);
      const prototype = metatype.prototype as Record<string, unknown>;
      for (const name of Object.getOwnPropertyNames(prototype)) {
        if (name === 'constructor') continue;
        const handler = Object.getOwnPropertyDescriptor(prototype, name)?.value as unknown;
        if (typeof handler !== 'function' || !Reflect.hasMetadata('path', handler)) continue;
        const method = RequestMethod[Reflect.getMetadata('method', handler) as number] ?? 'GET';
        for (const prefix of base) {
          for (const path of [Reflect.getMetadata('path', handler)].flat().map(String)) {
            routes.push({
              method,
              path: `/${prefix}/${path}`.replaceAll(/\/+/g, '/').replace(/(.)\/$/, '$1'),
            });
          }
        }
      }
    }
  }
  return routes.filter(({ method, path }) => method === 'GET' || !ENDS_SESSIONS.test(path));
}

/** A request to a route, filled in. */
interface Request {
  name: string;
  reader: Reader | null;
  method: string;
  path: string;
  body: string | undefined;
}

/** The bodies that routes take, by what stands in their path, and the role that they are for. */
const BODIES: Record<string, { role: string; body: (stage: Stage) => unknown }> = {
  '/export/log': {
    role: 'DATA_PROTECTION',
    body: (stage) => ({
      log: stage.draw.pick(['CHANGES', 'READS']),
      filter: stage.draw.chance(0.7) ? {} : logFilter({ ...stage, operation: 'export' }),
    }),
  },
};

/** A request to the route: by whoever may where somebody must, with a body that it takes. */
export function requestOf(stage: Stage, views: readonly View[], { method, path }: Route): Request {
  const { draw } = stage;
  const known = BODIES[path];
  const may = views.filter(({ reader }) => !reader.gone && reader.role === known?.role);
  const reader = may.length > 0 && draw.chance(0.7) ? draw.pick(may).reader : draw.pick(views).reader;
  const body = known === undefined ? { id: someRow(stage)?.id } : known.body(stage);
  return {
    name: `${method} ${path}`,
    reader: draw.chance(0.1) ? null : reader,
    method,
    path: path.replaceAll(/:\w+/g, () => someRow(stage)?.id ?? draw.uuid()),
    body: method === 'GET' ? undefined : JSON.stringify(body),
  };
}
