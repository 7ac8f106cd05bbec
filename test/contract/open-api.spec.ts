import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ERRORS } from '@samlad/domain/errors.js';
import { openApiDocument } from '../../apps/api/src/delivery/open-api.js';
import { SYSTEM_LIMITS } from '../../apps/api/src/access/systems/system-limits.js';
import { waysIn } from '../../apps/api/src/schema/ways-in.js';

const document = openApiDocument() as {
  openapi: string;
  paths: Record<string, Record<string, { operationId: string }>>;
  components: { schemas: Record<string, { additionalProperties?: unknown }> };
};
const page = readFileSync('docs/rest.md', 'utf8');

describe('the description of the systems’ road', () => {
  it('stands in docs/openapi.json; `npm run permissions` writes it anew', () => {
    expect(JSON.parse(readFileSync('docs/openapi.json', 'utf8'))).toEqual(document);
    expect(document.openapi).toBe('3.1.0');
  });

  it('has every route of the road and no other', () => {
    const told = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
    );
    const ways = waysIn().map(({ kind, name }) => `${kind} ${name}`);
    const road = ways.filter((way) => way.includes('/api/') && !way.endsWith('openapi.json'));
    expect(told.sort()).toEqual(road.sort());
  });

  it('points at what it has, and lets nothing unknown in', () => {
    const refs = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)];
    expect(refs.length).toBeGreaterThan(20);
    for (const [, name = ''] of refs) expect(Object.keys(document.components.schemas)).toContain(name);
    for (const name of ['Incident', 'IncidentDelivery', 'Answers_RESCUE'])
      expect([name, document.components.schemas[name]?.additionalProperties]).toEqual([name, false]);
  });

  it('is told in docs/rest.md with reasons that there are and the limits as they are', () => {
    const reasons = [...page.matchAll(/`([A-Z_]{6,})`/g)].map(([, name = '']) => name);
    const words = new Set(['UNCHANGED', 'CORRECTED', 'SAMLAD']);
    expect(reasons.filter((name) => !(name in ERRORS) && !words.has(name))).toEqual([]);
    expect(page).toContain(`${SYSTEM_LIMITS.system.free} calls a minute`);
    expect(SYSTEM_LIMITS.wrong.free).toBe(20);
  });
});
