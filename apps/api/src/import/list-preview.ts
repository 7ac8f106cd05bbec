import type { ListPreview } from '@samlad/import/preview-list.js';
import type { PointColumns } from '../incident/incident-map.model.js';
import { finding } from './finding.js';
import type { Finding } from './finding.model.js';
import type { IncidentListPreview, RowRefusal } from './incident-list.model.js';
import type { ListRow, ReadList } from './list-rows.js';

const ROWS_TOLD = 100;
const MOST_POINTS = 2_000;

/** The answer about a list that could be opened; without `list` nothing is known of its rows yet. */
export function previewOf(
  shown: ListPreview,
  list: ReadList | null,
  findings: Finding[],
  sourceCategories: string[],
): IncidentListPreview {
  const refused = list?.refused.map(({ line, reason }): RowRefusal => ({ line, sentence: reason })) ?? [];
  const duplicates = list?.duplicates.map(({ line, sentence }): RowRefusal => ({ line, sentence })) ?? [];
  return {
    encoding: shown.encoding,
    delimiter: shown.delimiter,
    headers: shown.headers,
    sample: shown.firstRows.map(({ cells }) => cells),
    suggestedMapping: shown.mapping,
    sourceCategories,
    findings,
    total: shown.total,
    accepted: list?.rows.length ?? 0,
    refusedCount: refused.length,
    refused: refused.slice(0, ROWS_TOLD),
    duplicateCount: duplicates.length,
    duplicates: duplicates.slice(0, ROWS_TOLD),
    points: pointsOf(list?.rows ?? []),
  };
}

/** The answer about a file that is no list. */
export const unreadable = (reason: string): IncidentListPreview => ({
  encoding: '',
  delimiter: '',
  headers: [],
  sample: [],
  suggestedMapping: {},
  sourceCategories: [],
  findings: [finding('ERROR', reason)],
  total: 0,
  accepted: 0,
  refusedCount: 0,
  refused: [],
  duplicateCount: 0,
  duplicates: [],
  points: pointsOf([]),
});

function pointsOf(rows: readonly ListRow[]): PointColumns {
  const shown = rows
    .flatMap(({ row, place }) => (place.position === null ? [] : [{ row, position: place.position }]))
    .slice(0, MOST_POINTS);
  return {
    ids: shown.map(({ row }) => String(row.line)),
    longitudes: shown.map(({ position }) => position.longitude),
    latitudes: shown.map(({ position }) => position.latitude),
    categoryCodes: shown.map(({ row }) => row.categoryCode),
    counts: shown.map(({ row }) => row.count),
  };
}
