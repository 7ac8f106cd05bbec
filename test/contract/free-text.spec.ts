import { readdirSync, readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLInputType,
  type GraphQLNamedInputType,
  getNamedType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { ROADS } from '../../apps/api/src/guard/roads.js';
import { NOT_FREE_TEXT } from './not-free-text.js';

/** Scalars that can carry words that somebody has written. */
const WORDS = new Set(['String', 'Json', 'GeoJson']);

interface Leaf {
  /** `commitments[].what`, from the input on. */
  path: string;
  /** `CommitmentInput.what` */
  field: string;
}

const sources = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
    .map((file) => `${folder}/${file}`);

const isList = (type: GraphQLInputType): boolean =>
  isNonNullType(type) ? isList(type.ofType as GraphQLInputType) : isListType(type);

/** Every place of an input that can carry words. */
function leavesOf(type: GraphQLNamedInputType, prefix: string): Leaf[] {
  if (!isInputObjectType(type)) return [];
  return Object.values(type.getFields()).flatMap((field): Leaf[] => {
    const named = getNamedType(field.type);
    const path = `${prefix}${field.name}${isList(field.type) ? '[]' : ''}`;
    if (isInputObjectType(named)) return leavesOf(named, `${path}.`);
    return WORDS.has(named.name) ? [{ path, field: `${type.name}.${field.name}` }] : [];
  });
}

describe('every text that somebody can send', () => {
  const schema = buildSchema(readFileSync('apps/api/schema.graphql', 'utf8'));
  const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
  const guarded = (operation: string) => {
    const road = ROADS[operation];
    return new Set([...Object.keys(road?.fields ?? {}), ...(road?.covers ?? [])]);
  };

  it('comes in by a road that the guard knows', () => {
    expect(mutations.length).toBeGreaterThan(50);
    expect(mutations.map(({ name }) => name).filter((name) => ROADS[name] === undefined)).toEqual([]);
  });

  it('comes in by a known road by every other door too: each operation that our sources name has its line', () => {
    const named = sources('apps/api/src').flatMap((file) => [
      ...readFileSync(file, 'utf8').matchAll(/\boperation: '(\w+)'|\bintent\(\s*'(\w+)'/g),
    ]);
    const names = [...new Set(named.map(([, one, other]) => one ?? other ?? ''))];
    expect(names.length).toBeGreaterThan(20);
    expect(names.filter((name) => ROADS[name] === undefined)).toEqual([]);
  });

  it('is read by the guard, or is no free text, because …', () => {
    const open = mutations.flatMap(({ name, args }) =>
      args
        .flatMap(({ type }) => leavesOf(getNamedType(type), ''))
        .filter(({ path, field }) => !guarded(name).has(path) && NOT_FREE_TEXT[field] === undefined)
        .map(({ path, field }) => `${name}: ${path} (${field})`),
    );
    expect(open).toEqual([]);
  });

  it('in a question is asked for and not stored, because …', () => {
    const questions = Object.values(schema.getQueryType()?.getFields() ?? {});
    const open = questions.flatMap(({ name, args }) =>
      args
        .flatMap((arg) => {
          const named = getNamedType(arg.type);
          if (isInputObjectType(named)) {
            return NOT_FREE_TEXT[name] ? [] : leavesOf(named, '').map(({ field }) => field);
          }
          return WORDS.has(named.name) ? [arg.name === 'after' ? 'Query.after' : `${name}.${arg.name}`] : [];
        })
        .filter((field) => NOT_FREE_TEXT[field] === undefined)
        .map((field) => `${name}: ${field}`),
    );
    expect(open).toEqual([]);
  });

  it('is named by roads that exist: no field of theirs is misspelt', () => {
    const missing = mutations.flatMap(({ name, args }) => {
      const paths = new Set(
        args.flatMap(({ type }) => leavesOf(getNamedType(type), '')).map(({ path }) => path),
      );
      return [...guarded(name)].filter((path) => !paths.has(path)).map((path) => `${name}: ${path}`);
    });
    expect(missing).toEqual([]);
  });

  it('says why something is no free text only of what there is', () => {
    const fields = new Set(
      Object.values(schema.getTypeMap())
        .filter(isInputObjectType)
        .flatMap((type) => leavesOf(type, '').map(({ field }) => field)),
    );
    const named = Object.keys(NOT_FREE_TEXT).filter((field) => /^[A-Z].*Input\./.test(field));
    expect(named.filter((field) => !fields.has(field))).toEqual([]);
  });

  it('is written in a field that reads it as it is written, but for the settings of the guard itself', () => {
    const OWN_WORDS = 'features/guard-settings/';
    const plain = readdirSync('apps/web/src', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.tsx') && !file.startsWith('ui/') && !file.startsWith(OWN_WORDS))
      .filter((file) => /<TextArea\b/.test(readFileSync(`apps/web/src/${file}`, 'utf8')));
    expect(plain).toEqual([]);
  });
});
