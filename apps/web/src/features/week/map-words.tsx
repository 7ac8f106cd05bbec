import { MEASURE_STATE_TEXT } from '@samlad/domain/measure.js';
import { Link } from 'react-router';
import { formatCount, formatDateRange, formatDateYear } from '@/i18n/format';
import { Badge } from '@/ui/badge';
import { Disclosure } from '@/ui/disclosure';
import type { WeekOverview } from './week.graphql';

type Measure = WeekOverview['measures'][number];

/** What the map shows and what it cannot show, in words. */
export function MapWords({ overview }: { overview: WeekOverview }) {
  const { points, withoutPosition, measures, areas } = overview;
  const drawn = points.counts.reduce((sum, count) => sum + count, 0);
  const isApproximate = areas.some(({ area }) => area.approximate);
  return (
    <div className="week-map-words">
      <p className="muted">
        {`Kartan visar ${formatCount(drawn, 'händelse', 'händelser')} som ${formatCount(points.ids.length, 'punkt', 'punkter')}. `}
        {withoutPosition > 0 &&
          `${formatCount(withoutPosition, 'händelse har', 'händelser har')} ingen punkt på kartan och räknas bara i tabellen. `}
        {isApproximate && 'Områdesgränserna är ungefärliga.'}
      </p>
      {measures.length > 0 && (
        <Disclosure summary={formatCount(measures.length, 'insats på kartan', 'insatser på kartan')}>
          <ul className="week-measures">
            {measures.map((measure) => (
              <MeasureLine key={measure.id} measure={measure} areas={areas} />
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  );
}

function periodOf({ startsOn, endsOn }: Measure): string {
  if (startsOn && endsOn) return formatDateRange(startsOn, endsOn);
  return startsOn ? `från ${formatDateYear(startsOn)}` : 'utan period';
}

function MeasureLine({ measure, areas }: { measure: Measure; areas: WeekOverview['areas'] }) {
  const area = areas.find((row) => row.area.code === measure.areaCode)?.area.name;
  const facts = [area, MEASURE_STATE_TEXT[measure.state].label.toLocaleLowerCase('sv-SE'), periodOf(measure)];
  return (
    <li>
      <Link to={`/insatser/${measure.id}`}>{measure.title}</Link>
      <span className="muted">{` ${facts.filter(Boolean).join(' · ')}`}</span>{' '}
      {measure.overdue && <Badge tone="warning">försenad</Badge>}
    </li>
  );
}
