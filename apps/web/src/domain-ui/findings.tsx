import { Badge, type BadgeTone } from '@/ui/badge';
import './findings.css';

interface FindingLine {
  severity: 'ERROR' | 'WARNING' | 'NOTE';
  sentence: string;
  line: number | null;
}

const LOOK: Record<FindingLine['severity'], { tone: BadgeTone; label: string }> = {
  ERROR: { tone: 'danger', label: 'Fel' },
  WARNING: { tone: 'warning', label: 'Varning' },
  NOTE: { tone: 'info', label: 'Upplysning' },
};

/** What was found in a file, the gravest first, each with how to mend it. */
export function Findings({ findings }: { findings: readonly FindingLine[] }) {
  const order = Object.keys(LOOK);
  const sorted = [...findings].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
  if (sorted.length === 0) return null;
  return (
    <ul className="findings" aria-label="Anmärkningar på filen">
      {sorted.map(({ severity, sentence, line }, index) => (
        <li key={index}>
          <Badge tone={LOOK[severity].tone}>{LOOK[severity].label}</Badge>
          <span>{line === null ? sentence : `Rad ${line}: ${sentence}`}</span>
        </li>
      ))}
    </ul>
  );
}
