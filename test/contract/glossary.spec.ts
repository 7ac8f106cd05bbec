import { readFileSync } from 'node:fs';
import { buildSchema, isEnumType, isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';

const ROOTS = new Set(['Query', 'Mutation', 'Subscription']);

describe('the glossary', () => {
  it('gives every type and enum of the API its Swedish word', () => {
    const schema = buildSchema(readFileSync('apps/api/schema.graphql', 'utf8'));
    const names = Object.values(schema.getTypeMap())
      .filter(
        (type) =>
          (isObjectType(type) || isEnumType(type)) && !type.name.startsWith('__') && !ROOTS.has(type.name),
      )
      .map(({ name }) => name);
    const glossary = readFileSync('docs/glossary.md', 'utf8');
    expect(names.length).toBeGreaterThan(60);
    expect(names.filter((name) => !glossary.includes(`\`${name}\``))).toEqual([]);
  });
});
