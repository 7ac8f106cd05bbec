import type { IsoWeek } from '@samlad/domain/week.js';
import type { Geometry } from 'geojson';
import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './graphql-env';

/** Typed documents from apps/api/schema.graphql. Positions in GeoJson are [longitude, latitude], WGS84. */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: {
    IsoWeek: IsoWeek;
    DateTime: string;
    Date: string;
    GeoJson: Geometry;
    Json: unknown;
  };
}>();

export type { ResultOf, TadaDocumentNode, VariablesOf } from 'gql.tada';
