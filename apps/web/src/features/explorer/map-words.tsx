import { formatCount, formatWeek } from '@/i18n/format';
import { periodWords } from './period-words';
import type { ExplorerState } from './address';
import type { ExplorerMap } from './explorer.graphql';

interface MapWordsProps {
  state: ExplorerState;
  figures: ExplorerMap;
}

const incidents = (count: number) => formatCount(count, 'händelse', 'händelser');

/** What the map draws, and what it does not, in words: nothing is left out in silence. */
export function MapWords({ state, figures }: MapWordsProps) {
  const { total, inViewport, withPosition, withoutPosition, mode, areas } = figures;
  const period = state.atWeek ? formatWeek(state.atWeek) : periodWords(state);
  const outside = withPosition - inViewport;
  return (
    <p className="explorer-words" role="status">
      <strong>{incidents(total)}</strong>
      {` ${period}. Kartan visar ${inViewport}${mode === 'CELLS' ? ' i rutor' : ''}.`}
      {outside > 0 && ` ${outside} ligger utanför kartbilden.`}
      {withoutPosition > 0 && ` ${withoutPosition} saknar punkt och finns bara i tabellen.`}
      {areas.some(({ approximate }) => approximate) && ' Områdesgränserna är ungefärliga.'}
    </p>
  );
}
