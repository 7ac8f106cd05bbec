import { lazyMap } from '@/map/lazy-map';
import { Notice, Skeleton } from '@/ui/states';
import { CommitmentList } from './commitment-list';
import type { FullMeasure, MeasureArea, MeasureGround } from './measure.graphql';
import { MeasureFacts } from './measure-facts';
import { MeasureHistory } from './measure-history';
import { measureTone } from './measure-words';
import './measure.css';

const SurfaceMap = lazyMap(
  () => import('./surface-map').then((module) => module.SurfaceMap),
  'var(--measure-map-height)',
);

interface MeasureViewProps {
  measure: FullMeasure;
  ground: MeasureGround | undefined;
}

/** One insats in full: why, where, who does what, and what has happened. */
export function MeasureView({ measure, ground }: MeasureViewProps) {
  const area = ground?.areas.find(({ code }) => code === measure.area.code) ?? null;
  const { missingForAgreement: missing } = measure;
  return (
    <div className="measure">
      {measure.state === 'PROPOSED' && missing.length > 0 && (
        <Notice tone="warning" title="Det som saknas innan mötet kan komma överens">
          <ul className="measure-missing">
            {missing.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Notice>
      )}
      <MeasureFacts measure={measure} />
      <Surface measure={measure} area={area} isLoading={ground === undefined} />
      <CommitmentList measure={measure} parties={ground?.parties ?? []} />
      <MeasureHistory history={measure.history} />
    </div>
  );
}

interface SurfaceProps {
  measure: FullMeasure;
  area: MeasureArea | null;
  isLoading: boolean;
}

function Surface({ measure, area, isLoading }: SurfaceProps) {
  return (
    <section className="measure-where" aria-label="Karta">
      {area ? (
        <SurfaceMap area={area} value={measure.polygon} tone={measureTone(measure.state)} />
      ) : (
        isLoading && <Skeleton height="var(--measure-map-height)" />
      )}
      <p className="muted">
        {measure.polygon
          ? `Insatsens yta i ${measure.area.name}.`
          : `Ingen yta är angiven. Kartan visar ${measure.area.name}.`}
      </p>
    </section>
  );
}
