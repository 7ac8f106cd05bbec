import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { errorMessage, errorRequestId } from '@/lib/api-error';
import type { IncidentWish } from '@/lib/incident-door';
import { weekOfInstant } from '@samlad/domain/week.js';
import { useFormats, useSession } from '@/lib/session';
import { useNow } from '@/lib/use-now';
import { announce } from '@/ui/announce';
import { Dialog } from '@/ui/dialog';
import { ErrorState } from '@/ui/states';
import { IncidentDialog } from './incident-dialog';
import { newIncident, type IncidentDraft } from './incident-draft';
import { DESK } from './desk-query';
import { PasteDialog } from './paste-dialog';
import { useKeptIncident } from './use-kept-incident';

interface QuickIncidentProps {
  wish: IncidentWish;
  onClose: () => void;
}

const KEPT = 'Den finns kvar när du lägger in nästa.';
const NOT_KEPT = 'Den kunde inte behållas på den här enheten, så skriv den igen.';
/** What is at hand before the server has answered: one can begin to type. */
const NOT_YET = { areas: [], recentCategories: [] };

/** A new incident over whatever page is open; the present week, unless the time says another. */
export function QuickIncident({ wish, onClose }: QuickIncidentProps) {
  const desk = useQuery(DESK);
  const kept = useKeptIncident();
  const { party } = useSession();
  const formats = useFormats();
  const now = useNow().toISOString();
  const [next, setNext] = useState<{ round: number; draft: IncidentDraft } | null>(null);
  const [pastes, setPastes] = useState(false);
  const [isTouched, setTouched] = useState(false);
  if (desk.isError && !desk.data && !isTouched) {
    return (
      <Dialog open place="side" title="Ny händelse" onClose={onClose}>
        <ErrorState
          message={errorMessage(desk.error)}
          requestId={errorRequestId(desk.error)}
          onRetry={() => void desk.refetch()}
        />
      </Dialog>
    );
  }
  if (!kept.isRead) return null;
  const week = weekOfInstant(now, formats.timeZone);
  const { areas, recentCategories } = desk.data?.incidentDesk ?? NOT_YET;
  if (pastes) return <PasteDialog week={week} areas={areas} recent={recentCategories} onClose={onClose} />;
  const pointed = wish.position && { placeWay: 'MAP' as const, position: wish.position };
  const first = newIncident(week, formats.calendarDate(now), null);
  const fresh = { ...first, ...pointed };
  const round = next?.round ?? 0;
  const unsaved = next === null ? kept.draft : null;
  const begin = (draft: IncidentDraft) => {
    void kept.forget();
    setNext({ round: round + 1, draft });
  };
  const handleClose = async (draft: IncidentDraft | null) => {
    onClose();
    if (draft === null) return kept.forget();
    const isKept = await kept.keep(draft);
    announce(`Händelsen är ej sparad. ${isKept ? KEPT : NOT_KEPT}`, isKept ? {} : { tone: 'danger' });
  };
  return (
    <IncidentDialog
      key={`${wish.key} ${round}`}
      week={week}
      partyKind={party.kind}
      areas={areas}
      recent={recentCategories}
      start={unsaved ?? next?.draft ?? fresh}
      incident={null}
      onBeginAnew={unsaved ? () => begin(fresh) : undefined}
      onClose={(draft) => void handleClose(draft)}
      onAnother={begin}
      onDraft={(draft) => {
        setTouched(true);
        void kept.keep(draft);
      }}
      onPaste={() => setPastes(true)}
    />
  );
}
