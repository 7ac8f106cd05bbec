import { useMemo } from 'react';
import { useAddress } from '@/lib/use-address';
import { Button } from '@/ui/button';
import { sortFromText, sortToText } from '@/ui/sort-rows';
import { Table } from '@/ui/table';
import { SearchField } from '@/ui/text-field';
import { areaColumns } from './area-columns';
import type { WeekOverview } from './week.graphql';

interface AreaListProps {
  overview: WeekOverview;
  highlighted: string | null;
  onHighlight: (code: string | null) => void;
  onAssess: ((code: string) => void) | null;
}

/** The areas by what needs attention; the equal table of the map. */
export function AreaList({ overview, highlighted, onHighlight, onAssess }: AreaListProps) {
  const [address, setAddress] = useAddress();
  const sort = sortFromText(address.get('sortera'));
  const search = address.get('sok') ?? '';
  const columns = useMemo(() => areaColumns({ overview, onAssess }), [overview, onAssess]);
  const wanted = search.toLocaleLowerCase('sv-SE');
  const rows = overview.areas.filter(({ area }) => area.name.toLocaleLowerCase('sv-SE').includes(wanted));
  return (
    <section className="week-areas" aria-labelledby="week-areas">
      <div className="week-areas-head">
        <h2 id="week-areas">Områden</h2>
        <p className="muted week-areas-order">
          {sort ? 'Sorterade efter vald kolumn.' : 'Det som kräver mest uppmärksamhet först.'}
        </p>
        {sort && (
          <Button size="small" tone="quiet" icon="undo" onClick={() => setAddress({ sortera: null })}>
            Ordna efter uppmärksamhet
          </Button>
        )}
        <SearchField
          label="Sök område"
          labelHidden
          placeholder="Sök område"
          className="week-areas-search no-print"
          value={search}
          onChange={(text) => setAddress({ sok: text })}
        />
      </div>
      <Table
        caption="Områden denna vecka"
        captionHidden
        columns={columns}
        rows={rows}
        rowKey={({ area }) => area.code}
        sort={sort}
        onSort={(next) => setAddress({ sortera: sortToText(next) })}
        highlighted={highlighted}
        onHighlight={onHighlight}
        narrow="stack"
        dense
        empty={search ? `Inget område heter något med ”${search}”.` : 'Kommunen har inga områden än.'}
      />
    </section>
  );
}
