import { Findings } from '@/domain-ui/findings';
import { formatNumber } from '@/i18n/format';
import { Disclosure } from '@/ui/disclosure';
import { Table } from '@/ui/table';
import { FindingRows } from './finding-rows';
import type { ImportJob } from './list-import.graphql';

interface SampleRow {
  id: string;
  cells: string[];
}

const DELIMITER: Record<string, string> = { ',': 'komma', ';': 'semikolon', '\t': 'tabb' };

/** What becomes of every row: taken in, a correction, already there, or refused with the reason. */
export function ListOutcome({ job }: { job: ImportJob }) {
  const { id, total, accepted, changed, duplicates, refused, head } = job;
  if (head === null) return null;
  return (
    <section className="panel stack" aria-labelledby="list-outcome">
      <h2 id="list-outcome">Varje rad</h2>
      <dl className="list-counts">
        <Figure label="Rader i filen" value={total} />
        <Figure label="Nya" value={accepted} />
        <Figure label="Ändras" value={changed} />
        <Figure label="Finns redan" value={duplicates} />
        <Figure label="Avvisas" value={refused} />
      </dl>
      <p className="muted">{howRead(head)}</p>
      <Findings findings={job.findings} />
      <FindingRows title="Avvisade rader" kind="REFUSED" count={refused} jobId={id} />
      <FindingRows title="Rader som ändras" kind="CHANGED" count={changed} jobId={id} />
      <FindingRows title="Dubbletter" kind="DUPLICATE" count={duplicates} jobId={id} />
      <Disclosure summary="Filens första rader">
        <Table
          caption="Filens första rader"
          captionHidden
          dense
          rows={head.sample.map((cells, index) => ({ id: String(index), cells }))}
          rowKey={({ id: key }) => key}
          columns={head.headers.map((header, index) => ({
            key: `${index}`,
            header,
            cell: (row: SampleRow) => row.cells[index] ?? '',
          }))}
        />
      </Disclosure>
    </section>
  );
}

/** In words how the file was read. */
function howRead({ format, encoding, delimiter, sheet }: NonNullable<ImportJob['head']>): string {
  if (format === 'XLSX') return `Filen är en arbetsbok. Bladet ${sheet ?? ''} läses.`;
  if (delimiter === null) return `Filen läses som ${format} i ${encoding ?? ''}.`;
  return `Filen läses som ${encoding ?? ''} med ${DELIMITER[delimiter] ?? delimiter} mellan kolumnerna.`;
}

function Figure({ label, value }: { label: string; value: number }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{formatNumber(value)}</dd>
    </div>
  );
}
