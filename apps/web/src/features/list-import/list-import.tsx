import { SECRECY_LEVELS, SECRECY_TEXT } from '@samlad/domain/secrecy.js';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { formatCount } from '@/i18n/format';
import { errorMessage, errorRequestId } from '@/lib/api-error';
import { graphqlQuery, KEEP_LAST } from '@/lib/query-client';
import { useSend } from '@/lib/use-send';
import { Button } from '@/ui/button';
import { RadioRow } from '@/ui/choice';
import { FileField } from '@/ui/file-field';
import { ErrorState, Notice, Skeleton } from '@/ui/states';
import { toBase64 } from './base64';
import { IMPORT_LIST, LIST_PREVIEW, type ListFile } from './list-import.graphql';
import { ListOutcome } from './list-outcome';
import { draftOf } from './mapping-draft';
import { MappingForm } from './mapping-form';
import './list-import.css';

const NO_FILE: ListFile = { contentBase64: '', fileName: '', secrecyLevel: 'SHARED' };
const MOST_BYTES = 700_000;

/** Reads a list of incidents: what the columns mean, what becomes of every row, and only then the import. */
export function ListImport() {
  const [file, setFile] = useState<ListFile | null>(null);
  const [tooLarge, setTooLarge] = useState(false);
  const [taken, setTaken] = useState<number | null>(null);
  const preview = useQuery({
    ...graphqlQuery(LIST_PREVIEW, { file: file ?? NO_FILE }),
    ...KEEP_LAST,
    enabled: file !== null && taken === null,
    staleTime: Infinity,
  });
  const found = file ? preview.data?.incidentListPreview : undefined;
  const send = useSend(IMPORT_LIST, {
    said: 'Listan är inläst.',
    onDone: () => setTaken(found?.accepted ?? 0),
  });
  const handleFile = async (chosen: File | null) => {
    const fits = chosen !== null && chosen.size <= MOST_BYTES;
    setTooLarge(chosen !== null && !fits);
    setFile(fits ? { ...NO_FILE, fileName: chosen.name, contentBase64: await toBase64(chosen) } : null);
  };

  if (taken !== null) {
    return (
      <Notice tone="success" title="Listan är inläst">
        {`${formatCount(taken, 'händelse', 'händelser')} är sparade. `}
        <Link to="/karta">Se dem på kartan</Link>
      </Notice>
    );
  }
  return (
    <div className="stack">
      <section className="panel stack" aria-label="Fil">
        <FileField
          label="CSV-fil"
          help="Kommatecken, semikolon eller tabb. UTF-8, UTF-16 eller Windows-1252. Högst 700 kB här; större filer läses in av driften."
          accept=".csv,.tsv,.txt,text/csv"
          error={tooLarge ? 'Filen är för stor. Dela upp den, eller be driften läsa in den.' : undefined}
          onChange={(chosen) => void handleFile(chosen)}
        />
        {file && (
          <RadioRow
            label="Sekretessnivå för alla rader"
            options={SECRECY_LEVELS.map((level) => ({
              value: level,
              label: `${SECRECY_TEXT[level].letter} ${SECRECY_TEXT[level].label}`,
            }))}
            value={file.secrecyLevel}
            onChange={(secrecyLevel) => setFile({ ...file, secrecyLevel })}
          />
        )}
      </section>
      {preview.isFetching && !found && <Skeleton height="20rem" />}
      {preview.isError && (
        <ErrorState
          message={errorMessage(preview.error)}
          requestId={errorRequestId(preview.error)}
          onRetry={() => void preview.refetch()}
        />
      )}
      {file && found && (
        <>
          <section className="panel stack" aria-labelledby="list-columns">
            <h2 id="list-columns">Vad kolumnerna betyder</h2>
            <MappingForm
              preview={found}
              draft={draftOf(file.mapping ?? found.suggestedMapping)}
              onChange={(mapping) => setFile({ ...file, mapping })}
            />
          </section>
          <ListOutcome preview={found} />
          <div className="row">
            <Button
              tone="primary"
              busy={send.isPending}
              disabled={found.accepted === 0 || preview.isFetching}
              onClick={() =>
                send.mutate({ file: { ...file, mapping: file.mapping ?? found.suggestedMapping } })
              }
            >
              {`Läs in ${formatCount(found.accepted, 'rad', 'rader')}`}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
