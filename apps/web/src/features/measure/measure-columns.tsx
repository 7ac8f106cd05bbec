import { MEASURE_STATE_TEXT, MEASURE_STATES } from '@samlad/domain/measure.js';
import { Link } from 'react-router';
import { formatCount, formatShare } from '@/i18n/format';
import { Badge } from '@/ui/badge';
import type { Column } from '@/ui/table';
import { CommitmentMarks } from './commitment-marks';
import type { ListedMeasure } from './measure.graphql';
import { DoseBar } from './dose-bar';
import { doseShare, doseWords, kindLabel, periodWords } from './measure-words';

const lateOf = ({ commitments }: ListedMeasure) => commitments.filter(({ overdue }) => overdue).length;

/** The register as a table. */
export const MEASURE_COLUMNS: Column<ListedMeasure>[] = [
  {
    key: 'insats',
    header: 'Insats',
    rowHeader: true,
    sortValue: ({ title }) => title,
    cell: ({ id, title }) => <Link to={`/insatser/${id}`}>{title}</Link>,
  },
  {
    key: 'omrade',
    header: 'Område',
    sortValue: ({ area }) => area.name,
    cell: ({ area }) => area.name,
  },
  {
    key: 'typ',
    header: 'Typ',
    hideBelow: 'wide',
    sortValue: ({ kind }) => kindLabel(kind),
    cell: ({ kind }) => kindLabel(kind),
  },
  {
    key: 'lage',
    header: 'Läge',
    sortValue: ({ state }) => MEASURE_STATES.indexOf(state),
    cell: ({ state }) => <Badge>{MEASURE_STATE_TEXT[state].label}</Badge>,
  },
  {
    key: 'period',
    header: 'Period',
    sortValue: ({ startsOn }) => startsOn,
    cell: (row) => periodWords(row),
  },
  {
    key: 'parter',
    header: 'Åtaganden',
    cell: ({ commitments }) => <CommitmentMarks commitments={commitments} />,
  },
  {
    key: 'sena',
    header: 'Försenat',
    sortValue: lateOf,
    firstDirection: 'descending',
    cell: (row) =>
      lateOf(row) === 0 ? (
        <span className="muted">Nej</span>
      ) : (
        <Badge tone="warning" icon="alert">
          {formatCount(lateOf(row), 'åtagande', 'åtaganden')}
        </Badge>
      ),
  },
  {
    key: 'dos',
    header: 'Gjort av planerat',
    sortValue: ({ commitments }) => doseShare(commitments),
    firstDirection: 'descending',
    cell: (row) => <Dose measure={row} />,
  },
];

function Dose({ measure: { commitments } }: { measure: ListedMeasure }) {
  const share = doseShare(commitments);
  if (commitments.length === 0) return <span className="muted">–</span>;
  return (
    <span
      className="measure-dose"
      title={commitments.map((one) => `${one.party.shortName}: ${doseWords(one)}`).join('\n')}
    >
      {share !== null && (
        <>
          <DoseBar share={share} />
          <span>{formatShare(share)}</span>
        </>
      )}
      {(share === null || commitments.length === 1) &&
        commitments.map((one) => (
          <span key={one.id} className="muted">
            {doseWords(one)}
          </span>
        ))}
    </span>
  );
}
