import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { operationWord } from './log-words';

describe('the read log', () => {
  it('calls every query by a Swedish name', () => {
    const queries = buildSchema(readFileSync('apps/api/schema.graphql', 'utf8')).getQueryType();
    const names = Object.keys(queries?.getFields() ?? {});
    expect(names.length).toBeGreaterThan(30);
    expect(names.filter((name) => operationWord(name) === name)).toEqual([]);
  });
});
