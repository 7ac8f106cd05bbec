import { SECRECY_LEVELS, SECRECY_TEXT } from '@samlad/domain/secrecy.js';
import { useEffect, useRef, useState } from 'react';
import { formatCount } from '@/i18n/format';
import { useSend } from '@/lib/use-send';
import { Button } from '@/ui/button';
import { RadioRow } from '@/ui/choice';
import { Disclosure } from '@/ui/disclosure';
import { SelectField } from '@/ui/select-field';
import { type ImportJob, type PreviewInput, PREVIEW_IMPORT, RUN_IMPORT } from './list-import.graphql';
import { ListOutcome } from './list-outcome';
import { draftOf } from './mapping-draft';
import { MappingForm } from './mapping-form';

const PAUSE_MS = 500;
const ENCODINGS = ['UTF-8', 'WINDOWS-1252', 'UTF-16LE', 'UTF-16BE'].map((value) => ({ value, label: value }));

interface Choices {
  sheet: string | null;
  encoding: string | null;
  secrecyLevel: NonNullable<PreviewInput['secrecyLevel']>;
}

/** What the file would bring in, and what may be chosen; a choice makes the server read the file through again. */
export function ListPreview({ job, onJob }: { job: ImportJob; onJob: (jobId: string) => void }) {
  const [changes, setChanges] = useState<Partial<PreviewInput>>({});
  const preview = useSend(PREVIEW_IMPORT, { onDone: ({ previewImport }) => onJob(previewImport.id) });
  const run = useSend(RUN_IMPORT, { onDone: ({ runImport }) => onJob(runImport.id) });
  const { head, fileId } = job;
  const choices = { ...(job.choices as Choices), ...changes };
  const [known, setKnown] = useState(head);
  if (head && head !== known) setKnown(head);
  const shown = head ?? known;

  const send = useRef(preview.mutate);
  useEffect(() => void (send.current = preview.mutate));
  useEffect(() => {
    if (Object.keys(changes).length === 0 || !fileId) return;
    const timer = setTimeout(() => send.current({ ...changes, fileId } as PreviewInput), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [changes, fileId]);

  if (!shown || job.state === 'FAILED' || job.state === 'CANCELLED') return null;
  const isReady = job.state === 'DONE' && !preview.isPending;
  const taken = job.accepted + job.changed;
  const change = (some: Partial<PreviewInput>) =>
    setChanges((before) => ({
      secrecyLevel: choices.secrecyLevel,
      sheet: choices.sheet,
      encoding: choices.encoding,
      mapping: shown.mapping,
      ...before,
      ...some,
    }));
  const form = (
    <MappingForm
      preview={{ headers: shown.headers, sourceCategories: job.words }}
      draft={draftOf(changes.mapping ?? shown.mapping)}
      onChange={(mapping) => change({ mapping })}
    />
  );
  return (
    <>
      <section className="panel stack" aria-label="Hur filen läses">
        <div className="list-mapping-fields">
          {shown.sheets.length > 1 && (
            <SelectField
              label="Blad"
              value={choices.sheet ?? shown.sheet ?? ''}
              options={shown.sheets.map((name) => ({ value: name, label: name }))}
              onChange={(sheet) => change({ sheet, mapping: null })}
            />
          )}
          {shown.encoding && (
            <SelectField
              label="Teckenkodning"
              value={choices.encoding ?? shown.encoding}
              options={ENCODINGS}
              onChange={(encoding) => change({ encoding })}
            />
          )}
        </div>
        <RadioRow
          label="Sekretessnivå för alla rader"
          options={SECRECY_LEVELS.map((level) => ({
            value: level,
            label: `${SECRECY_TEXT[level].letter} ${SECRECY_TEXT[level].label}`,
          }))}
          value={choices.secrecyLevel}
          onChange={(secrecyLevel) => change({ secrecyLevel })}
        />
      </section>
      <section className="panel stack" aria-labelledby="list-columns">
        <h2 id="list-columns">Vad kolumnerna betyder</h2>
        {shown.isRemembered ? (
          <>
            <p>Kolumnerna läses som förra gången.</p>
            <Disclosure summary="Ändra vad kolumnerna betyder">{form}</Disclosure>
          </>
        ) : (
          form
        )}
      </section>
      {job.state === 'DONE' && <ListOutcome job={job} />}
      <div className="row">
        <Button
          tone="primary"
          busy={run.isPending}
          disabled={!isReady || taken === 0 || (Object.keys(changes).length > 0 && !isSettled(changes, job))}
          onClick={() => run.mutate({ previewId: job.id })}
        >
          {`Läs in ${formatCount(taken, 'rad', 'rader')}`}
        </Button>
      </div>
    </>
  );
}

/** Whether what is shown is read by what has been chosen. */
function isSettled(changes: Partial<PreviewInput>, job: ImportJob): boolean {
  const chosen = job.choices as Choices;
  const isSame = (['sheet', 'encoding', 'secrecyLevel'] as const).every(
    (name) => changes[name] === undefined || changes[name] === chosen[name],
  );
  const mapping = changes.mapping ?? null;
  return isSame && (mapping === null || sameMapping(mapping, job.head?.mapping));
}

/** Whether two mappings mean the same; the server fills in what is left out with null. */
function sameMapping(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

function canonical(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  const entries = Object.entries(value).filter(([, part]) => part !== null && part !== undefined);
  return `{${entries
    .sort(([x], [y]) => (x < y ? -1 : 1))
    .map(([name, part]) => `${name}:${canonical(part)}`)
    .join()}}`;
}
