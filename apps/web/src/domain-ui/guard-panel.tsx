import { useMutation } from '@tanstack/react-query';
import type { SecrecyLevel } from '@samlad/domain/secrecy.js';
import { replacementOf } from '@samlad/guard/replace.js';
import { FIXED_RULES, ruleOf } from '@samlad/guard/rules.js';
import type { JudgedFinding } from '@samlad/guard/verdict.js';
import { type RefObject, useEffect, useState } from 'react';
import { errorMessage } from '@/lib/api-error';
import { newClientKey } from '@/lib/client-key';
import { request } from '@/lib/request';
import { announce } from '@/ui/announce';
import { Button } from '@/ui/button';
import { ConcernPanel } from './concern-panel';
import { GuardFinding } from './guard-finding';
import { KEEP_FINDINGS } from './guard.graphql';
import type { GuardedRead } from './use-guard';

const SHOWN_AT_FIRST = 3;

interface GuardPanelProps {
  id: string;
  guard: GuardedRead;
  level: SecrecyLevel;
  control: RefObject<HTMLTextAreaElement | HTMLInputElement | null>;
  onChange: (value: string) => void;
}

/** A reason that was given for words that were found, and the text that the server holds it for. */
interface Kept {
  rule: string;
  words: string;
  reason: string;
  text: string;
}

/** What was found in a text, in words, with what to do about it; nothing when nothing was. */
export function GuardPanel({ id, guard, level, control, onChange }: GuardPanelProps) {
  const [all, setAll] = useState(false);
  const [kept, setKept] = useState<readonly Kept[]>([]);
  const keeping = useMutation({
    mutationFn: async (reasons: readonly (Kept & { start: number; end: number })[]) => {
      const findings = reasons.map(({ rule, start, end, reason }) => ({ rule, start, end, reason }));
      const input = { clientKey: newClientKey(), text: guard.text, level, findings };
      await request(KEEP_FINDINGS, { input });
      return reasons;
    },
    onSuccess: (reasons) =>
      setKept((before) => [
        ...before.filter((old) => !reasons.some((one) => one.rule === old.rule && one.words === old.words)),
        ...reasons.map(({ rule, words, reason, text }) => ({ rule, words, reason, text })),
      ]),
  });
  const wordsOf = ({ start, end }: JudgedFinding) => guard.text.slice(start, end);
  const keptFor = (finding: JudgedFinding) =>
    kept.find(({ rule, words }) => rule === finding.rule && words === wordsOf(finding));

  useEffect(() => {
    const field = control.current;
    if (field === null) return;
    /** A reason holds for exactly one text: when the writer leaves a changed one, it is given for the new. */
    const renew = () => {
      const stale = guard.findings.flatMap((finding) => {
        const before = keptFor(finding);
        return guard.isFresh && before !== undefined && before.text !== guard.text
          ? [{ ...before, text: guard.text, start: finding.start, end: finding.end }]
          : [];
      });
      if (stale.length > 0) keeping.mutate(stale);
    };
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
  const shown = all ? others : others.slice(0, SHOWN_AT_FIRST);
  const hidden = others.length - shown.length;
  return (
    <div id={id} className="guard-panel">
      <p className="visually-hidden" role="status">
        {spoken(guard, others)}
      </p>
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
              busy={keeping.isPending}
              error={keeping.isError ? errorMessage(keeping.error) : null}
              onReplace={replacementOf(guard.text, finding) === null ? null : () => replace(finding)}
              onKeep={
                finding.action === 'REASON' && !FIXED_RULES.includes(finding.rule)
                  ? (reason) => {
                      const { rule, start, end } = finding;
                      keeping.mutate([
                        { rule, start, end, reason, words: wordsOf(finding), text: guard.text },
                      ]);
                    }
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
