import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useFormats } from '@/lib/session';
import { Button } from '@/ui/button';
import { categoryLabel, whenText, type IncidentView } from './incident-view';

interface ConflictNoticeProps {
  /** The incident as it is on the page, older than the colleague's until the page has been read again. */
  incident: IncidentView;
  /** The version that was edited. */
  version: number | null;
  onKeepMine: () => void;
  onKeepTheirs: () => void;
}

/** Somebody else has changed the incident: their text, and the choice between the two. */
export function ConflictNotice({ incident, version, onKeepMine, onKeepTheirs }: ConflictNoticeProps) {
  const queries = useQueryClient();
  const formats = useFormats();
  useEffect(() => void queries.invalidateQueries(), [queries]);
  if (incident.version === version) return null;
  const { categoryCode, count, area, text, actionTaken } = incident;
  const told = [
    `${categoryLabel(categoryCode)}, ${count} st`,
    whenText(incident, formats),
    area.name,
    text ?? '',
    actionTaken ? `Åtgärd: ${actionTaken}` : '',
  ];
  return (
    <>
      <p>{`Kollegans text: ${told.filter((part) => part !== '').join('. ')}`}</p>
      <div className="row">
        <Button size="small" onClick={onKeepMine}>
          Spara min text ändå
        </Button>
        <Button size="small" onClick={onKeepTheirs}>
          Behåll kollegans
        </Button>
      </div>
    </>
  );
}
