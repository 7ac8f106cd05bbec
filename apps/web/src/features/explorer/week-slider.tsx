import { addWeeks, type IsoWeek, weekIndexOf } from '@samlad/domain/week.js';
import { useEffect, useId, useState } from 'react';
import { formatCount, formatWeek, formatWeekDates } from '@/i18n/format';
import { SparkBars } from '@/charts/spark-bars';
import { Button } from '@/ui/button';
import { periodWords } from './period-words';
import type { ExplorerState } from './address';

interface WeekSliderProps {
  state: ExplorerState;
  perWeek: readonly { week: IsoWeek; count: number }[];
  onChange: (part: Partial<ExplorerState>) => void;
}

const STEP_MS = 1_200;

/** Walks through the period week by week, by hand or by itself; the bars show how many each week has. */
export function WeekSlider({ state, perWeek, onChange }: WeekSliderProps) {
  const id = useId();
  const [isPlaying, setPlaying] = useState(false);
  const { fromWeek, toWeek, atWeek } = state;
  const weeks = weekIndexOf(toWeek) - weekIndexOf(fromWeek) + 1;
  const at = atWeek === null ? weeks - 1 : weekIndexOf(atWeek) - weekIndexOf(fromWeek);
  const counts = Array.from({ length: weeks }, (_, index) => {
    const week = addWeeks(fromWeek, index);
    return perWeek.find((entry) => entry.week === week)?.count ?? 0;
  });
  useEffect(() => {
    if (!isPlaying) return;
    const timer = setTimeout(() => {
      const next = atWeek === null ? fromWeek : addWeeks(atWeek, 1);
      if (next > toWeek) setPlaying(false);
      else onChange({ atWeek: next });
    }, STEP_MS);
    return () => clearTimeout(timer);
  }, [isPlaying, atWeek, fromWeek, toWeek, onChange]);
  const words = atWeek
    ? `${formatWeek(atWeek)}, ${formatWeekDates(atWeek)}: ${formatCount(counts[at] ?? 0, 'händelse', 'händelser')}`
    : `Hela perioden, ${periodWords(state)}`;

  return (
    <div className="explorer-slider" role="group" aria-labelledby={`${id}-label`}>
      <span id={`${id}-label`} className="explorer-slider-label">
        {words}
      </span>
      <div className="explorer-slider-track">
        <SparkBars label={`Antal per vecka, ${weeks} veckor`} values={counts} />
        <input
          type="range"
          min={0}
          max={weeks - 1}
          value={at}
          aria-label="Vecka"
          aria-valuetext={words}
          onChange={(event) => onChange({ atWeek: addWeeks(fromWeek, Number(event.target.value)) })}
        />
      </div>
      <div className="row">
        <Button size="small" onClick={() => setPlaying(!isPlaying)}>
          {isPlaying ? 'Pausa' : 'Spela upp'}
        </Button>
        <Button
          size="small"
          disabled={atWeek === null}
          onClick={() => {
            setPlaying(false);
            onChange({ atWeek: null });
          }}
        >
          Visa hela perioden
        </Button>
      </div>
    </div>
  );
}
