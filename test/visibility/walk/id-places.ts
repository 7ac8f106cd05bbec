import {
  getNamedType,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLSchema,
  isInputObjectType,
} from 'graphql';
import { queries, mutations } from './schema.js';
import type { IdPlace } from './twins.js';
import { tableOf } from './values.js';

const MOST_DEEP = 3;
/** Where an id comes from that names no table. */
const ANY_TABLE = 'incident';
/** Ids that are the client's own, or that name what everybody knows. */
const NOT_ROWS = ['clientKey'];

/** Every place in the API where an id can be given, found in the schema. */
export function idPlaces(schema: GraphQLSchema): IdPlace[] {
  const kinds = [
    ['query', queries(schema)],
    ['mutation', mutations(schema)],
  ] as const;
  return kinds.flatMap(([kind, fields]) =>
    fields.flatMap((field) =>
      pathsOf(field.args).map((path) => ({
        kind,
        field,
        path,
        table: tableOf(field.name, path.at(-1) ?? '') ?? ANY_TABLE,
      })),
    ),
  );
}

function pathsOf(fields: readonly (GraphQLArgument | GraphQLInputField)[], depth = 1): string[][] {
  return fields.flatMap(({ name, type }) => {
    const named = getNamedType(type);
    if (isInputObjectType(named)) {
      if (depth >= MOST_DEEP || String(type).startsWith('[')) return [];
      return pathsOf(Object.values(named.getFields()), depth + 1).map((path) => [name, ...path]);
    }
    return named.name === 'ID' && !NOT_ROWS.includes(name) && !String(type).startsWith('[') ? [[name]] : [];
  });
}
