import 'reflect-metadata';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PERMISSIONS } from '@samlad/domain/permissions.js';
import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { ANYONE, ForAnyone, Requires } from '../../apps/api/src/access/requires.js';
import { NO_SCREENS } from '../../apps/api/src/endpoint/web-files.js';
import { permissionTable } from '../../apps/api/src/schema/permission-table.js';
import { waysIn } from '../../apps/api/src/schema/ways-in.js';

/** What anyone may reach without signing in; a new entry here is a decision. */
const OPEN = [
  'GET /auth/callback/:provider',
  'GET /auth/demo',
  'GET /auth/go',
  'GET /api/v1/openapi.json',
  'GET /auth/providers',
  'POST /auth/backchannel-logout/:provider',
  'POST /auth/demo',
  'POST /auth/sign-in',
  'GET /health',
  'GET /kalender/:file',
  'GET /open/figures/:code',
  'GET /ready',
  'GET /settings.json',
  'Query session',
];

describe('every way in', () => {
  const ways = waysIn();
  const named = ways.map(({ kind, name }) => `${kind} ${name}`);

  it('is found: each operation of the schema, and the routes', () => {
    const schema = buildSchema(readFileSync('apps/api/schema.graphql', 'utf8'));
    const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
    const operations = roots.flatMap((root) =>
      Object.keys(root?.getFields() ?? {}).map((name) => `${root?.name} ${name}`),
    );
    expect(operations.length).toBeGreaterThan(40);
    expect(operations.filter((name) => !named.includes(name))).toEqual([]);
    expect(named).toContain('POST /auth/sign-out');
  });

  it('is answered by the server and not by a screen', () => {
    const routes = ways.filter(({ kind }) => ['GET', 'POST', 'PUT'].includes(kind));
    expect(routes.length).toBeGreaterThan(15);
    const screens = routes.filter(
      ({ name }) => !NO_SCREENS.some((prefix) => name === prefix || name.startsWith(`${prefix}/`)),
    );
    expect(screens).toEqual([]);
  });

  it('is a root: fields below one are worked out by no method that no guard stands before', () => {
    const kinds = new Set(ways.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(['GET', 'Mutation', 'POST', 'PUT', 'Query', 'Subscription']);
  });

  it('names one permission of the table, or is one of the few that stand open', () => {
    const strays = ways.filter(
      ({ permission }) => permission !== ANYONE && !(String(permission) in PERMISSIONS),
    );
    expect(strays).toEqual([]);
    const open = ways.filter(({ permission }) => permission === ANYONE);
    expect(open.map(({ kind, name }) => `${kind} ${name}`).sort()).toEqual([...OPEN].sort());
  });

  it('cannot name two', () => {
    const twice =
      (...marks: MethodDecorator[]) =>
      () => {
        class Door {
          open(): void {}
        }
        const method = Object.getOwnPropertyDescriptor(Door.prototype, 'open') as PropertyDescriptor;
        for (const mark of marks) mark(Door.prototype, 'open', method);
      };
    expect(twice(Requires('week.review'))).not.toThrow();
    expect(twice(Requires('week.review'), ForAnyone())).toThrow('two');
    expect(twice(ForAnyone(), Requires('week.review'))).toThrow('two');
  });

  it('uses every permission that the table names, at a way in or in a rule of its own', () => {
    const source = sourceOf('apps/api/src');
    expect(Object.keys(PERMISSIONS).filter((permission) => !source.includes(`'${permission}'`))).toEqual([]);
  });

  it('stands in docs/permissions.md with the roles that may; `npm run permissions` writes it anew', () => {
    expect(permissionTable()).toBe(readFileSync('docs/permissions.md', 'utf8'));
  });
});

function sourceOf(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
    .map((file) => readFileSync(path.join(folder, file), 'utf8'))
    .join('\n');
}
