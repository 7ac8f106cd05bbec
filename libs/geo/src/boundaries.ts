import { areaSquareMetres } from './area.js';
import { concludeCrs } from './boundary-crs.js';
import { isRawObject, readDocument, type BoundaryDocument } from './boundary-document.js';
import { boundaryFinding, type BoundaryFinding } from './boundary-finding.js';
import { readGeometry, type RawPolygons } from './boundary-geometry.js';
import {
  gapsBetween,
  overlapsBetween,
  type BoundaryGaps,
  type BoundaryOverlap,
} from './boundary-neighbours.js';
import { readLabels, type BoundaryLabel, type BoundaryLabels } from './boundary-properties.js';
import { farFindings, neighbourFindings, windingFindings } from './boundary-remarks.js';
import { readSurface } from './boundary-surface.js';
import type { CrsReading } from './crs-candidates.js';
import type { MultiPolygon } from './geometry.js';
import { labelPoint } from './label-point.js';
import type { Position } from './position.js';

/** What the reader must know about the municipality, and what a person has chosen. */
export interface BoundaryOptions {
  /** The municipality's projected system: square metres are measured in it. */
  municipalityCrs: string;
  /** The municipality's middle: tells systems and axes apart, and what lies far away. */
  near?: Position | null;
  /** The file's system as a person says it; left out, the file tells. */
  sourceCrs?: string | null;
  /** The property that holds names; left out, the file tells. */
  nameProperty?: string;
  /** The property that holds codes; null makes codes of names; left out, the file tells. */
  codeProperty?: string | null;
}

/** One area ready to store: WGS84, six decimals, wound as RFC 7946 wants it. */
export interface BoundaryFeature {
  /** Place in the file from 0. */
  index: number;
  code: string;
  name: string;
  geometry: MultiPolygon;
  areaSquareMetres: number;
  labelPoint: Position;
}

/** What a boundary file was understood to say. It may be accepted when no finding is an error. */
export interface BoundaryReading {
  sourceCrs: string | null;
  axesSwapped: boolean;
  nameCandidates: string[];
  codeCandidates: string[];
  nameProperty: string | null;
  codeProperty: string | null;
  /** How many features the file holds, readable or not. */
  featureCount: number;
  features: BoundaryFeature[];
  overlaps: BoundaryOverlap[];
  gaps: BoundaryGaps | null;
  findings: BoundaryFinding[];
}

interface RawFeature {
  index: number;
  label: string;
  raw: RawPolygons;
}

const MAX_FILE_VERTICES = 100_000;

const NOTHING: BoundaryReading = {
  sourceCrs: null,
  axesSwapped: false,
  nameCandidates: [],
  codeCandidates: [],
  nameProperty: null,
  codeProperty: null,
  featureCount: 0,
  features: [],
  overlaps: [],
  gaps: null,
  findings: [],
};

function labelOf({ name }: BoundaryLabel, index: number): string {
  return `”${name}” (nummer ${index + 1})`;
}

function readRaw(
  features: readonly unknown[],
  labels: readonly BoundaryLabel[],
  findings: BoundaryFinding[],
): RawFeature[] {
  const read: RawFeature[] = [];
  features.forEach((feature, index) => {
    const label = labelOf(labels[index]!, index);
    if (!isRawObject(feature) || feature['type'] !== 'Feature') {
      findings.push(boundaryFinding('NOT_A_FEATURE', index, label));
      return;
    }
    const raw = readGeometry(feature['geometry'], index, label);
    if (Array.isArray(raw)) read.push({ index, label, raw });
    else findings.push(raw);
  });
  return read;
}

function readFeatures(
  raws: readonly RawFeature[],
  reading: CrsReading,
  labels: readonly BoundaryLabel[],
  crs: string,
  findings: BoundaryFinding[],
): BoundaryFeature[] {
  const features: BoundaryFeature[] = [];
  const turned: number[] = [];
  for (const { index, label, raw } of raws) {
    const surface = readSurface(raw, reading, index, label);
    findings.push(...surface.findings);
    if (surface.geometry === null) continue;
    if (surface.ringsTurned > 0) turned.push(index);
    features.push({
      index,
      ...labels[index]!,
      geometry: surface.geometry,
      areaSquareMetres: areaSquareMetres(surface.geometry, crs),
      labelPoint: labelPoint(surface.geometry),
    });
  }
  findings.push(...windingFindings(turned.length, features.length));
  return features;
}

function readCoordinates(
  document: BoundaryDocument,
  labelled: BoundaryLabels,
  options: BoundaryOptions,
): BoundaryReading {
  const { labels, findings: labelFindings, ...properties } = labelled;
  const base = { ...NOTHING, ...properties, featureCount: document.features.length };
  const findings = [...labelFindings];
  const raws = readRaw(document.features, labels, findings);
  const coordinates = raws.flatMap(({ raw }) => raw.flat(2));
  if (coordinates.length === 0) return { ...base, findings };
  if (coordinates.length > MAX_FILE_VERTICES) {
    const size = `${coordinates.length} punkter, högst ${MAX_FILE_VERTICES}`;
    return { ...base, findings: [...findings, boundaryFinding('TOO_LARGE', null, 'Filen', size)] };
  }
  const near = options.near ?? null;
  const { municipalityCrs } = options;
  const sourceCrs = options.sourceCrs ?? null;
  const conclusion = concludeCrs(coordinates, { sourceCrs, member: document.crs, near, municipalityCrs });
  findings.push(...conclusion.findings);
  if (conclusion.reading === null) return { ...base, findings };

  const { crs, axesSwapped } = conclusion.reading;
  const features = readFeatures(raws, conclusion.reading, labels, municipalityCrs, findings);
  const overlaps = overlapsBetween(features, municipalityCrs);
  const gaps = gapsBetween(features, municipalityCrs);
  findings.push(...neighbourFindings(features, overlaps, gaps), ...farFindings(features, near));
  return { ...base, sourceCrs: crs, axesSwapped, features, overlaps: overlaps.pairs, gaps, findings };
}

/**
 * Reads the text of a GeoJSON file with areas. Whatever the text holds, the answer is a reading with findings: the
 * reader never throws on it. Throws RangeError when `municipalityCrs` or `sourceCrs` is not supported, since those come
 * from the program. Source: RFC 7946; GeoJSON 2008 for the `crs` member.
 */
export function readBoundaries(text: string, options: BoundaryOptions): BoundaryReading {
  const document = readDocument(text);
  if ('severity' in document) return { ...NOTHING, findings: [document] };
  return readCoordinates(document, readLabels(document.features, options), options);
}
