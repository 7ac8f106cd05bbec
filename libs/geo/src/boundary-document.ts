import { boundaryFinding, type BoundaryFinding } from './boundary-finding.js';

const MAX_CHARACTERS = 30_000_000;
const MAX_FEATURES = 2_000;

/** A JSON object whose members nobody has checked. */
export type RawObject = Record<string, unknown>;

/** The outer shape of a file: its features as they are, and its legacy `crs` member. */
export interface BoundaryDocument {
  features: unknown[];
  crs: unknown;
}

/** True for a JSON object; false for null, arrays and plain values. */
export function isRawObject(value: unknown): value is RawObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
  } catch {
    return undefined;
  }
}

function kindOf(value: unknown): string {
  if (!isRawObject(value)) return Array.isArray(value) ? 'en lista' : 'inget objekt';
  return typeof value['type'] === 'string' ? `den är ${value['type'].slice(0, 40)}` : 'type saknas';
}

/** Reads the text of a GeoJSON file as far as its features; a finding says why not. Never throws. */
export function readDocument(text: string): BoundaryDocument | BoundaryFinding {
  if (text.length > MAX_CHARACTERS) {
    return boundaryFinding('TOO_LARGE', null, 'Filen', 'mer än 30 miljoner tecken');
  }
  const value = parsed(text);
  if (value === undefined) return boundaryFinding('NOT_JSON');
  if (!isRawObject(value) || value['type'] !== 'FeatureCollection') {
    return boundaryFinding('NOT_FEATURE_COLLECTION', null, '', kindOf(value));
  }
  const features = value['features'];
  if (!Array.isArray(features)) return boundaryFinding('NOT_FEATURE_COLLECTION', null, '', 'features saknas');
  if (features.length === 0) return boundaryFinding('NO_FEATURES');
  if (features.length > MAX_FEATURES) {
    return boundaryFinding('TOO_LARGE', null, 'Filen', `${features.length} områden, högst ${MAX_FEATURES}`);
  }
  return { features, crs: value['crs'] };
}
