import { Button } from './button';
import './pagination.css';

interface PaginationProps {
  /** Zero-based. */
  page: number;
  pageSize: number;
  total: number;
  onChange: (page: number) => void;
  label?: string;
}

const format = new Intl.NumberFormat('sv-SE');

/** "1–50 av 2 245" with a step back and a step on. */
export function Pagination({ page, pageSize, total, onChange, label = 'Bläddra' }: PaginationProps) {
  const last = Math.max(0, Math.ceil(total / pageSize) - 1);
  const from = total === 0 ? 0 : page * pageSize + 1;
  const to = Math.min(total, (page + 1) * pageSize);
  return (
    <nav className="pagination" aria-label={label}>
      <Button size="small" icon="left" disabled={page <= 0} onClick={() => onChange(page - 1)}>
        Föregående
      </Button>
      <span aria-live="polite">{`${format.format(from)}–${format.format(to)} av ${format.format(total)}`}</span>
      <Button size="small" icon="right" disabled={page >= last} onClick={() => onChange(page + 1)}>
        Nästa
      </Button>
    </nav>
  );
}

interface ProgressProps {
  label: string;
  /** 0–1; without it the work has no known length. */
  value?: number;
}

export function Progress({ label, value }: ProgressProps) {
  return (
    <label className="progress">
      <span>{label}</span>
      <progress value={value} max={1} />
      {value !== undefined && <span className="numeric">{`${Math.round(value * 100)} %`}</span>}
    </label>
  );
}
