import { categoryOf } from '@samlad/domain/incident-categories.js';
import { max, sum } from 'd3-array';
import { useState } from 'react';
import { SparkBars } from '@/charts/spark-bars';
import { formatCount, formatNumber } from '@/i18n/format';
import { Button } from '@/ui/button';
import { Table, type Column } from '@/ui/table';
import type { AreaOverview } from './area.graphql';

type Category = AreaOverview['categories'][number];

const SHOWN = 8;
const RECENT = 8;
const labelOf = ({ categoryCode }: Category) => categoryOf(categoryCode)?.label ?? categoryCode;
const thisWeek = ({ counts }: Category) => counts.at(-1) ?? 0;
const recent = ({ counts }: Category) => sum(counts.slice(-RECENT));

function columnsFor(weeks: number, top: number): Column<Category>[] {
  return [
    { key: 'kategori', header: 'Kategori', rowHeader: true, sortValue: labelOf, cell: labelOf },
    {
      key: 'vecka',
      header: 'Denna vecka',
      numeric: true,
      sortValue: thisWeek,
      firstDirection: 'descending',
      cell: (row) => formatNumber(thisWeek(row)),
    },
    {
      key: 'senaste',
      header: `${RECENT} veckor`,
      numeric: true,
      sortValue: recent,
      firstDirection: 'descending',
      cell: (row) => formatNumber(recent(row)),
    },
    {
      key: 'alla',
      header: `${weeks} veckor`,
      numeric: true,
      sortValue: ({ total }) => total,
      firstDirection: 'descending',
      cell: ({ total }) => formatNumber(total),
    },
    {
      key: 'kurva',
      header: 'Vecka för vecka',
      cell: (row) => (
        <SparkBars
          label={`${labelOf(row)}: ${formatCount(row.total, 'händelse', 'händelser')} på ${weeks} veckor, flest ${max(row.counts) ?? 0} en vecka`}
          values={row.counts}
          top={top}
        />
      ),
    },
  ];
}

/** What happens in the area, the most common first, each with its own small chart on one scale. */
export function CategoryList({ overview: { categories, weeks } }: { overview: AreaOverview }) {
  const [isWhole, setWhole] = useState(false);
  const rows = isWhole ? categories : categories.slice(0, SHOWN);
  const top = max(categories, ({ counts }) => max(counts) ?? 0) ?? 1;
  return (
    <section className="panel area-categories" aria-labelledby="area-categories">
      <h2 id="area-categories">Kategorier</h2>
      <Table
        caption="Händelser efter kategori"
        captionHidden
        columns={columnsFor(weeks.length, top)}
        rows={rows}
        rowKey={({ categoryCode }) => categoryCode}
        dense
        narrow="stack"
        empty="Inga händelser de här veckorna."
      />
      {categories.length > SHOWN && (
        <Button size="small" tone="quiet" className="area-more no-print" onClick={() => setWhole(!isWhole)}>
          {isWhole ? `Visa de ${SHOWN} vanligaste` : `Visa alla ${categories.length} kategorier`}
        </Button>
      )}
    </section>
  );
}
