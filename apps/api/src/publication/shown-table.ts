import { CATEGORY_GROUPS } from '@samlad/domain/incident-categories.js';
import { isoWeekOf } from '@samlad/domain/week.js';
import type { SuppressionPolicy } from '@samlad/suppression/policy.js';
import type { FigureColumn, FixedTable } from './publication.model.js';
import type { ReadTable } from './publication.repository.js';
import { ALL_GROUPS, WHOLE_TOWN } from './tables.js';

/** Stored tables as every reader of them sees them: page, map, popup and export are drawings of this. */
export function shownTable(read: ReadTable): FixedTable {
  const { week, weeksPublished, publishedAt, protectionNumber, areas, policy, cells } = read;
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
    areas: areas.filter(({ geometry }) => geometry !== null),
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
