import { useState } from 'react';
import { errorMessage, errorRequestId } from '@/lib/api-error';
import { useSession } from '@/lib/session';
import { lazyMap } from '@/map/lazy-map';
import { Disclosure } from '@/ui/disclosure';
import { ErrorState, Skeleton } from '@/ui/states';
import { Tabs } from '@/ui/tabs';
import { AreaTable } from './area-table';
import { FilterPanel } from './filter-panel';
import { IncidentTable } from './incident-table';
import { MapWords } from './map-words';
import { useExplorer } from './use-explorer';
import { WeekSlider } from './week-slider';
import './explorer.css';

const ExplorerMap = lazyMap(() => import('./explorer-map').then((module) => module.ExplorerMap), '100%');

const TABLES = [
  { key: 'areas', label: 'Per område' },
  { key: 'incidents', label: 'Händelser' },
];

/** The whole town on one map, with filters, a week slider and the equal table. */
export function Explorer() {
  const { homeWeek } = useSession();
  const { state, change, handleView, startView, filter, map, perWeek } = useExplorer();
  const [highlighted, setHighlighted] = useState<string | null>(null);
  const [table, setTable] = useState('areas');
  const [isWide] = useState(() => matchMedia('(min-width: 64rem)').matches);
  const figures = map.data?.incidentMap;
  return (
    <div className="explorer">
      <aside className="explorer-side">
        <Disclosure summary="Filter" open={isWide}>
          <FilterPanel state={state} figures={figures} lastWeek={homeWeek} onChange={change} />
        </Disclosure>
      </aside>
      <div className="explorer-main">
        <div className="explorer-map" aria-busy={map.isFetching}>
          {map.isError && !figures && (
            <ErrorState
              message={errorMessage(map.error)}
              requestId={errorRequestId(map.error)}
              onRetry={() => void map.refetch()}
            />
          )}
          {figures ? (
            <ExplorerMap
              figures={figures}
              startView={startView}
              highlighted={highlighted}
              onHighlight={setHighlighted}
              onView={handleView}
            />
          ) : (
            !map.isError && <Skeleton height="100%" />
          )}
        </div>
        <div className="explorer-below">
          {figures ? <MapWords state={state} figures={figures} /> : <Skeleton lines={1} />}
          <WeekSlider state={state} perWeek={perWeek ?? []} onChange={change} />
        </div>
        <section className="explorer-table" aria-label="Samma uppgifter som tabell">
          <Tabs label="Tabeller" tabs={TABLES} active={table} onChange={setTable}>
            {table === 'incidents' ? (
              <IncidentTable filter={filter} />
            ) : (
              <AreaTable figures={figures} highlighted={highlighted} onHighlight={setHighlighted} />
            )}
          </Tabs>
        </section>
      </div>
    </div>
  );
}
