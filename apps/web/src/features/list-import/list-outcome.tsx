import { Findings } from '@/domain-ui/findings';
import { formatCount, formatNumber } from '@/i18n/format';
import { Disclosure } from '@/ui/disclosure';
import { Table } from '@/ui/table';
import type { ListPreview } from './list-import.graphql';

interface SampleRow {
  id: string;
  cells: string[];
}

const DELIMITER: Record<string, string> = { ',': 'komma', ';': 'semikolon', '\t': 'tabb' };

/** What becomes of every row: taken in, already there, or refused with the reason. */
export function ListOutcome({ preview }: { preview: ListPreview }) {
  const { total, accepted, duplicateCount, refusedCount, encoding, delimiter } = preview;
  return (
    <section className="panel stack" aria-labelledby="list-outcome">
      <h2 id="list-outcome">Varje rad</h2>
      <dl className="list-counts">
        <Figure label="Rader i filen" value={total} />
        <Figure label="Tas in" value={accepted} />
        <Figure label="Dubbletter" value={duplicateCount} />
        <Figure label="Avvisas" value={refusedCount} />
      </dl>
      <p className="muted">{`Filen läses som ${encoding} med ${DELIMITER[delimiter] ?? delimiter} mellan kolumnerna.`}</p>
      <Findings findings={preview.findings} />
      <Rows title="Avvisade rader" rows={preview.refused} count={refusedCount} />
      <Rows title="Dubbletter" rows={preview.duplicates} count={duplicateCount} />
      <Disclosure summary="Filens första rader">
        <Table
          caption="Filens första rader"
          captionHidden
          dense
          rows={preview.sample.map((cells, index) => ({ id: String(index), cells }))}
          rowKey={({ id }) => id}
          columns={preview.headers.map((header, index) => ({
            key: `${index}`,
            header,
            cell: (row: SampleRow) => row.cells[index] ?? '',
          }))}
        />
      </Disclosure>
    </section>
  );
}

function Figure({ label, value }: { label: string; value: number }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{formatNumber(value)}</dd>
    </div>
  );
}

interface RowsProps {
  title: string;
  rows: ListPreview['refused'];
  count: number;
}

function Rows({ title, rows, count }: RowsProps) {
  if (count === 0) return null;
  const hidden = count - rows.length;
  return (
    <Disclosure summary={`${title} (${formatNumber(count)})`}>
      <Table
        caption={title}
        captionHidden
        dense
        maxHeight="24rem"
        rows={rows.map((row, index) => ({ ...row, key: `${row.line}:${index}` }))}
        rowKey={({ key }) => key}
        columns={[
          { key: 'line', header: 'Rad', numeric: true, cell: ({ line }) => line },
          { key: 'why', header: 'Varför', rowHeader: true, cell: ({ sentence }) => sentence },
        ]}
      />
      {hidden > 0 && <p className="muted">{`${formatCount(hidden, 'rad', 'rader')} till visas inte här.`}</p>}
    </Disclosure>
  );
}
