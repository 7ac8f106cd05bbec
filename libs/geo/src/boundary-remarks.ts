import type { BoundaryGaps, BoundaryOverlaps } from './boundary-neighbours.js';
import { boundaryFinding, type BoundaryFinding } from './boundary-finding.js';
import { roughMetres } from './crs-candidates.js';
import type { Position } from './position.js';

/** What a remark needs of a feature. */
export interface RemarkableFeature {
  index: number;
  name: string;
  labelPoint: Position;
}

/** Overlaps up to this are noted together; larger ones get a sentence each. Square metres. */
const LARGE_OVERLAP_METRES = 2_000;
const MOST_SENTENCES = 50;
const FAR_METRES = 100_000;

const whole = new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 0 });

function counted(count: number, one: string, many: string): string {
  return `${whole.format(count)} ${count === 1 ? one : many}`;
}

/** One note about all features whose rings ran the wrong way. */
export function windingFindings(turned: number, total: number): BoundaryFinding[] {
  if (turned === 0) return [];
  return [boundaryFinding('WINDING_MENDED', null, '', `${turned} av ${total} områden hade`)];
}

/** Sentences about overlaps, the worst first, and one about gaps. */
export function neighbourFindings(
  features: readonly RemarkableFeature[],
  overlaps: BoundaryOverlaps,
  gaps: BoundaryGaps | null,
): BoundaryFinding[] {
  const names = new Map(features.map(({ index, name }) => [index, `”${name}”`]));
  const large = overlaps.pairs.filter(({ squareMetres }) => squareMetres > LARGE_OVERLAP_METRES);
  const small = overlaps.pairs.length - large.length;
  const findings = large.slice(0, MOST_SENTENCES).map(({ first, second, squareMetres }) => {
    const pair = `${names.get(first)} och ${names.get(second)}`;
    return boundaryFinding('OVERLAP', first, pair, `${whole.format(squareMetres)} m²`);
  });
  const more = large.length - MOST_SENTENCES;
  if (more > 0)
    findings.push(boundaryFinding('OVERLAPS_MORE', null, '', `Ytterligare ${whole.format(more)}`));
  if (small > 0) findings.push(boundaryFinding('OVERLAPS_SMALL', null, '', counted(small, 'par', 'par')));
  if (!overlaps.complete) findings.push(boundaryFinding('OVERLAPS_UNMEASURED'));
  if (gaps !== null && gaps.count > 0) {
    const detail = `${counted(gaps.count, 'glipa', 'glipor')} (${whole.format(gaps.squareMetres)} m²) finns`;
    findings.push(boundaryFinding('GAPS', null, '', detail));
  }
  return findings;
}

/** A warning for each feature that lies far from the municipality's middle. */
export function farFindings(
  features: readonly RemarkableFeature[],
  near: Position | null,
): BoundaryFinding[] {
  if (near === null) return [];
  return features.flatMap((feature) => {
    const metres = roughMetres(feature.labelPoint, near);
    if (metres <= FAR_METRES) return [];
    const what = `”${feature.name}” (nummer ${feature.index + 1})`;
    return [boundaryFinding('FAR_AWAY', feature.index, what, `${whole.format(metres / 1000)} km`)];
  });
}
