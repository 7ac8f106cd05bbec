import { ruleOf } from '@samlad/guard/rules.js';
import type { JudgedFinding } from '@samlad/guard/verdict.js';
import { useEffect, useId, useRef, useState } from 'react';
import { Badge, type BadgeTone } from '@/ui/badge';
import { Button } from '@/ui/button';
import { TextField } from '@/ui/text-field';

const LONGEST_REASON = 300;

const LOOK: Record<string, { tone: BadgeTone; label: string }> = {
  BLOCK: { tone: 'danger', label: 'Måste bort' },
  REASON: { tone: 'warning', label: 'Ändra eller motivera' },
  NOTE: { tone: 'info', label: 'Tänk på' },
};

interface GuardFindingProps {
  finding: JudgedFinding;
  words: string;
  /** The reason that was given for keeping it. */
  keptReason: string | null;
  isFresh: boolean;
  busy: boolean;
  error: string | null;
  /** Null where only the writer can say it in another way. */
  onReplace: (() => void) | null;
  /** Null where it may not be kept, or need no reason. */
  onKeep: ((reason: string) => void) | null;
}

/** One finding: the very words, why they should not stand there, and how to say it instead. */
export function GuardFinding(props: GuardFindingProps) {
  const { finding, words, keptReason, isFresh, busy, error, onReplace, onKeep } = props;
  const { label } = ruleOf(finding.rule);
  const [asking, setAsking] = useState(false);
  const wordsId = useId();
  const { tone, label: what } = LOOK[finding.action] ?? { tone: 'info' as const, label: '' };
  const isKept = keptReason !== null;
  return (
    <li className={`guard-finding guard-finding-${finding.action}`}>
      <p className="guard-finding-head">
        <Badge tone={isKept ? 'success' : tone}>{isKept ? 'Behålls' : what}</Badge>{' '}
        <q id={wordsId}>{words}</q>{' '}
        <span className="muted">
          {finding.certainty === 'POSSIBLE' ? `kan vara: ${label.toLowerCase()}` : label}
        </span>
      </p>
      {isKept ? (
        <p className="guard-finding-text">{`Skäl: ${keptReason}`}</p>
      ) : (
        <p className="guard-finding-text">
          {finding.ground} {finding.better}
          {finding.action === 'BLOCK' && ' Utkastet sparas, men kan inte delas förrän det är ändrat.'}
        </p>
      )}
      {!asking && !isKept && (onReplace || onKeep) && (
        <p className="guard-finding-actions">
          {onReplace && (
            <Button size="small" disabled={!isFresh} aria-describedby={wordsId} onClick={onReplace}>
              Ersätt
            </Button>
          )}
          {onKeep && (
            <Button
              size="small"
              tone="quiet"
              disabled={!isFresh}
              aria-describedby={wordsId}
              onClick={() => setAsking(true)}
            >
              Behåll ändå
            </Button>
          )}
        </p>
      )}
      {asking && !isKept && onKeep && (
        <KeepReason busy={busy} error={error} onKeep={onKeep} onCancel={() => setAsking(false)} />
      )}
    </li>
  );
}

interface KeepReasonProps {
  busy: boolean;
  error: string | null;
  onKeep: (reason: string) => void;
  onCancel: () => void;
}

function KeepReason({ busy, error, onKeep, onCancel }: KeepReasonProps) {
  const [reason, setReason] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const [tried, setTried] = useState(false);
  const isEmpty = reason.trim() === '';
  const handleKeep = () => {
    setTried(true);
    if (!isEmpty) onKeep(reason.trim());
  };
  return (
    <div className="guard-finding-reason">
      <TextField
        label="Varför behövs uppgiften?"
        help="En mening. Den sparas och räknas, och gäller just den här texten."
        ref={field}
        maxLength={LONGEST_REASON}
        value={reason}
        error={tried && isEmpty ? 'Skriv varför uppgiften behövs.' : (error ?? undefined)}
        onChange={setReason}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          handleKeep();
        }}
      />
      <p className="guard-finding-actions">
        <Button size="small" tone="primary" busy={busy} onClick={handleKeep}>
          Behåll
        </Button>
        <Button size="small" tone="quiet" onClick={onCancel}>
          Avbryt
        </Button>
      </p>
    </div>
  );
}
