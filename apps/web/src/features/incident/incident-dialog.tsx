import { categoryOf } from '@samlad/domain/incident-categories.js';
import { PARTY_KIND, type PartyKind } from '@samlad/domain/party-kinds.js';
import type { IsoWeek } from '@samlad/domain/week.js';
import { useEffect, useState, type FormEvent } from 'react';
import { formatWeek } from '@/i18n/format';
import { errorMessage } from '@/lib/api-error';
import { useFormats } from '@/lib/session';
import { useNow } from '@/lib/use-now';
import { useSend } from '@/lib/use-send';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Notice } from '@/ui/states';
import { CategoryField } from './category-field';
import { ConflictNotice } from './conflict-notice';
import { draftFaults, inputOf, otherWeek, type IncidentDraft } from './incident-draft';
import { EDIT_INCIDENT, RECORD_INCIDENT } from './incident.graphql';
import type { IncidentArea, IncidentView } from './incident-view';
import { MoreFields, SecrecyFields } from './more-fields';
import { PlaceFields } from './place-fields';
import { WhenFields } from './when-fields';
import './incident.css';

interface IncidentDialogProps {
  week: IsoWeek;
  partyKind: PartyKind;
  areas: readonly IncidentArea[];
  start: IncidentDraft;
  /** The incident being mended, as the server has it now; null for a new one. */
  incident: IncidentView | null;
  /** Called with what was written and not saved, or null. */
  onClose: (unsaved: IncidentDraft | null) => void;
  /** Called when it is saved and another is wanted. */
  onAnother: (areaCode: string | null) => void;
}

const FORM_ID = 'handelse-formular';

/** One incident: category, when, where and level; the rest is optional. Ctrl+Enter saves. */
export function IncidentDialog(props: IncidentDialogProps) {
  const { week, partyKind, areas, start, incident, onClose, onAnother } = props;
  const formats = useFormats();
  const [draft, setDraft] = useState(start);
  const [version, setVersion] = useState(incident?.version ?? null);
  const [showsFaults, setShowsFaults] = useState(false);
  const [wantsAnother, setWantsAnother] = useState(false);
  const now = useNow().toISOString();
  const context = { week, timeZone: formats.timeZone, now };
  const category = draft.categoryCode === null ? undefined : categoryOf(draft.categoryCode);
  const faults = draftFaults(draft, context, incident);
  const shown = showsFaults ? faults : {};
  const counted = otherWeek(draft, context);
  const isDirty = draft !== start;

  const send = useSend((incident ? EDIT_INCIDENT : RECORD_INCIDENT) as typeof RECORD_INCIDENT, {
    said: counted
      ? `Händelsen är sparad i ${formatWeek(counted)}.`
      : incident
        ? 'Händelsen är ändrad.'
        : 'Händelsen är sparad.',
    showsErrors: true,
    onDone: () => (wantsAnother ? onAnother(draft.areaCode) : onClose(null)),
  });
  const isConflict = send.error?.reason === 'VERSION_CONFLICT';

  useEffect(() => {
    if (!isDirty) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isDirty]);

  useEffect(() => {
    const handleKey = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      document.querySelector<HTMLFormElement>(`#${FORM_ID}`)?.requestSubmit();
    };
    document.addEventListener('keydown', handleKey);
    return () => document.removeEventListener('keydown', handleKey);
  }, []);

  const handleChange = (change: Partial<IncidentDraft>) => setDraft((before) => ({ ...before, ...change }));
  const save = (another: boolean, expectedVersion = version) => {
    setShowsFaults(true);
    setWantsAnother(another);
    if (Object.keys(faults).length > 0) {
      requestAnimationFrame(() =>
        document.querySelector<HTMLElement>(`#${FORM_ID} [aria-invalid=true]`)?.focus(),
      );
      return;
    }
    const target = incident ? { id: incident.id, expectedVersion } : {};
    send.mutate({ ...inputOf(draft, context), ...target });
  };
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    save(false);
  };
  const handleKeepMine = () => {
    if (!incident) return;
    setVersion(incident.version);
    save(false, incident.version);
  };

  return (
    <Dialog
      open
      place="side"
      onClose={() => onClose(isDirty ? draft : null)}
      title={incident ? 'Ändra händelsen' : `Ny händelse, ${formatWeek(week)}`}
      actions={
        <>
          {!incident && (
            <Button busy={send.isPending && wantsAnother} onClick={() => save(true)}>
              Spara och lägg till en till
            </Button>
          )}
          <Button tone="primary" type="submit" form={FORM_ID} busy={send.isPending && !wantsAnother}>
            Spara
          </Button>
        </>
      }
    >
      <form id={FORM_ID} className="stack" noValidate onSubmit={handleSubmit}>
        <CategoryField
          week={week}
          preferred={PARTY_KIND[partyKind].categoryGroups}
          value={draft.categoryCode}
          onChange={(categoryCode) => handleChange({ categoryCode })}
          error={shown.categoryCode}
        />
        <WhenFields
          week={week}
          today={formats.calendarDate(now)}
          value={draft.when}
          onChange={(when) => handleChange({ when })}
          error={shown.when}
        />
        {counted && (
          <Notice tone="warning">{`Med den tiden räknas händelsen till ${formatWeek(counted)}.`}</Notice>
        )}
        <PlaceFields draft={draft} category={category} areas={areas} faults={shown} onChange={handleChange} />
        <SecrecyFields
          draft={draft}
          category={category}
          stored={incident}
          faults={shown}
          onChange={handleChange}
        />
        <MoreFields draft={draft} faults={shown} onChange={handleChange} />
        {send.error && (
          <Notice tone="danger" live title="Inte sparad">
            <p>{errorMessage(send.error)}</p>
            {isConflict && incident && (
              <ConflictNotice
                incident={incident}
                version={version}
                onKeepMine={handleKeepMine}
                onKeepTheirs={() => onClose(null)}
              />
            )}
          </Notice>
        )}
      </form>
    </Dialog>
  );
}
