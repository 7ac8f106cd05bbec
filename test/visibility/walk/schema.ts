import { readFileSync } from 'node:fs';
import {
  buildSchema,
  getNamedType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isObjectType,
} from 'graphql';
import type { Draw } from '../draw.js';

const FILE = 'apps/api/schema.graphql';
/** What the API takes in one document, with room to spare. */
const MOST_TOKENS = 900;
const MOST_DEPTH = 9;

/** The API's own schema; another test holds the file against the resolvers. */
export const readSchema = (): GraphQLSchema => buildSchema(readFileSync(FILE, 'utf8'));

type Fields = GraphQLField<unknown, unknown>[];
const fieldsOf = (type: GraphQLObjectType): Fields => Object.values(type.getFields());
const objectOf = (field: Fields[number]): GraphQLObjectType | null => {
  const named: GraphQLNamedType = getNamedType(field.type);
  return isObjectType(named) ? named : null;
};

export const queries = (schema: GraphQLSchema): Fields =>
  fieldsOf(schema.getQueryType() as GraphQLObjectType);
export const mutations = (schema: GraphQLSchema): Fields =>
  fieldsOf(schema.getMutationType() as GraphQLObjectType);

/** A selection with the type that each of its fields gives. */
export interface Selection {
  type: string;
  text: string;
  tokens: number;
  fields: Map<string, Selection | null>;
}

/**
 * Every field of a type, down to the leaves. What does not fit in one document is left out where the draw says, so
 * that every field is in some of them; a type inside itself is entered once.
 */
export function selectionOf(draw: Draw | null, type: GraphQLObjectType): Selection {
  const whole = select(draw, type, [], 1, 1);
  for (let share = 0.7; draw !== null && whole.tokens > MOST_TOKENS; share *= 0.7) {
    const part = select(draw, type, [], 1, share);
    if (part.tokens <= MOST_TOKENS) return part;
  }
  return whole;
}

function select(
  draw: Draw | null,
  type: GraphQLObjectType,
  inside: readonly string[],
  depth: number,
  share: number,
): Selection {
  const fields = new Map<string, Selection | null>();
  let tokens = 2;
  for (const field of fieldsOf(type)) {
    const object = objectOf(field);
    if (object === null) {
      fields.set(field.name, null);
      tokens += 1;
      continue;
    }
    if (depth >= MOST_DEPTH || inside.includes(object.name)) continue;
    if (draw !== null && share < 1 && !draw.chance(share)) continue;
    const nested = select(draw, object, [...inside, type.name], depth + 1, share);
    fields.set(field.name, nested);
    tokens += 1 + nested.tokens;
  }
  if (fields.size === 0) fields.set('__typename', null);
  const text = [...fields]
    .map(([name, nested]) => (nested === null ? name : `${name} ${nested.text}`))
    .join(' ');
  return { type: type.name, text: `{ ${text} }`, tokens, fields };
}

/** Every `Type.field` that a selection asks for. */
export function reached(selection: Selection, into = new Set<string>()): Set<string> {
  for (const [name, nested] of selection.fields) {
    into.add(`${selection.type}.${name}`);
    if (nested !== null) reached(nested, into);
  }
  return into;
}

const ROOTS = ['Query', 'Mutation', 'Subscription'];

/** Every `Type.field` of the types that answers are made of. */
export function allFields(schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap())
    .filter(
      (type): type is GraphQLObjectType =>
        isObjectType(type) && !type.name.startsWith('__') && !ROOTS.includes(type.name),
    )
    .flatMap((type) => fieldsOf(type).map((field) => `${type.name}.${field.name}`));
}
