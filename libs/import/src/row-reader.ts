import { hash } from 'node:crypto';
import { categoryWords, type IncidentFacts, readRow, type RowReading } from './read-row.js';
import { RowRefusal } from './row.js';

export interface AcceptedRow extends IncidentFacts {
  line: number;
  key: string;
}

export interface RefusedRow {
  line: number;
  reason: string;
  column: string | null;
}

/** Reads the rows of one table one by one by its mapping. Never throws on content. */
export class RowReader {
  private readonly columns: Map<string, number>;
  private readonly words: Map<string, string>;

  constructor(
    headers: readonly string[],
    private readonly reading: RowReading & { source: string },
  ) {
    this.columns = new Map(headers.map((header, index) => [header, index]));
    this.words = categoryWords(reading.mapping.category.values);
  }

  read({ line, cells }: { line: number; cells: readonly string[] }): AcceptedRow | RefusedRow {
    const cell = (column: string) => cells[this.columns.get(column) ?? -1] ?? '';
    try {
      const facts = readRow(cell, this.reading, this.words);
      return { line, key: keyOf(facts, this.reading.source), ...facts };
    } catch (error) {
      if (!(error instanceof RowRefusal)) throw error;
      return { line, reason: error.reason, column: error.column };
    }
  }
}

/**
 * A digest of everything that a row says, as far as it is stored: another one under the same key is a correction.
 * New boundaries change no digest.
 */
export function digestOf(row: AcceptedRow): string {
  const { position } = row;
  return digest([
    row.categoryCode,
    row.occurredFrom,
    row.occurredTo,
    row.timePrecision,
    position?.longitude,
    position?.latitude,
    position === null ? row.areaCode : null,
    row.count,
    row.severity,
    row.text,
  ]);
}

/** The row's source and external id, else its source, category, time and position, or area without one. */
function keyOf(facts: IncidentFacts, source: string): string {
  const { externalId, categoryCode, occurredFrom, occurredTo, timePrecision, position, areaCode } = facts;
  const parts =
    externalId === null
      ? [
          'row',
          source,
          categoryCode,
          occurredFrom,
          occurredTo,
          timePrecision,
          position?.longitude,
          position?.latitude,
          position === null ? areaCode : null,
        ]
      : ['id', source, externalId];
  return digest(parts);
}

const digest = (parts: unknown[]) => hash('sha256', JSON.stringify(parts));
