import { formatNumber } from '@/i18n/format';
import { useSend } from '@/lib/use-send';
import { Button } from '@/ui/button';
import { CANCEL_IMPORT, type ImportJob } from './list-import.graphql';

const DOING: Record<ImportJob['kind'], string> = {
  PREVIEW: 'Läser igenom',
  IMPORT: 'Läser in',
  UNDO: 'Ångrar',
};

/** How far a job has come. It goes on although the page is closed. */
export function JobProgress({ job }: { job: ImportJob }) {
  const cancel = useSend(CANCEL_IMPORT, { said: 'Arbetet avbryts. Ingenting sparas.' });
  const label = `${DOING[job.kind]} ${job.fileName}`;
  const isCounted = job.kind !== 'UNDO' && job.byteSize > 0;
  return (
    <section className="panel stack" aria-label={label}>
      <label className="stack import-progress">
        <span>{label}</span>
        <progress max={job.byteSize} value={isCounted ? job.readBytes : undefined} />
      </label>
      {job.kind !== 'UNDO' && (
        <p className="muted">{`${formatNumber(job.total)} rader hittills: ${formatNumber(job.accepted)} kan tas in, ${formatNumber(job.refused)} avvisas. Du kan lämna sidan; arbetet fortsätter.`}</p>
      )}
      <div className="row">
        <Button busy={cancel.isPending} onClick={() => cancel.mutate({ jobId: job.id })}>
          Avbryt
        </Button>
      </div>
    </section>
  );
}
