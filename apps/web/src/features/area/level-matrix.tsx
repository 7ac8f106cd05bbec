import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { IsoWeek } from '@samlad/domain/week.js';
import { LevelBadge } from '@/domain-ui/level-badge';
import { formatWeek } from '@/i18n/format';
import type { AreaOverview } from './area.graphql';

/** Every party's level in the last weeks, and what they were weighed together to. */
export function LevelMatrix({ overview }: { overview: AreaOverview }) {
  const { levelHistory, jointLevels, area } = overview;
  const weeks = levelHistory[0]?.weeks ?? [];
  return (
    <section className="panel" aria-labelledby="area-levels">
      <h2 id="area-levels">Nivåer de senaste veckorna</h2>
      <div
        className="table-scroll"
        role="region"
        aria-label="Parternas nivåer de senaste veckorna"
        tabIndex={0}
      >
        <table className="table table-dense area-levels">
          <caption className="visually-hidden">Parternas nivåer de senaste veckorna</caption>
          <thead>
            <tr>
              <th scope="col">Part</th>
              {weeks.map((week) => (
                <th key={week} scope="col">
                  <WeekLink code={area.code} week={week} current={overview.week} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <LevelRow name="Gemensam" levels={jointLevels.slice(-weeks.length)} weeks={weeks} />
            {levelHistory.map(({ party, levels }) => (
              <LevelRow key={party.id} name={party.shortName} levels={levels} weeks={weeks} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function WeekLink({ code, week, current }: { code: string; week: IsoWeek; current: IsoWeek }): ReactNode {
  if (week === current) return formatWeek(week);
  return <Link to={`/omrade/${code}?vecka=${week}`}>{formatWeek(week)}</Link>;
}

interface LevelRowProps {
  name: string;
  levels: readonly (number | null)[];
  weeks: readonly IsoWeek[];
}

function LevelRow({ name, levels, weeks }: LevelRowProps) {
  return (
    <tr>
      <th scope="row">{name}</th>
      {weeks.map((week, index) => (
        <td key={week}>
          <LevelBadge level={levels[index]} look="mark" />
        </td>
      ))}
    </tr>
  );
}
