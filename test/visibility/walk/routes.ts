import { RequestMethod } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';

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
