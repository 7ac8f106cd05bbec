import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ModulesContainer } from '@nestjs/core';
import { PERMISSIONS } from '@samlad/domain/permissions.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ANYONE, PERMISSION } from '../../apps/api/src/access/requires.js';
import { startApi, type TestApi } from '../support/start-api.js';

interface Handler {
  name: string;
  permission: string | undefined;
}

const OPERATION = 'graphql:resolver_type';
const ROUTE = 'path';

/** What anyone may reach without signing in; a new entry here is a decision. */
const OPEN_HANDLERS = [
  'DemoSignInController.list',
  'DemoSignInController.signIn',
  'HealthController.health',
  'HealthController.ready',
  'HealthController.settings',
  'SessionResolver.session',
];

function handlersOf(api: TestApi): Handler[] {
  const handlers = new Map<string, Handler>();
  for (const module of api.app.get(ModulesContainer).values()) {
    for (const { metatype } of [...module.providers.values(), ...module.controllers.values()]) {
      const prototype =
        typeof metatype === 'function' ? (metatype.prototype as object | undefined) : undefined;
      if (!prototype) continue;
      for (const method of Object.getOwnPropertyNames(prototype)) {
        const handler: unknown = Object.getOwnPropertyDescriptor(prototype, method)?.value;
        if (typeof handler !== 'function' || method === 'constructor') continue;
        if (!Reflect.hasMetadata(OPERATION, handler) && !Reflect.hasMetadata(ROUTE, handler)) continue;
        const name = `${metatype?.name}.${method}`;
        handlers.set(name, {
          name,
          permission: Reflect.getMetadata(PERMISSION, handler) as string | undefined,
        });
      }
    }
  }
  return [...handlers.values()].sort((a, b) => a.name.localeCompare(b.name));
}

describe('every way in', () => {
  let api: TestApi;
  let handlers: Handler[];
  beforeAll(async () => {
    api = await startApi();
    handlers = handlersOf(api);
  });
  afterAll(() => api.stop());

  it('is found: queries, mutations, subscriptions and routes', () => {
    expect(handlers.length).toBeGreaterThan(30);
  });

  it('names a permission of the table, or is one of the few that stand open', () => {
    const unknown = handlers.filter(
      ({ permission }) => permission !== ANYONE && !(String(permission) in PERMISSIONS),
    );
    expect(unknown).toEqual([]);
    expect(handlers.filter(({ permission }) => permission === ANYONE).map(({ name }) => name)).toEqual(
      OPEN_HANDLERS,
    );
  });

  it('uses every permission that the table names, at a way in or in a rule of its own', () => {
    const source = sourceOf('apps/api/src');
    expect(Object.keys(PERMISSIONS).filter((permission) => !source.includes(`'${permission}'`))).toEqual([]);
  });
});

function sourceOf(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
    .map((file) => readFileSync(path.join(folder, file), 'utf8'))
    .join('\n');
}
