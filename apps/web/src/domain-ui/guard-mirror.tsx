import type { Action } from '@samlad/guard/rules.js';
import type { JudgedFinding } from '@samlad/guard/verdict.js';
import { type Ref, type RefObject, useLayoutEffect, useState } from 'react';
import { classNames } from '@/ui/class-names';
import type { GuardedRead } from './use-guard';

interface Piece {
  start: number;
  end: number;
  action: Action | null;
}

/** The mirror has the field's left border and no right one. */
const BORDER = 1;
const GRAVITY: readonly Action[] = ['NOTE', 'REASON', 'BLOCK', 'STOP'];

/** The text cut where findings begin and end, each piece with the gravest of what covers it. */
export function piecesOf(text: string, findings: readonly JudgedFinding[]): Piece[] {
  const edges = [...new Set([0, text.length, ...findings.flatMap(({ start, end }) => [start, end])])]
    .filter((edge) => edge <= text.length)
    .sort((a, b) => a - b);
  return edges.slice(0, -1).map((start, index) => {
    const end = edges[index + 1] ?? text.length;
    const over = findings.filter((one) => one.start <= start && one.end >= end);
    const gravest = Math.max(-1, ...over.map(({ action }) => GRAVITY.indexOf(action)));
    return { start, end, action: GRAVITY[gravest] ?? null };
  });
}

interface GuardMirrorProps {
  guard: GuardedRead;
  oneLine: boolean;
  of: RefObject<HTMLElement | null>;
  ref: Ref<HTMLDivElement>;
}

/** The same text once more over the field, seen only as the lines under what was found; read by nobody. */
export function GuardMirror({ guard, oneLine, of, ref }: GuardMirrorProps) {
  const [width, setWidth] = useState<number | null>(null);
  useLayoutEffect(() => {
    const field = of.current;
    if (field === null) return;
    const measure = () => setWidth(field.clientWidth);
    const observer = new ResizeObserver(measure);
    observer.observe(field);
    measure();
    return () => observer.disconnect();
  }, [of]);
  return (
    <div
      ref={ref}
      aria-hidden="true"
      className={classNames('control guard-mirror', oneLine && 'guard-mirror-line')}
      style={width === null ? undefined : { width: width + BORDER }}
    >
      {piecesOf(guard.text, guard.findings).map(({ start, end, action }) =>
        action === null ? (
          guard.text.slice(start, end)
        ) : (
          <span key={start} className={`guard-mark guard-mark-${action}`}>
            {guard.text.slice(start, end)}
          </span>
        ),
      )}
      {'\u200b'}
    </div>
  );
}
