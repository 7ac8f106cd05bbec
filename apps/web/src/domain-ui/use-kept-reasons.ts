import { useMutation, useQuery } from '@tanstack/react-query';
import type { SecrecyLevel } from '@samlad/domain/secrecy.js';
import type { JudgedFinding } from '@samlad/guard/verdict.js';
import { useState } from 'react';
import { newClientKey } from '@/lib/client-key';
import { graphqlQuery } from '@/lib/query-client';
import { request } from '@/lib/request';
import { KEEP_FINDINGS, KEPT_FINDINGS } from './guard.graphql';
import type { GuardedRead } from './use-guard';

/** A reason that was given for words that were found, and the text that the server holds it for. */
interface Kept {
  rule: string;
  words: string;
  reason: string;
  text: string;
}

/** What must have a reason to be kept. */
const needsReason = ({ action }: JudgedFinding) => action === 'REASON';

/**
 * The reasons for keeping what was found in a text: those of the server for the text as it was read or last left, and
 * those given since. A reason follows its words while they are written on; `renew` gives it for the text as it now stands.
 */
export function useKeptReasons(guard: GuardedRead, level: SecrecyLevel) {
  const { text } = guard;
  const [given, setGiven] = useState<readonly Kept[]>([]);
  const [asked, setAsked] = useState(text);
  const stored = useQuery({
    ...graphqlQuery(KEPT_FINDINGS, { input: { text: asked, level } }),
    enabled: guard.isFresh && !guard.isConcern && text === asked && guard.findings.some(needsReason),
    staleTime: Infinity,
    placeholderData: undefined,
  });
  const told = (stored.data?.keptFindings ?? []).map(({ rule, start, end, reason }): Kept => {
    return { rule, reason, text: asked, words: asked.slice(start, end) };
  });
  const keeping = useMutation({
    mutationFn: async (reasons: readonly (Kept & { start: number; end: number })[]) => {
      const findings = reasons.map(({ rule, start, end, reason }) => ({ rule, start, end, reason }));
      await request(KEEP_FINDINGS, { input: { clientKey: newClientKey(), text, level, findings } });
      return reasons;
    },
    onSuccess: (reasons) =>
      setGiven((before) => [
        ...before.filter((old) => !reasons.some((one) => one.rule === old.rule && one.words === old.words)),
        ...reasons.map(({ rule, words, reason }) => ({ rule, words, reason, text })),
      ]),
  });
  const wordsOf = ({ start, end }: JudgedFinding) => text.slice(start, end);
  const keptFor = (finding: JudgedFinding) =>
    [...given, ...told].find(({ rule, words }) => rule === finding.rule && words === wordsOf(finding));
  return {
    keptFor,
    wordsOf,
    isBusy: keeping.isPending,
    error: keeping.isError ? keeping.error : null,
    keep: (finding: JudgedFinding, reason: string) => {
      const { rule, start, end } = finding;
      keeping.mutate([{ rule, start, end, reason, words: wordsOf(finding), text }]);
    },
    /** A reason holds for exactly one text: when the writer leaves a changed one, it is given for the new. */
    renew: () => {
      const stale = guard.findings.flatMap((finding) => {
        const before = keptFor(finding);
        return guard.isFresh && before !== undefined && before.text !== text
          ? [{ ...before, text, start: finding.start, end: finding.end }]
          : [];
      });
      if (stale.length > 0) keeping.mutate(stale);
      else if (!guard.isConcern) setAsked(text);
    },
  };
}
