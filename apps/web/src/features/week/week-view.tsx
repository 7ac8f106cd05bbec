import { hasReached } from '@samlad/domain/week-states.js';
import { type ReactNode, useCallback, useState } from 'react';
import { useNavigate } from 'react-router';
import { PoliceNotices } from '@/domain-ui/police-notices';
import { useMay } from '@/lib/session';
import { lazyMap } from '@/map/lazy-map';
import { LevelLegend, PointLegend, PolygonLegend } from '@/map/legend';
import { AreaList } from './area-list';
import { AssessmentDialog } from './assessment-dialog';
import { nextToAssess } from './assessment-draft';
import { ConfirmStep } from './confirm-step';
import { MapWords } from './map-words';
import { PartyLines } from './party-lines';
import { ToDoList } from './to-do-list';
import { useWeekSteps } from './use-week-steps';
import { WeekCourse } from './week-course';
import { WeekStanding } from './week-standing';
import type { WeekOverview } from './week.graphql';
import './week.css';

const WeekMap = lazyMap(
  () => import('./week-map').then((module) => module.WeekMap),
  'var(--week-map-height)',
);

/** Everything about one week; `children` stand after the picture. */
export function WeekView({ overview, children }: { overview: WeekOverview; children?: ReactNode }) {
  const mayDo = useMay();
  const navigate = useNavigate();
  const steps = useWeekSteps(overview);
  const [highlighted, setHighlighted] = useState<string | null>(null);
  const [assessing, setAssessing] = useState<string | null>(null);
  const { week, state, areas, policeNotices } = overview;
  const isAssessable = hasReached(state, 'DUE') && !hasReached(state, 'APPROVED');
  const mayAssess = mayDo('picture.assess') && isAssessable;
  const unset = nextToAssess(areas, null) ?? areas[0];
  const row = areas.find(({ area }) => area.code === assessing);
  const handleAssess = useCallback((code: string) => setAssessing(code), []);

  return (
    <div className="week">
      <WeekCourse state={state} deadlines={overview.deadlines} />
      <div className="week-top">
        <div className="week-work">
          <ToDoList
            overview={overview}
            steps={steps}
            onAssess={() => setAssessing(unset?.area.code ?? null)}
          />
          <WeekStanding overview={overview} steps={steps} />
        </div>
        <PartyLines week={week} parties={overview.parties} />
      </div>
      <div className="week-picture">
        <section className="week-map" aria-label="Karta">
          <h2>Karta</h2>
          <WeekMap
            overview={overview}
            highlighted={highlighted}
            onHighlight={setHighlighted}
            onOpenArea={(code) => void navigate(`/omrade/${code}?vecka=${week}`)}
            onOpenMeasure={(id) => void navigate(`/insatser/${id}`)}
          />
          <div className="week-map-legend">
            <LevelLegend />
            <PointLegend entries={[{ tone: 'default', label: 'Händelse' }]} />
            {overview.measures.some(({ polygon }) => polygon) && <PolygonLegend />}
          </div>
          <MapWords overview={overview} />
        </section>
        <AreaList
          overview={overview}
          highlighted={highlighted}
          onHighlight={setHighlighted}
          onAssess={mayAssess ? handleAssess : null}
        />
      </div>
      {children}
      <section className="panel" aria-labelledby="week-police">
        <h2 id="week-police">Polisens publicerade händelser</h2>
        <PoliceNotices notices={policeNotices} empty="Inga publicerade händelser för veckan är hämtade." />
      </section>
      <ConfirmStep state={state} steps={steps} />
      {row && mayAssess && (
        <AssessmentDialog
          key={row.area.code}
          overview={overview}
          row={row}
          next={nextToAssess(areas, assessing)}
          onGo={setAssessing}
        />
      )}
    </div>
  );
}
