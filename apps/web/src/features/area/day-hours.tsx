import { sum } from 'd3-array';
import { ChartFigure } from '@/charts/chart-figure';
import { HeatGrid } from '@/charts/heat-grid';
import { formatCount } from '@/i18n/format';
import type { AreaOverview } from './area.graphql';

const DAYS = [
  { short: 'mån', long: 'måndag' },
  { short: 'tis', long: 'tisdag' },
  { short: 'ons', long: 'onsdag' },
  { short: 'tors', long: 'torsdag' },
  { short: 'fre', long: 'fredag' },
  { short: 'lör', long: 'lördag' },
  { short: 'sön', long: 'söndag' },
] as const;

const HOURS = Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, '0'));
const FOLD = 3;
const BLOCKS = Array.from({ length: 24 / FOLD }, (_, block) => `${block * FOLD}–${(block + 1) * FOLD}`);
const longDay = (short: string) => DAYS.find((day) => day.short === short)?.long ?? short;

/** When things happen: days and hours on the municipality's clock. */
export function DayHours({ overview: { dayHour, dayHourUnknown, weeks } }: { overview: AreaOverview }) {
  const known = sum(dayHour.flat());
  return (
    <section className="panel" aria-labelledby="area-hours">
      <h2 id="area-hours">Dag och timme</h2>
      <p className="muted">
        {`${formatCount(known, 'händelse', 'händelser')} under ${weeks.length} veckor med känd timme.`}
        {dayHourUnknown > 0 &&
          ` ${formatCount(dayHourUnknown, 'händelse saknar', 'händelser saknar')} känd timme och är inte med.`}
      </p>
      <ChartFigure table={<HourTable values={dayHour} />}>
        <HeatGrid
          label="Händelser efter veckodag och timme; siffrorna finns i tabellen under"
          rows={DAYS.map(({ short }) => short)}
          columns={HOURS}
          values={dayHour}
          fold={{ by: FOLD, columns: BLOCKS, heads: HOURS.filter((_, hour) => hour % FOLD === 0) }}
          read={(row, column, value) =>
            `${longDay(row)} kl. ${column}: ${formatCount(value, 'händelse', 'händelser')}`
          }
        />
      </ChartFigure>
    </section>
  );
}

function HourTable({ values }: { values: readonly (readonly number[])[] }) {
  return (
    <div className="table-scroll" role="region" aria-label="Händelser efter veckodag och timme" tabIndex={0}>
      <table className="table table-dense">
        <caption className="visually-hidden">Händelser efter veckodag och timme</caption>
        <thead>
          <tr>
            <th scope="col">Timme</th>
            {DAYS.map(({ short }) => (
              <th key={short} scope="col" className="numeric">
                {short}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {HOURS.map((hour, index) => (
            <tr key={hour}>
              <th scope="row">{hour}</th>
              {DAYS.map(({ short }, day) => (
                <td key={short} className="numeric">
                  {values[day]?.[index] ?? 0}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
