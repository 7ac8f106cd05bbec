import { Skeleton } from '@/ui/states';
import './week.css';

/** The page before its answer, in the same places. */
export function WeekSkeleton() {
  return (
    <div className="week">
      <div className="panel week-course">
        <Skeleton height="6.5rem" />
      </div>
      <div className="week-top">
        {['Hämtar det du ska göra…', 'Hämtar rapporterna…'].map((label) => (
          <div key={label} className="panel">
            <Skeleton lines={6} label={label} />
          </div>
        ))}
      </div>
      <div className="week-picture">
        <Skeleton height="32rem" label="Hämtar kartan…" />
        <Skeleton height="32rem" label="Hämtar områdena…" />
      </div>
    </div>
  );
}
