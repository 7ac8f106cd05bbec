import { announce } from '@/ui/announce';
import { useSend } from '@/lib/use-send';
import { REMOVE_INCIDENT, REMOVE_INCIDENTS, RESTORE_INCIDENT, SHARE_INCIDENT } from './incident.graphql';
import { categoryLabel, type IncidentView } from './incident-view';

/** Takes back what was just recorded, one or a whole list. */
export function useUndoRecorded() {
  const remove = useSend(REMOVE_INCIDENTS, {
    said: (_, { incidents }) =>
      incidents.length === 1 ? 'Händelsen är borttagen.' : `${incidents.length} händelser är borttagna.`,
  });
  return (recorded: readonly { id: string; version: number }[]) =>
    remove.mutate({ incidents: recorded.map(({ id, version }) => ({ id, expectedVersion: version })) });
}

/** Removing with undo, and sharing at once. */
export function useIncidentActions() {
  const restore = useSend(RESTORE_INCIDENT, { said: 'Händelsen är tillbaka.' });
  const remove = useSend(REMOVE_INCIDENT, {
    onDone: ({ removeIncident: { id, version } }) =>
      announce('Händelsen är borttagen.', { undo: () => restore.mutate({ id, expectedVersion: version }) }),
  });
  const share = useSend(SHARE_INCIDENT, { showsErrors: true });
  return {
    remove: ({ id, version }: IncidentView) => remove.mutate({ id, expectedVersion: version }),
    share,
    shareNow: (incident: IncidentView, onDone: () => void) =>
      share.mutate(
        { id: incident.id, expectedVersion: incident.version },
        {
          onSuccess: () => {
            announce(`${categoryLabel(incident.categoryCode)} är delad.`, { tone: 'success' });
            onDone();
          },
        },
      ),
  };
}
