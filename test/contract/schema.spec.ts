import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildSchema } from '../../apps/api/src/schema/build-schema.js';

describe('apps/api/schema.graphql', () => {
  it('is what the resolvers say; `npm run schema` writes it anew', async () => {
    expect(await buildSchema()).toBe(readFileSync('apps/api/schema.graphql', 'utf8'));
  });
});
