import fc from 'fast-check';
import {
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLObjectType,
} from 'graphql';
import { DISTRICTS } from './world.js';

/** Texts that have broken programs: quotes and comments of SQL, patterns, paths, templates, formulas, odd characters. */
const TEXTS = [
  '',
  ' ',
  "' or 1=1 --",
  '"; drop x; --',
  '$1',
  '%_\\',
  '(a+)+$',
  '../../../etc/passwd',
  '{{7*7}}',
  '${7*7}',
  '<script>alert(1)</script>',
  '=1+1',
  '\u0000',
  '\u202e',
  '\ud800',
  'å'.repeat(20_000),
  '👩‍👩‍👧‍👦',
  '__proto__',
  'constructor',
  'null',
  'NaN',
  '0x1',
  '1e400',
  '%s%n',
  '\r\nSet-Cookie: a=b',
];

const odd = fc.oneof(
  fc.constantFrom(...TEXTS),
  fc.string({ maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const numbers = fc.oneof(
  fc.integer(),
  fc.constantFrom(0, -1, 1, 100, 101, 2_147_483_647, -2_147_483_648, 2 ** 53, 1e308, 1.5),
);

/** For each scalar: sometimes what fits, sometimes what does not. */
const SCALARS: Record<string, fc.Arbitrary<unknown>> = {
  ID: fc.oneof(fc.uuid(), odd),
  String: fc.oneof(odd, fc.constantFrom(...DISTRICTS, 'ORD-01', 'provtext')),
  Int: numbers,
  Float: fc.oneof(fc.double(), numbers, fc.constantFrom(17.91, 59.205)),
  Boolean: fc.boolean(),
  IsoWeek: fc.oneof(fc.constantFrom('2026-W47', '2026-W48', '2026-W54', '9999-W53', '0000-W00'), odd),
  DateTime: fc.oneof(
    fc.constantFrom(
      '2026-11-18T20:30:00Z',
      '9999-12-31T23:59:59Z',
      '-271821-04-20T00:00:00Z',
      '2026-02-30T00:00:00Z',
    ),
    odd,
  ),
  Date: fc.oneof(fc.constantFrom('2026-11-26', '2026-13-01', '0000-00-00'), odd),
};

const anything = fc.oneof(fc.jsonValue({ maxDepth: 4 }), odd);

/** A value for an argument: well formed, odd, or of another kind altogether. */
export function hostileValue(type: GraphQLInputType, depth = 0): fc.Arbitrary<unknown> {
  if (isNonNullType(type)) return hostileValue(type.ofType, depth);
  if (isListType(type)) return fc.array(hostileValue(type.ofType, depth + 1), { maxLength: 3 });
  const fit = fitting(type, depth);
  return fc.oneof(
    { weight: 12, arbitrary: fit },
    { weight: 1, arbitrary: anything },
    { weight: 1, arbitrary: fc.constant(null) },
  );
}

function fitting(type: GraphQLInputType, depth: number): fc.Arbitrary<unknown> {
  if (isEnumType(type)) return fc.constantFrom(...type.getValues().map(({ name }) => name));
  if (!isInputObjectType(type)) return SCALARS[getNamedType(type).name] ?? anything;
  if (depth > 5) return fc.constant({});
  const fields = Object.values(type.getFields());
  return fc.record(
    Object.fromEntries(fields.map((field) => [field.name, hostileValue(field.type, depth + 1)])),
    { requiredKeys: fields.filter((field) => isNonNullType(field.type)).map(({ name }) => name) },
  );
}

/** Every operation of the schema as a document that asks for what lies nearest, with its arguments as variables. */
export function everyOperation(
  schema: GraphQLSchema,
): { name: string; query: string; args: GraphQLField<unknown, unknown>['args'] }[] {
  const roots: [string, GraphQLObjectType | null | undefined][] = [
    ['query', schema.getQueryType()],
    ['mutation', schema.getMutationType()],
  ];
  return roots.flatMap(([kind, root]) =>
    Object.values(root?.getFields() ?? {}).map(({ name, args, type }) => {
      const declared = args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
      const passed = args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
      const selection = `${name}${passed && `(${passed})`}${leavesOf(getNamedType(type), 2)}`;
      return { name, args, query: `${kind}${declared && ` (${declared})`} { ${selection} }` };
    }),
  );
}

function leavesOf(type: unknown, depth: number): string {
  if (!isObjectType(type)) return '';
  const fields = Object.values(type.getFields()).flatMap(({ name, type: inner, args }) => {
    if (args.length > 0) return [];
    if (isLeafType(getNamedType(inner))) return [name];
    return depth > 0 ? [`${name}${leavesOf(getNamedType(inner), depth - 1)}`] : [];
  });
  return ` { __typename ${fields.join(' ')} }`;
}
