import { isoWeekSchema } from '@samlad/domain/week.js';
import { GraphQLError, GraphQLScalarType, Kind, type ValueNode, valueFromASTUntyped } from 'graphql';

const DATE = /^(?!0000)\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;
const MAX_DEPTH = 50;

function refuse(sentence: string): never {
  throw new GraphQLError(sentence, { extensions: { code: 'BAD_USER_INPUT' } });
}

function text(value: unknown, accepts: (text: string) => boolean, sentence: string): string {
  return typeof value === 'string' && accepts(value) ? value : refuse(sentence);
}

function textScalar(name: string, description: string, accepts: (text: string) => boolean, sentence: string) {
  return new GraphQLScalarType<string, string>({
    name,
    description,
    serialize: (value) => (value instanceof Date ? value.toISOString() : String(value)),
    parseValue: (value) => text(value, accepts, sentence),
    parseLiteral: (node) => text(node.kind === Kind.STRING ? node.value : null, accepts, sentence),
  });
}

function isRealDate(value: string): boolean {
  return (
    DATE.test(value) && !Number.isNaN(Date.parse(value)) && new Date(value).toISOString().startsWith(value)
  );
}

function isDeeperThan(levels: number, value: unknown): boolean {
  if (value === null || typeof value !== 'object') return false;
  return levels === 0 || Object.values(value).some((member) => isDeeperThan(levels - 1, member));
}

function plainJson(value: unknown): unknown {
  if (isDeeperThan(MAX_DEPTH, value)) refuse('Värdet är för djupt nästlat.');
  return value;
}

function jsonScalar(name: string, description: string) {
  return new GraphQLScalarType<unknown, unknown>({
    name,
    description,
    serialize: (value) => value,
    parseValue: plainJson,
    parseLiteral: (node: ValueNode, variables) => plainJson(valueFromASTUntyped(node, variables)),
  });
}

export const IsoWeekScalar = textScalar(
  'IsoWeek',
  'An ISO 8601 week, `2026-W47`.',
  (value) => isoWeekSchema.safeParse(value).success,
  'Veckan skrivs som 2026-W47 och ska finnas i kalendern.',
);
export const DateTimeScalar = textScalar(
  'DateTime',
  'An instant, ISO 8601 with offset; answers are in UTC.',
  (value) => INSTANT.test(value) && isRealDate(value.slice(0, 10)) && !Number.isNaN(Date.parse(value)),
  'Tidpunkten skrivs som 2026-11-19T20:30:00Z.',
);
export const DateScalar = textScalar(
  'Date',
  'A calendar date, `2026-11-19`.',
  isRealDate,
  'Datumet skrivs som 2026-11-19.',
);
export const GeoJsonScalar = jsonScalar('GeoJson', 'A GeoJSON geometry (RFC 7946), WGS84, longitude first.');
export const JsonScalar = jsonScalar('Json', 'A JSON value that the named form or mapping describes.');
