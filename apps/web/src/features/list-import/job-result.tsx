import { Link } from 'react-router';
import { formatCount } from '@/i18n/format';
import { Notice } from '@/ui/states';
import { FindingRows } from './finding-rows';
import type { ImportJob } from './list-import.graphql';
import { UndoImport } from './undo-import';

/** What a job came to, once it has ended; a preview that went well says so itself. */
export function JobResult({ job, onUndo }: { job: ImportJob; onUndo: (jobId: string) => void }) {
  if (job.state === 'CANCELLED')
    return (
      <Notice title="Avbrutet" live>
        Ingenting är sparat.
      </Notice>
    );
  if (job.state === 'FAILED')
    return (
      <Notice tone="danger" title="Filen kunde inte läsas" live>
        {job.problem}
      </Notice>
    );
  if (job.kind === 'IMPORT') return <ReadIn job={job} onUndo={onUndo} />;
  return job.kind === 'UNDO' ? <Undone job={job} /> : null;
}

function ReadIn({ job, onUndo }: { job: ImportJob; onUndo: (jobId: string) => void }) {
  return (
    <>
      <Notice tone="success" title="Listan är inläst" live>
        {`${formatCount(job.accepted, 'händelse', 'händelser')} sparades`}
        {job.changed > 0 && ` och ${formatCount(job.changed, 'händelse', 'händelser')} rättades`}
        {'. '}
        <Link to="/karta">Se dem på kartan</Link>
      </Notice>
      <FindingRows title="Avvisade rader" kind="REFUSED" count={job.refused} jobId={job.id} />
      <FindingRows title="Rättade rader" kind="CHANGED" count={job.changed} jobId={job.id} />
      <div className="row">
        {job.importId && <UndoImport importId={job.importId} fileName={job.fileName} onUndo={onUndo} />}
        <Link to="/installningar/import">Till alla inläsningar</Link>
      </div>
    </>
  );
}

function Undone({ job }: { job: ImportJob }) {
  return (
    <>
      <Notice tone="success" title="Inläsningen är ångrad" live>
        {`${formatCount(job.accepted, 'händelse', 'händelser')} togs bort`}
        {job.changed > 0 && ` och ${formatCount(job.changed, 'rättelse', 'rättelser')} återställdes`}.
      </Notice>
      <FindingRows title="Händelser som står kvar" kind="KEPT" count={job.refused} jobId={job.id} />
      <Link to="/installningar/import">Till alla inläsningar</Link>
    </>
  );
}
