import type { IsoWeek } from '@samlad/domain/week.js';
import type { Geometry } from 'geojson';
import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './graphql-env';

/**
 * Typed documents from apps/api/schema.graphql; the build puts `ListedDocument`s in their place. Positions in GeoJson
 * are [longitude, latitude], WGS84.
 */
export const graphql = /* @__PURE__ */ initGraphQLTada<{
  introspection: introspection;
  scalars: {
    IsoWeek: IsoWeek;
    DateTime: string;
    Date: string;
    GeoJson: Geometry;
    Json: unknown;
  };
}>();

/** What a document is when the program runs: its name and the hash that the server lists it by. */
export interface ListedDocument {
  operationName: string;
  sha256Hash: string;
  /** Only from the development server, whose documents the list may not know yet. */
  query?: string;
}

export type { ResultOf, TadaDocumentNode, VariablesOf } from 'gql.tada';
