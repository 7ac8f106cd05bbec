import { PARTY_KIND } from '@samlad/domain/party-kinds.js';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { IncidentDialog } from '@/features/incident/incident-dialog';
import { draftOf, newIncident, type IncidentDraft } from '@/features/incident/incident-draft';
import { AreaIncidents, IncidentTable, type IncidentHandlers } from '@/features/incident/incident-lists';
import { INCIDENT_DESK } from '@/features/incident/incident.graphql';
import type { IncidentView } from '@/features/incident/incident-view';
import { ShareDialog } from '@/features/incident/share-dialog';
import { useIncidentActions } from '@/features/incident/use-incident-actions';
import { receiverOf } from '@/features/report/receipt-sentence';
import type { ReportPageData } from '@/features/report/report.graphql';
import { graphqlQuery } from '@/lib/query-client';
import { useFormats, useMay, useSession } from '@/lib/session';
import { useShortcut } from '@/lib/shortcuts';
import { useAddress } from '@/lib/use-address';
import { useNow } from '@/lib/use-now';
import { announce } from '@/ui/announce';
import { Button } from '@/ui/button';

interface Writing {
  key: number;
  start: IncidentDraft;
  incidentId: string | null;
}

interface ReportIncidents {
  ofArea: (areaCode: string) => ReactNode;
  table: ReactNode;
  dialogs: ReactNode;
}

const NEW = 'ny';
const NEW_INCIDENT = 'handelse';
const AREA = 'omrade';

/** The incidents on the report page: under each area, as a table, and the dialogs that write and share them. */
export function useReportIncidents(page: ReportPageData, mayEdit: boolean): ReportIncidents {
  const { week, incidents, party } = page;
  const { municipality } = useSession();
  const formats = useFormats();
  const today = formats.calendarDate(useNow().toISOString());
  const mayDo = useMay();
  const { remove } = useIncidentActions();
  const [address, changeAddress] = useAddress();
  const [mended, setMended] = useState<Writing | null>(null);
  const [left, setLeft] = useState<IncidentDraft | null>(null);
  const [rounds, setRounds] = useState(0);
  const [sharing, setSharing] = useState<IncidentView | null>(null);
  const areas = page.areas.filter(({ kind }) => kind === 'DISTRICT');
  const reports = PARTY_KIND[party.kind].mayReportIncidents;
  const mayAdd = mayEdit && reports && mayDo('incident.record');

  const setAddress = (areaCode: string | null, open: boolean) =>
    changeAddress({ [NEW]: open ? NEW_INCIDENT : null, [AREA]: open ? areaCode : null });
  const handleAdd = (areaCode: string | null) => {
    setRounds((round) => round + 1);
    setAddress(areaCode, true);
  };
  useShortcut('n', 'Ny händelse', () => {
    const row = document.activeElement?.closest<HTMLElement>('[data-area-row]')?.dataset.areaRow;
    if (mayAdd) handleAdd(row === undefined ? null : (areas[Number(row)]?.code ?? null));
  });

  const handlers: IncidentHandlers = {
    onEdit: (incident) =>
      setMended({ key: rounds, start: draftOf(incident, formats.wallClock), incidentId: incident.id }),
    onRemove: remove,
    onShare: mayDo('incident.share') ? setSharing : undefined,
  };
  const isNew = mayAdd && address.get(NEW) === NEW_INCIDENT;
  const handleClose = (unsaved: IncidentDraft | null) => {
    const wasMended = mended;
    setMended(null);
    setLeft(null);
    setAddress(null, false);
    if (unsaved === null) return;
    announce('Händelsen är inte sparad.', {
      undoLabel: 'Fortsätt skriva',
      undo: () => {
        if (wasMended) return setMended({ ...wasMended, start: unsaved });
        setLeft(unsaved);
        handleAdd(unsaved.areaCode);
      },
    });
  };

  const desk = useQuery({ ...graphqlQuery(INCIDENT_DESK, {}), enabled: isNew || mended !== null });
  const start = mended?.start ?? left ?? newIncident(week, today, address.get(AREA));
  return {
    ofArea: (areaCode) =>
      reports && (
        <AreaIncidents
          areaName={areas.find(({ code }) => code === areaCode)?.name ?? ''}
          incidents={incidents.filter(({ area }) => area.code === areaCode)}
          mayAdd={mayAdd}
          onAdd={() => handleAdd(areaCode)}
          {...handlers}
        />
      ),
    table: reports ? (
      <section className="stack" aria-label="Veckans händelser">
        <IncidentTable caption="Egna händelser i veckan" incidents={incidents} {...handlers} />
        {mayAdd && (
          <div>
            <Button icon="plus" onClick={() => handleAdd(null)}>
              Ny händelse
            </Button>
          </div>
        )}
      </section>
    ) : (
      <p className="muted">{`${party.name} rapporterar nivåer per område, inga enskilda händelser.`}</p>
    ),
    dialogs: (
      <>
        {(isNew || mended) && (
          <IncidentDialog
            key={mended ? `${mended.incidentId}-${mended.key}` : `ny-${rounds}`}
            week={week}
            partyKind={party.kind}
            areas={areas}
            recent={desk.data?.incidentDesk.recentCategories ?? []}
            start={start}
            incident={incidents.find(({ id }) => id === mended?.incidentId) ?? null}
            onClose={handleClose}
            onAnother={(next) => {
              setLeft(next);
              handleAdd(next.areaCode);
            }}
          />
        )}
        {sharing && (
          <ShareDialog
            incident={sharing}
            receiver={receiverOf(page.parties, municipality.name)}
            onClose={() => setSharing(null)}
          />
        )}
      </>
    ),
  };
}
