import { Skeleton } from '@/ui/states';
import './area.css';

/** The page before its answer, in the same places. */
export function AreaSkeleton() {
  return (
    <div className="area">
      <div className="panel area-summary">
        <Skeleton height="3.25rem" />
      </div>
      <Skeleton height="28rem" label="Hämtar kartan…" />
      <Skeleton height="28rem" label="Hämtar texterna…" />
      <div className="area-wide">
        <Skeleton height="24rem" label="Hämtar veckorna…" />
      </div>
    </div>
  );
}
