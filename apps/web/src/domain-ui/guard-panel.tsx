import type { SecrecyLevel } from '@samlad/domain/secrecy.js';
import { replacementOf } from '@samlad/guard/replace.js';
import { FIXED_RULES, ruleOf } from '@samlad/guard/rules.js';
import type { JudgedFinding } from '@samlad/guard/verdict.js';
import { type RefObject, useEffect, useState } from 'react';
import { errorMessage } from '@/lib/api-error';
import { announce } from '@/ui/announce';
import { Button } from '@/ui/button';
import { readyVoice, say } from '@/ui/voice';
import { ConcernPanel } from './concern-panel';
import { GuardFinding } from './guard-finding';
import type { GuardedRead } from './use-guard';
import { useKeptReasons } from './use-kept-reasons';

const SHOWN_AT_FIRST = 3;

interface GuardPanelProps {
  id: string;
  guard: GuardedRead;
  level: SecrecyLevel;
  control: RefObject<HTMLTextAreaElement | HTMLInputElement | null>;
  onChange: (value: string) => void;
}

/** What was found in a text, in words, with what to do about it; nothing when nothing was. */
export function GuardPanel({ id, guard, level, control, onChange }: GuardPanelProps) {
  const [all, setAll] = useState(false);
  const reasons = useKeptReasons(guard, level);
  const { keptFor, wordsOf, renew } = reasons;
  useEffect(() => {
    const field = control.current;
    if (field === null) return;
    field.addEventListener('blur', renew);
    return () => field.removeEventListener('blur', renew);
  });

  const replace = (finding: JudgedFinding) => {
    const replacement = replacementOf(guard.text, finding);
    if (replacement === null) return;
    const { start, end, words } = replacement;
    const before = guard.text;
    onChange(before.slice(0, start) + words + before.slice(end));
    control.current?.focus();
    announce(words === '' ? 'Uppgiften är borttagen ur texten.' : `Utbytt mot ”${words}”.`, {
      undo: () => onChange(before),
    });
  };

  const clear = () => {
    onChange('');
    control.current?.focus();
    announce('Texten är rensad. Den har inte sparats någonstans.');
  };

  const others = guard.findings.filter(({ action }) => action !== 'STOP');
  const sentence = spoken(guard, others);
  useEffect(() => void readyVoice(control.current), [control]);
  useEffect(() => {
    if (document.activeElement === control.current) say(sentence, control.current);
  }, [sentence, control]);
  const shown = all ? others : others.slice(0, SHOWN_AT_FIRST);
  const hidden = others.length - shown.length;
  return (
    <div id={id} className="guard-panel">
      {guard.isConcern && <ConcernPanel route={guard.route} onClear={clear} />}
      {!guard.isConcern && shown.length > 0 && (
        <ul className="guard-findings">
          {shown.map((finding) => (
            <GuardFinding
              key={`${finding.rule} ${finding.start}`}
              finding={finding}
              words={wordsOf(finding)}
              keptReason={keptFor(finding)?.reason ?? null}
              isFresh={guard.isFresh}
              busy={reasons.isBusy}
              error={reasons.error ? errorMessage(reasons.error) : null}
              onReplace={replacementOf(guard.text, finding) === null ? null : () => replace(finding)}
              onKeep={
                finding.action === 'REASON' && !FIXED_RULES.includes(finding.rule)
                  ? (reason) => reasons.keep(finding, reason)
                  : null
              }
            />
          ))}
        </ul>
      )}
      {!guard.isConcern && hidden > 0 && (
        <Button tone="quiet" size="small" onClick={() => setAll(true)}>{`Visa ${hidden} till`}</Button>
      )}
    </div>
  );
}

function spoken({ isConcern }: GuardedRead, found: readonly JudgedFinding[]): string {
  if (isConcern) return 'Texten verkar handla om oro för ett visst barn. Den sparas inte. Läs under fältet.';
  if (found.length === 0) return '';
  const what = [...new Set(found.map(({ rule }) => ruleOf(rule).label.toLowerCase()))].join(', ');
  return found.length === 1
    ? `En markering i texten: ${what}. Läs under fältet.`
    : `${found.length} markeringar i texten: ${what}. Läs under fältet.`;
}
