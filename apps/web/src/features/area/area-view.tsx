import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import { PoliceNotices } from '@/domain-ui/police-notices';
import { formatCount } from '@/i18n/format';
import { lazyMap } from '@/map/lazy-map';
import { PointLegend, PolygonLegend } from '@/map/legend';
import type { AreaOverview } from './area.graphql';
import { AreaSummary } from './area-summary';
import { CategoryList } from './category-list';
import { DayHours } from './day-hours';
import { IncidentList } from './incident-list';
import { LevelMatrix } from './level-matrix';
import { MeasureList } from './measure-list';
import { PartyTexts } from './party-texts';
import { ProblemList } from './problem-list';
import { TwoYears } from './two-years';
import './area.css';

const AreaMap = lazyMap(
  () => import('./area-map').then((module) => module.AreaMap),
  'var(--area-map-height)',
);

/** Everything about one area, seen from one week; `children` stand after its incidents. */
export function AreaView({ overview, children }: { overview: AreaOverview; children?: ReactNode }) {
  const navigate = useNavigate();
  const [selected, setSelected] = useState<string | null>(null);
  return (
    <div className="area">
      <AreaSummary overview={overview} />
      <section className="area-map" aria-label="Karta">
        <AreaMap
          overview={overview}
          selected={selected}
          onSelect={setSelected}
          onOpenMeasure={(id) => void navigate(`/insatser/${id}`)}
        />
        <div className="area-map-legend">
          <PointLegend entries={[{ tone: 'default', label: 'Händelse denna vecka' }]} />
          {overview.measures.some(({ polygon }) => polygon) && <PolygonLegend />}
        </div>
        <MapSum overview={overview} />
      </section>
      <PartyTexts overview={overview} />
      <TwoYears overview={overview} />
      <IncidentList overview={overview} selected={selected} />
      {children}
      <LevelMatrix overview={overview} />
      <DayHours overview={overview} />
      <CategoryList overview={overview} />
      <div className="area-work">
        <ProblemList overview={overview} />
        <MeasureList overview={overview} />
      </div>
      <section className="panel area-wide" aria-labelledby="area-police">
        <h2 id="area-police">Polisens publicerade händelser i kommunen</h2>
        <PoliceNotices
          notices={overview.policeNotices}
          empty="Inga publicerade händelser för veckan är hämtade."
        />
      </section>
    </div>
  );
}

function MapSum({ overview: { points, row, area } }: { overview: AreaOverview }) {
  const drawn = points.counts.reduce((sum, count) => sum + count, 0);
  return (
    <p className="muted area-map-sum">
      {`Kartan visar ${formatCount(drawn, 'händelse', 'händelser')} den här veckan; ${formatCount(row.count, 'räknas', 'räknas')} i den gemensamma bilden. Alla står i tabellen Händelser.`}
      {area.approximate && ' Områdets gräns är ungefärlig.'}
    </p>
  );
}
