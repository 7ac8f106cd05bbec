import { MEASURE_STATE_TEXT } from '@samlad/domain/measure.js';
import { Link } from 'react-router';
import { formatCount, formatDate } from '@/i18n/format';
import { useFormats } from '@/lib/session';
import { useNow } from '@/lib/use-now';
import { Badge } from '@/ui/badge';
import type { ListedMeasure } from './measure.graphql';
import { measureTone, periodWords } from './measure-words';
import { timelineScale, type TimelineScale } from './timeline-scale';

const percent = (share: number) => `${(share * 100).toFixed(3)}%`;

/** The register as bars on one axis of months; the table view has the same rows as figures. */
export function MeasureTimeline({ measures }: { measures: readonly ListedMeasure[] }) {
  const today = useFormats().calendarDate(useNow().toISOString());
  const placed = measures
    .filter(({ startsOn, endsOn }) => startsOn ?? endsOn)
    .sort((a, b) => startOf(a).localeCompare(startOf(b)));
  const left = measures.length - placed.length;
  const scale = timelineScale(placed, today);
  return (
    <figure className="measure-timeline panel">
      <div className="measure-axis" aria-hidden="true">
        <svg>
          {scale.months.map(({ at, label, isSecond }) => (
            <g key={at}>
              <line className="chart-grid" x1={percent(at)} x2={percent(at)} y1="60%" y2="100%" />
              {label && (
                <text className={isSecond ? 'measure-axis-second' : undefined} x={percent(at)} dx="3" y="40%">
                  {label}
                </text>
              )}
            </g>
          ))}
        </svg>
      </div>
      <ul>
        {placed.map((measure) => (
          <Row key={measure.id} measure={measure} scale={scale} today={today} />
        ))}
      </ul>
      <figcaption className="measure-timeline-foot muted">
        <Sample tone="planned">föreslagen till planerad</Sample>
        <Sample tone="ongoing">pågår</Sample>
        <Sample tone="done">genomförd eller avslutad</Sample>
        <span>
          <svg className="measure-sample" viewBox="0 0 24 14" aria-hidden="true">
            <line className="measure-today" x1="12" x2="12" y1="0" y2="14" />
          </svg>
          {`idag, ${formatDate(today)}`}
        </span>
        {left > 0 && (
          <span>{`${formatCount(left, 'insats', 'insatser')} utan period står bara i tabellen.`}</span>
        )}
      </figcaption>
    </figure>
  );
}

const startOf = ({ startsOn, endsOn }: ListedMeasure) => startsOn ?? endsOn ?? '';

interface RowProps {
  measure: ListedMeasure;
  scale: TimelineScale;
  today: string;
}

function Row({ measure, scale, today }: RowProps) {
  const { id, title, state, overdue, area, startsOn, endsOn } = measure;
  const from = scale.place(startsOn ?? endsOn ?? today);
  const to = endsOn ? scale.place(endsOn) : 1;
  return (
    <li className="measure-row">
      <div className="measure-row-text">
        <Link to={`/insatser/${id}`}>{title}</Link>
        <span className="muted">
          {`${area.name} · ${MEASURE_STATE_TEXT[state].label} · ${periodWords(measure)}`}
        </span>
        {overdue && (
          <Badge tone="warning" icon="alert">
            Försenad
          </Badge>
        )}
      </div>
      <div className="measure-row-bar">
        <svg aria-hidden="true">
          {scale.months.map(({ at }) => (
            <line key={at} className="chart-grid" x1={percent(at)} x2={percent(at)} y1="0" y2="100%" />
          ))}
          <rect
            className={`chart-span chart-span-${measureTone(state)}`}
            x={percent(from)}
            width={percent(Math.max(0.004, to - from))}
            y="30%"
            height="40%"
            rx="2"
          />
          <line
            className="measure-today-edge"
            x1={percent(scale.today)}
            x2={percent(scale.today)}
            y1="0"
            y2="100%"
          />
          <line
            className="measure-today"
            x1={percent(scale.today)}
            x2={percent(scale.today)}
            y1="0"
            y2="100%"
          />
        </svg>
      </div>
    </li>
  );
}

function Sample({ tone, children }: { tone: 'planned' | 'ongoing' | 'done'; children: string }) {
  return (
    <span>
      <svg className="measure-sample" viewBox="0 0 24 14" aria-hidden="true">
        <rect className={`chart-span chart-span-${tone}`} x="1.5" y="3" width="21" height="8" rx="2" />
      </svg>
      {children}
    </span>
  );
}
