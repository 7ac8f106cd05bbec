import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  buildSchema,
  type FieldNode,
  getOperationAST,
  type OperationDefinitionNode,
  parse,
  print,
  specifiedRules,
  validate,
} from 'graphql';
import { type Permission, PERMISSIONS, type Role, ROLES, roleMay } from '@samlad/domain/permissions.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { costOf, MOST_COST } from '../../apps/api/src/endpoint/cost.js';
import { LIMITS, limitsRule } from '../../apps/api/src/endpoint/limits.js';
import { waysIn } from '../../apps/api/src/schema/ways-in.js';
import { callsIn, type ClientOperation, clientOperations } from '../../apps/web/build/listed-documents.js';

const WEB = path.resolve('apps/web/src');
interface Client {
  askFor(document: unknown, variables: object): { operationName: string };
}

const LONGEST_PAGE = 100;

const sources = () =>
  readdirSync(WEB, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.spec\.tsx?$/.test(file))
    .map((file): [string, string] => [file, readFileSync(path.join(WEB, file), 'utf8')]);

const isOpenTo = (role: Role, permission: Permission | undefined): boolean =>
  permission !== undefined && (permission in PERMISSIONS ? roleMay(role, permission) : true);

describe("the client's documents", () => {
  const schema = buildSchema(readFileSync('apps/api/schema.graphql', 'utf8'));
  let operations: ClientOperation[];
  beforeAll(() => void (operations = [...clientOperations(WEB).values()]));

  it('are all in the list: every call of graphql in the source is read', () => {
    const unread = sources().filter(([, source]) => callsIn(source).written !== callsIn(source).read);
    expect(unread.map(([file]) => file)).toEqual([]);
    const written = sources().reduce((sum, [, source]) => sum + callsIn(source).written, 0);
    const fragments = sources().flatMap(([, source]) => source.match(/^ *fragment \w+ on /gm) ?? []);
    expect(operations.length).toBe(written - fragments.length);
    expect(operations.length).toBeGreaterThan(30);
  });

  it('stand under the SHA-256 of their text, printed in one way only', () => {
    for (const { query, sha256Hash } of operations) {
      expect(createHash('sha256').update(query).digest('hex')).toBe(sha256Hash);
      expect(print(parse(query))).toBe(query);
    }
    expect(new Set(operations.map(({ sha256Hash }) => sha256Hash)).size).toBe(operations.length);
  });

  it('fit the schema and the limits of a document', () => {
    for (const { operationName, query } of operations) {
      const document = parse(query, { maxTokens: LIMITS.tokens });
      const faults = validate(schema, document, [...specifiedRules, limitsRule(false)]);
      expect([operationName, faults.map(({ message }) => message)]).toEqual([operationName, []]);
      expect(Buffer.byteLength(query)).toBeLessThan(LIMITS.bytes);
    }
  });

  it('cost no role that sends them more than it may spend, with the longest page there is', () => {
    const ways = new Map(waysIn().map((way) => [way.name, way.permission as Permission]));
    const dear = operations.flatMap(({ operationName, query }) => {
      const document = parse(query);
      const operation = getOperationAST(document) as OperationDefinitionNode;
      const cost = costOf(schema, document, operation, { first: LONGEST_PAGE });
      const asked = operation.selectionSet.selections.map((field) => (field as FieldNode).name.value);
      return ROLES.filter((role) => asked.some((name) => isOpenTo(role, ways.get(name)))).flatMap((role) =>
        cost > MOST_COST[role] ? [`${role} ${operationName} ${cost}`] : [],
      );
    });
    expect(dear).toEqual([]);
  });

  it('are asked for by name and hash, and by nothing else', async () => {
    const { askFor } = (await import(path.join(WEB, 'lib/request.ts'))) as Client;
    const modules = sources().filter(
      ([file, source]) => file.endsWith('.graphql.ts') && callsIn(source).read > 0,
    );
    const sent = await Promise.all(
      modules.map(async ([file]) => Object.values((await import(path.join(WEB, file))) as object)),
    );
    const asked = sent.flat().map((document) => askFor(document, { a: 1 }));
    expect(asked.length).toBeGreaterThan(30);
    const byName = new Map(operations.map((operation) => [operation.operationName, operation]));
    for (const call of asked) {
      expect(call).toEqual({
        operationName: call.operationName,
        extensions: {
          persistedQuery: { version: 1, sha256Hash: byName.get(call.operationName)?.sha256Hash },
        },
        variables: { a: 1 },
      });
    }
  });
});
