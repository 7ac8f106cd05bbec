import { MOST_PASTED } from '@samlad/domain/pasted-rows/paste-lines.js';
import { type PastedRow, readPasted } from '@samlad/domain/pasted-rows/read-pasted.js';
import { PARTY_KIND } from '@samlad/domain/party-kinds.js';
import type { IsoWeek } from '@samlad/domain/week.js';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { GUARD_TERMS } from '@/domain-ui/guard.graphql';
import { GuardedText } from '@/domain-ui/guarded-text';
import { SignInAgain } from '@/domain-ui/sign-in-again';
import { formatCount } from '@/i18n/format';
import { errorMessage, type ApiError } from '@/lib/api-error';
import { mayKeep } from '@/lib/guard/may-keep';
import { graphqlQuery } from '@/lib/query-client';
import { request } from '@/lib/request';
import { useFormats, useSession } from '@/lib/session';
import { useNow } from '@/lib/use-now';
import { useSend } from '@/lib/use-send';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { SelectField } from '@/ui/select-field';
import { Notice } from '@/ui/states';
import { TextField } from '@/ui/text-field';
import { INCIDENT_ROW_REVIEW, RECORD_INCIDENTS, type RowReview } from './incident.graphql';
import { categoryLabel, whenText, type IncidentArea } from './incident-view';
import type { IncidentDraft } from './incident-draft';
import { draftsOf, readyRows, rowFault, rowInput, withFinding, type PasteDraft } from './paste-draft';
import { PasteRows } from './paste-rows';
import { rowFinding } from './row-finding';
import { useUndoRecorded } from './use-incident-actions';
import { inWords, timesOf } from './when-choice';
import './paste.css';

interface PasteDialogProps {
  week: IsoWeek;
  areas: readonly IncidentArea[];
  recent: readonly string[];
  onClose: () => void;
}

/** What is kept in the field of a large paste; all of it is read. */
const MOST_SHOWN = 20_000;
const EXAMPLE = 'fre 22.30 slagsmål utanför centrum, 4 inblandade\nlördag kväll: klotter på skolan, 3 st';

/** A row that tells of concern for one child goes nowhere: not to the server, and not into the list. Source: R15. */
async function withoutConcern(row: PastedRow): Promise<PastedRow> {
  if (await mayKeep(row.source)) return row;
  const refusal = 'Raden handlar om oro för ett enskilt barn. Den anmäls till socialtjänsten, aldrig här.';
  return { ...row, source: '', text: '', placeText: '', category: null, time: null, area: null, refusal };
}

/** A list from an e-mail or a sheet becomes rows to look through, and all that are taken are recorded at once. */
export function PasteDialog({ week, areas, recent, onClose }: PasteDialogProps) {
  const formats = useFormats();
  const { party } = useSession();
  const now = useNow().toISOString();
  const [text, setText] = useState('');
  const [areaCode, setAreaCode] = useState('');
  const [when, setWhen] = useState('i veckan');
  const [drafts, setDrafts] = useState<PasteDraft[] | null>(null);
  const [left, setLeft] = useState(0);
  const queries = useQueryClient();
  const undo = useUndoRecorded();
  const context = { week, timeZone: formats.timeZone, now };

  const find = async (draft: IncidentDraft) => {
    const { guardTerms } = await queries.ensureQueryData(graphqlQuery(GUARD_TERMS, {}));
    return rowFinding(
      draft,
      Object.fromEntries(guardTerms.stricter.map(({ rule, action }) => [rule, action])),
    );
  };
  const review = useMutation<void, ApiError, string>({
    mutationFn: async (pasted) => {
      const wishes = { preferred: PARTY_KIND[party.kind].categoryGroups, recent };
      const read = readPasted(pasted, { now, timeZone: formats.timeZone, areas, wishes });
      const rows = await Promise.all(read.rows.map(withoutConcern));
      const questions = rows.map(({ placeText, isOnlyPlace, area, category, time }) => {
        const times = time && timesOf(inWords(time.words, now), week, formats.timeZone, now);
        return {
          placeText,
          isOnlyPlace,
          areaCode: (area?.code ?? areaCode) || null,
          categoryCode: category?.code ?? null,
          occurredFrom: times?.occurredFrom ?? null,
          occurredTo: times?.occurredTo ?? null,
        };
      });
      const known = await request(INCIDENT_ROW_REVIEW, { rows: questions });
      const tellLike = (like: NonNullable<RowReview['like']>) =>
        `${categoryLabel(like.categoryCode)}, ${whenText(like, formats)}`;
      const defaults = { areaCode: areaCode || null, when };
      const made = draftsOf(rows, known.incidentRowReview, defaults, context, tellLike);
      const found = await Promise.all(made.map(({ draft }) => find(draft)));
      setDrafts(made.map((one, index) => withFinding(one, found[index] ?? null, context)));
      setLeft(read.left);
    },
  });
  const send = useSend(RECORD_INCIDENTS, {
    said: (_, { incidents }) => `${formatCount(incidents.length, 'händelse', 'händelser')} sparades.`,
    announcement: ({ recordIncidents: { incidents } }) => ({ undo: () => undo(incidents) }),
    showsErrors: true,
    onDone: onClose,
  });

  const ready = drafts === null ? [] : readyRows(drafts, context);
  const faulty = drafts?.filter((one) => rowFault(one, context) !== null).length ?? 0;
  const known = drafts?.filter(({ like }) => like !== null).length ?? 0;
  const begin = (pasted: string) => pasted.trim() !== '' && review.mutate(pasted);
  const save = () => send.mutate({ incidents: ready.map((one) => rowInput(one, context)) });

  return (
    <Dialog
      open
      size={drafts === null ? 'medium' : 'large'}
      title={drafts === null ? 'Klistra in en lista' : 'Granska raderna'}
      keepsTyped
      onClose={onClose}
      actions={
        drafts === null ? (
          <Button tone="primary" busy={review.isPending} onClick={() => begin(text)}>
            Granska raderna
          </Button>
        ) : (
          <>
            <Button onClick={() => setDrafts(null)}>Tillbaka till texten</Button>
            <Button
              tone="primary"
              busy={send.isPending}
              aria-disabled={ready.length === 0}
              onClick={() => ready.length > 0 && save()}
            >
              {`Spara ${formatCount(ready.length, 'händelse', 'händelser')}`}
            </Button>
          </>
        )
      }
    >
      <div className="stack">
        {drafts === null ? (
          <>
            <GuardedText
              kind="INCIDENT"
              label="Listan, en händelse på varje rad"
              help={`Ur ett mejl eller ett kalkylark, högst ${MOST_PASTED} rader. Inga namn och ingen bostadsadress.`}
              rows={10}
              placeholder={EXAMPLE}
              value={text}
              onChange={setText}
              onPaste={(event) => {
                event.preventDefault();
                const pasted = event.clipboardData.getData('text/plain');
                setText(pasted.slice(0, MOST_SHOWN));
                begin(pasted);
              }}
            />
            <div className="paste-defaults">
              <SelectField
                label="Område för rader utan plats"
                optional
                value={areaCode}
                placeholder="Inget, varje rad säger sitt"
                options={areas.map(({ code, name }) => ({ value: code, label: name }))}
                onChange={setAreaCode}
              />
              <TextField label="Tid för rader utan tid" value={when} maxLength={60} onChange={setWhen} />
            </div>
          </>
        ) : (
          <>
            <p role="status" className="paste-sum">
              {[
                `${formatCount(drafts.length, 'rad', 'rader')}: ${ready.length} sparas`,
                faulty > 0 && `${faulty} behöver något`,
                known > 0 && `${known} finns kanske redan`,
                left > 0 && `${left} fick inte plats, klistra in dem sedan`,
              ]
                .filter(Boolean)
                .join(', ')}
              .
            </p>
            <PasteRows
              drafts={drafts}
              areas={areas}
              context={context}
              find={find}
              onChange={(change) => setDrafts((before) => before && change(before))}
            />
          </>
        )}
        {(review.error ?? send.error) && (
          <Notice tone="danger" live title={send.error ? 'Inget är sparat' : 'Listan kunde inte läsas'}>
            <p>{errorMessage((send.error ?? review.error) as ApiError)}</p>
            <SignInAgain error={send.error ?? review.error} />
          </Notice>
        )}
      </div>
    </Dialog>
  );
}
