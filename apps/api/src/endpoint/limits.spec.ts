import fc from 'fast-check';
import { buildSchema, type DocumentNode, getOperationAST, Kind, parse, validate, visit } from 'graphql';
import { describe, expect, it } from 'vitest';
import { costOf } from './cost.js';
import { LIMITS, limitsRule } from './limits.js';

const SCHEMA = buildSchema(
  'type Query { a: Query b: [Query!]! c(first: Int): Query d(first: Int! = 50): Query x: Int }',
);

/** A document whose selections count how often they are looked at. */
function watched(text: string): { document: DocumentNode; sets: number; looks: () => number } {
  let looks = 0;
  let sets = 0;
  const document = visit(parse(text), {
    SelectionSet(node) {
      sets += 1;
      const { selections } = node;
      return Object.defineProperty({ ...node }, 'selections', {
        enumerable: true,
        get: () => ((looks += 1), selections),
      });
    },
  });
  looks = 0;
  return { document, sets, looks: () => looks };
}

/** What the limits say of a document, and nothing else. */
const faultsOf = (document: DocumentNode) =>
  validate(SCHEMA, document, [limitsRule(false)], { maxErrors: 10 }).map(({ message }) => message);

/** Fragments that each spread the next several times; the last one spreads the first when they are to go round. */
const chain = fc
  .record({
    length: fc.integer({ min: 12, max: 60 }),
    times: fc.integer({ min: 2, max: 4 }),
    round: fc.boolean(),
  })
  .map(({ length, times, round }) => {
    const next = (index: number) => (round ? (index + 1) % length : index + 1);
    const fragments = Array.from({ length }, (_, index) => {
      const spread = `...F${next(index)} `.repeat(times);
      return `fragment F${index} on Query { ${spread} a { ...F${next(index)} } }`;
    });
    return `{ ...F0 } ${fragments.join(' ')} ${round ? '' : `fragment F${length} on Query { x }`}`;
  });

const field = fc.letrec<{ field: string }>((tie) => ({
  field: fc.oneof(
    { depthSize: 'small' },
    fc.constant('x'),
    fc.array(tie('field'), { minLength: 1, maxLength: 4 }).map((inner) => `a { ${inner.join(' ')} }`),
    fc
      .array(tie('field'), { minLength: 1, maxLength: 4 })
      .map((inner) => `... on Query { ${inner.join(' ')} }`),
  ),
})).field;

describe('the limits of a document', () => {
  it('refuse fragments that explode or go round, after a look or two at each selection', () => {
    fc.assert(
      fc.property(chain, (text) => {
        const { document, sets, looks } = watched(text);
        const faults = faultsOf(document);
        expect(looks()).toBeLessThan(12 * sets);
        expect(faults.join()).toMatch(/djup|antal fält|^$/);
        const operation = getOperationAST(document);
        if (operation) costOf(SCHEMA, document, operation, {});
        expect(looks()).toBeLessThan(24 * sets);
      }),
    );
  });

  it('count through fragments what they count where it stands', () => {
    fc.assert(
      fc.property(fc.array(field, { minLength: 1, maxLength: 6 }), (fields) => {
        const plain = faultsOf(parse(`{ ${fields.join(' ')} }`));
        const spread = `{ ${fields.map((_, i) => `...F${i}`).join(' ')} }`;
        const fragments = fields.map((text, i) => `fragment F${i} on Query { ${text} }`);
        expect(faultsOf(parse([spread, ...fragments].join(' ')))).toEqual(plain);
      }),
    );
  });

  it('are met exactly: the last that fits, and the first that does not', () => {
    const nested = (depth: number) => `${'{ a '.repeat(depth)}${'}'.repeat(depth)}`.replace('a }', 'x }');
    const alias = (count: number) => `{ ${Array.from({ length: count }, (_, i) => `a${i}: x`).join(' ')} }`;
    const many = (count: number, text: string) => `{ a { ${Array(count).fill(text).join(' ')} } }`;
    const each: [string, string][] = [
      [nested(LIMITS.depth), nested(LIMITS.depth + 1)],
      [`{ a ${alias(LIMITS.aliases)} }`, `{ a ${alias(LIMITS.aliases + 1)} }`],
      [`{ ${'x '.repeat(LIMITS.rootFields)} }`, `{ ${'x '.repeat(LIMITS.rootFields + 1)} }`],
      [many(LIMITS.directives, 'x @skip(if: true)'), many(LIMITS.directives + 1, 'x @skip(if: true)')],
      [many(LIMITS.fields - 1, 'x'), many(LIMITS.fields, 'x')],
    ];
    for (const [fits, over] of each) {
      expect(faultsOf(parse(fits))).toEqual([]);
      expect(faultsOf(parse(over))).toHaveLength(1);
    }
  });
});

describe('the cost of an operation', () => {
  const cost = (text: string, variables = {}) => {
    const document = parse(text);
    const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
    return costOf(SCHEMA, document, operation as never, variables);
  };

  it.each([
    ['{ x }', 1],
    ['{ a { x } }', 2],
    ['{ b { x x } }', 21],
    ['{ b { b { x } } }', 1 + 10 * (1 + 10)],
    ['{ c(first: 50) { x b { x } } }', 1 + 1 + 1 + 50],
    ['{ a { ...F } } fragment F on Query { b { x } }', 1 + 1 + 10],
    ['{ ... on Query { b { x } } }', 11],
    ['{ __schema { types { name } } __typename }', 0],
  ])('of %s is %d', (text, expected) => {
    expect(cost(text)).toBe(expected);
  });

  it('counts the length that a variable says', () => {
    expect(cost('query ($n: Int) { c(first: $n) { b { x } } }', { n: 100 })).toBe(1 + 1 + 100);
    expect(cost('query ($n: Int) { c(first: $n) { b { x } } }', { n: 'många' })).toBe(1 + 1 + 10);
  });

  it('counts the length that the document or the schema says when nothing else does', () => {
    const asked = 'query ($n: Int! = 100) { c(first: $n) { b { x } } }';
    expect(cost(asked)).toBe(1 + 1 + 100);
    expect(cost(asked, { n: 3 })).toBe(1 + 1 + 3);
    expect(cost('{ d { b { x } } }')).toBe(1 + 1 + 50);
  });
});
