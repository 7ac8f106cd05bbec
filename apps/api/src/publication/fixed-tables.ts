import { Injectable } from '@nestjs/common';
import { CATEGORY_GROUPS } from '@samlad/domain/incident-categories.js';
import { type IsoWeek, isoWeekOf, weekIndexOf } from '@samlad/domain/week.js';
import type { SuppressionPolicy } from '@samlad/suppression/policy.js';
import type { Actor } from '../database/actor.js';
import { Database } from '../database/database.js';
import type { FigureColumn, FixedTable } from './publication.model.js';
import { PublicationRepository, type ReadTable } from './publication.repository.js';
import { ALL_GROUPS, WHOLE_TOWN } from './tables.js';

/** The tables as their readers see them. */
@Injectable()
export class FixedTables {
  constructor(
    private readonly database: Database,
    private readonly repository: PublicationRepository,
  ) {}

  /** The tables of a week, the newest when none is named; null when there are none. */
  of(actor: Actor, week: IsoWeek | null): Promise<FixedTable | null> {
    return this.database.read(actor, async (tx) => {
      const found = await this.repository.read(tx, 'LEADERSHIP', week === null ? null : weekIndexOf(week));
      return found && shown(found);
    });
  }
}

function shown({
  week,
  weeksPublished,
  publishedAt,
  protectionNumber,
  areas,
  policy,
  cells,
}: ReadTable): FixedTable {
  const columns = columnsOf(policy);
  const values = new Map(
    cells.map(({ weeks, area, series, value }) => [`${weeks} ${area} ${series}`, value]),
  );
  const lines = [...areas, { code: WHOLE_TOWN, name: 'Hela kommunen' }];
  const windows = [...new Set(cells.map(({ weeks }) => weeks))].sort((a, b) => a - b);
  return {
    week: isoWeekOf(week),
    weeksPublished: weeksPublished.map(isoWeekOf),
    publishedAt,
    protectionNumber,
    columns,
    tables: windows.map((weeks) => ({
      weeks,
      rows: lines.map(({ code, name }) => ({
        areaCode: code,
        areaName: name,
        values: columns.map((column) => values.get(`${weeks} ${code} ${column.code}`) ?? null),
      })),
    })),
  };
}

function columnsOf({ minimum, minimumOf }: SuppressionPolicy): FigureColumn[] {
  const groups = CATEGORY_GROUPS.map(({ code, label }) => ({
    code,
    label,
    minimum: minimumOf[code] ?? minimum,
  }));
  return [
    ...groups,
    { code: ALL_GROUPS, label: 'Alla', minimum: Math.max(...groups.map((one) => one.minimum)) },
  ];
}
