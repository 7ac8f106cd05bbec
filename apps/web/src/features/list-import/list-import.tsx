import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiError, errorMessage, errorRequestId } from '@/lib/api-error';
import { graphqlQuery, KEEP_LAST } from '@/lib/query-client';
import { sendFile } from '@/lib/send-file';
import { useAddress } from '@/lib/use-address';
import { useSend } from '@/lib/use-send';
import { Button } from '@/ui/button';
import { FileField } from '@/ui/file-field';
import { ErrorState, Skeleton } from '@/ui/states';
import { ImportHistory } from './import-history';
import { JobProgress } from './job-progress';
import { JobResult } from './job-result';
import { IMPORT_JOB, type ImportJob, PREVIEW_IMPORT } from './list-import.graphql';
import { ListPreview } from './list-preview';
import './list-import.css';

const MOST_MEGABYTES = 200;
const POLL_MS = 700;

/** Which job the page shows stands in its address, so that one may leave it and come back. */
const JOB = 'arbete';

const isUnderWay = (job: ImportJob | null | undefined) =>
  job?.state === 'WAITING' || job?.state === 'RUNNING';

/** Reads a file in: sends it, shows what becomes of every row, and only then takes it in. What was read in can be undone. */
export function ListImport() {
  const [address, changeAddress] = useAddress();
  const jobId = address.get(JOB);
  const show = (id: string | null) => changeAddress({ [JOB]: id });
  const asked = useQuery({
    ...graphqlQuery(IMPORT_JOB, { id: jobId ?? '' }),
    ...KEEP_LAST,
    enabled: jobId !== null,
    staleTime: 0,
    refetchInterval: ({ state }) => (isUnderWay(state.data?.importJob) ? POLL_MS : false),
  });
  const job = jobId === null ? undefined : asked.data?.importJob;
  return (
    <div className="stack">
      <ChosenFile onPreview={show} />
      {jobId !== null && asked.isPending && <Skeleton height="12rem" />}
      {asked.isError && (
        <ErrorState
          message={errorMessage(asked.error)}
          requestId={errorRequestId(asked.error)}
          onRetry={() => void asked.refetch()}
        />
      )}
      {job && isUnderWay(job) && <JobProgress job={job} />}
      {job && job.kind === 'PREVIEW' && <ListPreview key={job.fileId} job={job} onJob={show} />}
      {job && !isUnderWay(job) && <JobResult job={job} onUndo={show} />}
      {!job && <ImportHistory onUndo={show} />}
    </div>
  );
}

function ChosenFile({ onPreview }: { onPreview: (jobId: string) => void }) {
  const [share, setShare] = useState<number | null>(null);
  const preview = useSend(PREVIEW_IMPORT, { onDone: ({ previewImport }) => onPreview(previewImport.id) });
  const sending = useMutation({
    mutationFn: (file: File) => {
      if (file.size > MOST_MEGABYTES * 1_048_576)
        throw new Error(
          `Filen är för stor: högst ${MOST_MEGABYTES} MB tas emot. Dela upp den och försök igen.`,
        );
      return sendFile(file, setShare);
    },
    onSuccess: ({ id }) => preview.mutate({ fileId: id }),
    onSettled: () => setShare(null),
  });
  const problem = sending.error ?? preview.error;
  const stopped = sending.isError && sending.error instanceof ApiError ? sending.variables : null;
  return (
    <section className="panel stack" aria-label="Fil">
      <FileField
        label="Fil med händelser"
        help="CSV, TSV, Excel (XLSX) eller GeoJSON. Högst 200 MB. Du ser vad som händer med varje rad innan något sparas."
        accept=".csv,.tsv,.txt,.xlsx,.xlsm,.geojson,.json"
        disabled={sending.isPending}
        error={problem ? errorMessage(problem) : undefined}
        onChange={(file) => file && sending.mutate(file)}
      />
      {stopped && (
        <div className="row">
          <Button onClick={() => sending.mutate(stopped)}>{`Fortsätt skicka ${stopped.name}`}</Button>
        </div>
      )}
      {sending.isPending && (
        <label className="stack import-progress">
          <span>{`Skickar ${sending.variables.name}`}</span>
          <progress max={1} value={share ?? 0} />
        </label>
      )}
    </section>
  );
}
