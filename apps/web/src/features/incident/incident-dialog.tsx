import { categoryOf } from '@samlad/domain/incident-categories.js';
import { PARTY_KIND, type PartyKind } from '@samlad/domain/party-kinds.js';
import { SECRECY_TEXT } from '@samlad/domain/secrecy.js';
import type { IsoWeek } from '@samlad/domain/week.js';
import { type FormEvent, useRef, useState } from 'react';
import { SignInAgain } from '@/domain-ui/sign-in-again';
import { formatWeek } from '@/i18n/format';
import { errorMessage } from '@/lib/api-error';
import { useFormats } from '@/lib/session';
import { useNow } from '@/lib/use-now';
import { useOnline } from '@/lib/use-online';
import { useSend } from '@/lib/use-send';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Disclosure } from '@/ui/disclosure';
import { Notice } from '@/ui/states';
import { CategoryField } from './category-field';
import { ConflictNotice } from './conflict-notice';
import { anotherLike, draftFaults, inputOf, levelOf, otherWeek, type IncidentDraft } from './incident-draft';
import { EDIT_INCIDENT, RECORD_INCIDENT } from './incident.graphql';
import type { IncidentArea, IncidentView } from './incident-view';
import { MoreFields, SecrecyFields } from './more-fields';
import { PlaceFields, PlaceTypeField } from './place-fields';
import { WHERE_ID } from './place-search';
import { useFormKeys } from './use-form-keys';
import { useUndoRecorded } from './use-incident-actions';
import { WhenFields } from './when-fields';
import './incident.css';

interface IncidentDialogProps {
  week: IsoWeek;
  partyKind: PartyKind;
  areas: readonly IncidentArea[];
  /** Categories that were chosen lately, the latest first. */
  recent: readonly string[];
  start: IncidentDraft;
  /** The incident being mended, as the server has it now; null for a new one. */
  incident: IncidentView | null;
  /** Given when `start` was written before and never saved: throws it away and begins with an empty one. */
  onBeginAnew?: () => void;
  /** Called with what was written and not saved, or null. */
  onClose: (unsaved: IncidentDraft | null) => void;
  /** Called when it is saved and another is wanted, at the same time and place. */
  onAnother: (next: IncidentDraft) => void;
  /** Called with every change, for whoever keeps what is not yet saved. */
  onDraft?: (draft: IncidentDraft) => void;
  /** Opens the pasting of a list instead. */
  onPaste?: () => void;
}

const FORM_ID = 'handelse-formular';

/** One incident: category, when and where; the rest is optional. Ctrl+Enter saves. */
export function IncidentDialog(props: IncidentDialogProps) {
  const { week, partyKind, areas, recent, incident, onClose, onAnother, onDraft, onPaste, onBeginAnew } =
    props;
  const formats = useFormats();
  /** What it began with: the page may be drawn again with another empty one while this one is open. */
  const [start] = useState(props.start);
  const [draft, setDraft] = useState(start);
  const [version, setVersion] = useState(incident?.version ?? null);
  const [showsFaults, setShowsFaults] = useState(false);
  const [wantsAnother, setWantsAnother] = useState(false);
  const isFollowed = useRef(false);
  /** Two keys may come before the page has been drawn again: each goes on from what the other wrote. */
  const written = useRef(start);
  const now = useNow().toISOString();
  const isOnline = useOnline();
  const undo = useUndoRecorded();
  const context = { week, timeZone: formats.timeZone, now };
  const category = draft.categoryCode === null ? undefined : categoryOf(draft.categoryCode);
  const faults = draftFaults(draft, context, incident);
  const shown = showsFaults ? faults : {};
  const counted = otherWeek(draft, context);
  const hasChanged = (latest: IncidentDraft) => latest !== start || onBeginAnew !== undefined;
  const isDirty = hasChanged(draft);
  const level = levelOf(draft, category);
  useFormKeys(FORM_ID, isDirty);

  const send = useSend((incident ? EDIT_INCIDENT : RECORD_INCIDENT) as typeof RECORD_INCIDENT, {
    said: counted
      ? `Händelsen är sparad i ${formatWeek(counted)}.`
      : incident
        ? 'Händelsen är ändrad.'
        : 'Händelsen är sparad.',
    announcement: ({ recordIncident }) => (incident ? {} : { undo: () => undo([recordIncident]) }),
    showsErrors: true,
    onDone: () => (isFollowed.current ? onAnother(anotherLike(draft)) : onClose(null)),
  });
  const isConflict = send.error?.reason === 'VERSION_CONFLICT';

  const handleChange = (change: Partial<IncidentDraft>) => {
    written.current = { ...written.current, ...change };
    setDraft(written.current);
    onDraft?.(written.current);
  };
  const save = (another: boolean, expectedVersion = version) => {
    setShowsFaults(true);
    setWantsAnother(another);
    isFollowed.current = another;
    const latest = written.current;
    if (Object.keys(draftFaults(latest, context, incident)).length > 0) {
      requestAnimationFrame(() =>
        document.querySelector<HTMLElement>(`#${FORM_ID} [aria-invalid=true]`)?.focus(),
      );
      return;
    }
    const target = incident ? { id: incident.id, expectedVersion } : {};
    send.mutate({ ...inputOf(latest, context), ...target });
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
      onClose={() => onClose(hasChanged(written.current) ? written.current : null)}
      title={incident ? 'Ändra händelsen' : `Ny händelse, ${formatWeek(week)}`}
      actions={
        <>
          {!isOnline && <p className="incident-unsaved">Ej sparad: ingen kontakt med servern.</p>}
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
      <form id={FORM_ID} className="stack incident-form" noValidate onSubmit={handleSubmit}>
        {onBeginAnew && <Unsaved onBeginAnew={onBeginAnew} />}
        <CategoryField
          week={week}
          preferred={PARTY_KIND[partyKind].categoryGroups}
          recent={recent}
          value={draft.categoryCode}
          onChange={(categoryCode) => handleChange({ categoryCode })}
          error={shown.categoryCode}
        />
        <WhenFields
          week={week}
          today={formats.calendarDate(now)}
          now={now}
          timeZone={formats.timeZone}
          value={draft.when}
          onChange={(when) => handleChange({ when })}
          onNext={() => document.getElementById(WHERE_ID)?.focus()}
          error={shown.when}
        />
        {counted && (
          <Notice tone="warning">{`Med den tiden räknas händelsen till ${formatWeek(counted)}.`}</Notice>
        )}
        <PlaceFields draft={draft} areas={areas} faults={shown} onChange={handleChange} />
        <MoreFields draft={draft} faults={shown} onChange={handleChange}>
          <PlaceTypeField draft={draft} onChange={handleChange} />
        </MoreFields>
        <Disclosure
          summary={`Sekretessnivå: ${SECRECY_TEXT[level].letter} ${SECRECY_TEXT[level].label}`}
          open={incident !== null || shown.levelReason !== undefined || undefined}
        >
          <SecrecyFields
            draft={draft}
            category={category}
            stored={incident}
            faults={shown}
            onChange={handleChange}
          />
        </Disclosure>
        {send.error && (
          <Notice tone="danger" live title="Inte sparad">
            <p>{errorMessage(send.error)}</p>
            <SignInAgain error={send.error} />
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
        {onPaste && (
          <div>
            <Button size="small" tone="quiet" icon="file" onClick={onPaste}>
              Klistra in flera på en gång
            </Button>
          </div>
        )}
      </form>
    </Dialog>
  );
}

function Unsaved({ onBeginAnew }: { onBeginAnew: () => void }) {
  return (
    <Notice title="Skrivet förut, ej sparat">
      <p>Det här skrev du på den här enheten. Spara det, eller börja på en ny händelse.</p>
      <Button size="small" onClick={onBeginAnew}>
        Börja på en ny
      </Button>
    </Notice>
  );
}
