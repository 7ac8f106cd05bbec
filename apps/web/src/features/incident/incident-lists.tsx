import { PLACE_PRECISION_LABEL } from '@samlad/domain/place.js';
import { SEVERITY_LABEL, type Severity } from '@samlad/domain/source-types.js';
import { ReportedBy } from '@/domain-ui/reported-by';
import { SecrecyBadge } from '@/domain-ui/secrecy-badge';
import { formatCount } from '@/i18n/format';
import { useFormats } from '@/lib/session';
import { Badge } from '@/ui/badge';
import { Button } from '@/ui/button';
import { Table, type Column } from '@/ui/table';
import { categoryLabel, whenText, type IncidentView } from './incident-view';
import './incident.css';

export interface IncidentHandlers {
  onEdit: (incident: IncidentView) => void;
  onRemove: (incident: IncidentView) => void;
  /** Left out for those who may not share. */
  onShare?: (incident: IncidentView) => void;
}

interface AreaIncidentsProps extends IncidentHandlers {
  areaName: string;
  incidents: readonly IncidentView[];
  mayAdd: boolean;
  onAdd: () => void;
}

/** The incidents of one area, one line each, under its row in the report. */
export function AreaIncidents({ areaName, incidents, mayAdd, onAdd, ...handlers }: AreaIncidentsProps) {
  const formats = useFormats();
  return (
    <div className="incident-area">
      {incidents.length > 0 && (
        <ul className="incident-lines" aria-label={`Händelser i ${areaName}`}>
          {incidents.map((incident) => (
            <li key={incident.id} className="incident-line">
              <span className="incident-line-text">
                <strong>{titleOf(incident)}</strong>
                <span className="muted">{` ${whenText(incident, formats)}${placeSuffix(incident)}`}</span>
              </span>
              <SecrecyBadge level={incident.secrecyLevel} />
              <SharedBadge incident={incident} />
              <ReportedBy {...incident} />
              <IncidentButtons incident={incident} {...handlers} />
            </li>
          ))}
        </ul>
      )}
      {mayAdd && (
        <Button size="small" icon="plus" onClick={onAdd}>
          Lägg till händelse
          <span className="visually-hidden">{` i ${areaName}`}</span>
        </Button>
      )}
    </div>
  );
}

interface IncidentTableProps extends Partial<IncidentHandlers> {
  caption: string;
  incidents: readonly IncidentView[];
}

/** Every incident of the week as a table. */
export function IncidentTable({ caption, incidents, ...handlers }: IncidentTableProps) {
  const formats = useFormats();
  const columns: Column<IncidentView>[] = [
    {
      key: 'category',
      header: 'Händelse',
      rowHeader: true,
      sortValue: ({ categoryCode }) => categoryLabel(categoryCode),
      cell: (incident) => (
        <>
          {titleOf(incident)}
          {incident.text && <p className="incident-text">{incident.text}</p>}
          {incident.actionTaken && <p className="incident-text">{`Åtgärd: ${incident.actionTaken}`}</p>}
        </>
      ),
    },
    {
      key: 'when',
      header: 'När',
      sortValue: ({ occurredFrom }) => occurredFrom,
      cell: (incident) => whenText(incident, formats),
    },
    {
      key: 'area',
      header: 'Var',
      sortValue: ({ area }) => area.name,
      cell: (incident) => `${incident.area.name}${placeSuffix(incident)}`,
    },
    {
      key: 'severity',
      header: 'Allvar',
      hideBelow: 'wide',
      sortValue: ({ severity }) => severity ?? 0,
      cell: ({ severity }) => (severity === null ? '–' : SEVERITY_LABEL[severity as Severity]),
    },
    {
      key: 'secrecy',
      header: 'Nivå',
      cell: (incident) => (
        <span className="row">
          <SecrecyBadge level={incident.secrecyLevel} />
          <SharedBadge incident={incident} />
          <ReportedBy {...incident} />
        </span>
      ),
    },
  ];
  const { onEdit, onRemove, onShare } = handlers;
  if (onEdit && onRemove) {
    columns.push({
      key: 'actions',
      header: 'Gör',
      cell: (incident) => (
        <IncidentButtons incident={incident} onEdit={onEdit} onRemove={onRemove} onShare={onShare} />
      ),
    });
  }
  return (
    <Table
      caption={`${caption}: ${formatCount(incidents.length, 'händelse', 'händelser')}`}
      columns={columns}
      rows={incidents}
      rowKey={({ id }) => id}
      narrow="stack"
      dense
      initialSort={{ key: 'when', direction: 'descending' }}
      empty="Inga händelser den här veckan."
    />
  );
}

const titleOf = ({ categoryCode, count }: IncidentView) =>
  count > 1 ? `${categoryLabel(categoryCode)}, ${count} st` : categoryLabel(categoryCode);

function placeSuffix({ placeName, placePrecision }: IncidentView): string {
  if (placeName) return `, ${placeName}`;
  return placePrecision === 'AREA_ONLY'
    ? ''
    : `, ${PLACE_PRECISION_LABEL[placePrecision].toLocaleLowerCase('sv-SE')}`;
}

function SharedBadge({ incident: { shared } }: { incident: IncidentView }) {
  return <Badge tone={shared ? 'success' : 'neutral'}>{shared ? 'Delad' : 'Inte delad än'}</Badge>;
}

function IncidentButtons({
  incident,
  onEdit,
  onRemove,
  onShare,
}: IncidentHandlers & { incident: IncidentView }) {
  if (!incident.mayEdit) return null;
  const name = categoryLabel(incident.categoryCode);
  return (
    <span className="incident-buttons">
      {onShare && !incident.shared && incident.secrecyLevel !== 'OWN' && (
        <Button size="small" tone="quiet" icon="send" onClick={() => onShare(incident)}>
          Dela nu<span className="visually-hidden">{` ${name}`}</span>
        </Button>
      )}
      <Button size="small" tone="quiet" icon="edit" iconOnly onClick={() => onEdit(incident)}>
        {`Ändra ${name}`}
      </Button>
      <Button size="small" tone="quiet" icon="trash" iconOnly onClick={() => onRemove(incident)}>
        {`Ta bort ${name}`}
      </Button>
    </span>
  );
}
