import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { buildSchema } from 'graphql';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everyOperation, hostileValue } from '../support/hostile.js';
import { LEAK, RawDoor } from '../support/raw-door.js';
import { startApi, type TestApi } from '../support/start-api.js';

const RUNS = Number(process.env['SAMLAD_FUZZ_RUNS'] ?? 12);
const PEOPLE = ['samordnare', 'polis', 'dataskydd', 'drift'];
/** Words of the inside: of the driver, the database's messages and its own names. */
const INSIDE =
  /violates|permission denied|row-level|postgres|typeorm|samlad_app|\.ts:\d|\.js:\d|duplicate key|null value in/i;

describe('whatever is sent', () => {
  let api: TestApi;
  let doors: RawDoor[];
  let tables: RegExp;
  beforeAll(async () => {
    api = await startApi();
    doors = await Promise.all(PEOPLE.map((user) => RawDoor.of(api, user)));
    const names = await api.sql<{ relname: string }>(
      `select relname from pg_class join pg_namespace n on n.oid = relnamespace
       where nspname in ('public', 'samlad') and relname like '%\\_%'`,
    );
    tables = new RegExp(names.map(({ relname }) => relname).join('|'));
  });
  afterAll(() => api.stop());

  const schema = buildSchema(readFileSync('apps/api/schema.graphql', 'utf8'));

  it.each(everyOperation(schema))(
    '$name answers with words and never with its inside',
    async ({ args, query }) => {
      const variables = fc.record(Object.fromEntries(args.map((arg) => [arg.name, hostileValue(arg.type)])));
      await fc.assert(
        fc.asyncProperty(variables, fc.integer({ min: 0, max: PEOPLE.length - 1 }), async (values, who) => {
          const answer = await (doors[who] as RawDoor).send(JSON.stringify({ query, variables: values }));
          expect(answer.status, answer.text).toBeLessThan(500);
          expect(answer.text).not.toContain('"INTERNAL"');
          const told = JSON.stringify(answer.body.errors ?? []);
          expect(told).not.toMatch(LEAK);
          expect(told).not.toMatch(INSIDE);
          expect(told).not.toMatch(tables);
          expect((answer.body.errors ?? []).length).toBeLessThanOrEqual(5);
        }),
        { numRuns: RUNS },
      );
    },
  );

  it('to a route beside GraphQL, is answered below 500', async () => {
    const routes = [
      '/auth/demo',
      '/auth/sign-out',
      '/auth/demo/step-up',
      '/auth/finns-inte',
      '/settings.json',
    ];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...routes), fc.jsonValue(), async (path, body) => {
        const answer = await request(api.app.getHttpServer())
          .post(path)
          .set('x-samlad-client', '1')
          .set('content-type', 'application/json')
          .send(JSON.stringify(body));
        expect(answer.status, answer.text).toBeLessThan(500);
        expect(answer.text).not.toMatch(LEAK);
      }),
      { numRuns: 60 },
    );
  });
});
