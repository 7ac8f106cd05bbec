import { whenOf } from '@/domain-ui/incident-when';
import { ReportedBy } from '@/domain-ui/reported-by';
import { SecrecyBadge } from '@/domain-ui/secrecy-badge';
import { formatNumber, type InstantFormats } from '@/i18n/format';
import type { Column } from '@/ui/table';
import type { AreaIncident } from './area.graphql';
import { placeOf, severityOf, sourceOf, whatOf } from './incident-words';

/** Everything that is known of an incident, as the table under the map shows it. */
export function incidentColumns(formats: InstantFormats): Column<AreaIncident>[] {
  return [
    {
      key: 'tid',
      header: 'Tid',
      sortValue: ({ occurredFrom }) => occurredFrom,
      firstDirection: 'descending',
      cell: (row) => <span className="area-when">{whenOf(row, formats)}</span>,
    },
    { key: 'kategori', header: 'Kategori', rowHeader: true, sortValue: whatOf, cell: whatOf },
    { key: 'plats', header: 'Plats', sortValue: placeOf, cell: placeOf },
    {
      key: 'antal',
      header: 'Antal',
      numeric: true,
      sortValue: ({ count }) => count,
      firstDirection: 'descending',
      cell: ({ count }) => formatNumber(count),
    },
    {
      key: 'allvar',
      header: 'Allvar',
      sortValue: ({ severity }) => severity,
      firstDirection: 'descending',
      cell: severityOf,
    },
    {
      key: 'part',
      header: 'Part',
      sortValue: ({ party }) => party.shortName,
      cell: (row) => (
        <span className="area-secrecy">
          {row.party.shortName}
          <ReportedBy {...row} />
        </span>
      ),
    },
    { key: 'text', header: 'Beskrivning', cell: ({ text }) => text || '–' },
    { key: 'atgard', header: 'Vidtagen åtgärd', cell: ({ actionTaken }) => actionTaken || '–' },
    { key: 'kalla', header: 'Källa', cell: (row) => sourceOf(row) || '–' },
    {
      key: 'sekretess',
      header: 'Sekretess',
      sortValue: ({ secrecyLevel }) => secrecyLevel,
      cell: ({ secrecyLevel, shared }) => (
        <span className="area-secrecy">
          <SecrecyBadge level={secrecyLevel} />
          {!shared && <span className="muted">inte delad än</span>}
        </span>
      ),
    },
  ];
}
