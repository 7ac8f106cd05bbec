import { useQuery } from '@tanstack/react-query';
import type { SecrecyLevel } from '@samlad/domain/secrecy.js';
import type { Finding } from '@samlad/guard/finding.js';
import type { AtLeast } from '@samlad/guard/rules.js';
import { verdictOf, type JudgedFinding } from '@samlad/guard/verdict.js';
import { useEffect, useMemo, useState } from 'react';
import { carried } from '@/lib/guard/carried';
import { isConcern, knowPlaces, readText } from '@/lib/guard/read-text';
import { graphqlQuery } from '@/lib/query-client';
import { GUARD_TERMS, type ConcernRoute } from './guard.graphql';

const PAUSE_MS = 300;
const FRESH_MS = 10 * 60_000;

/** What is said where the municipality's own words have not come. */
const USUAL_ROUTE: ConcernRoute = {
  text: 'Lämna orosanmälan till socialtjänsten i kommunen. Är det fara för liv: ring 112.',
  telephone: null,
  url: null,
};

interface Read {
  /** In form C: what the findings point into. */
  text: string;
  findings: readonly Finding[];
}

export interface GuardedRead {
  /** As it stands now, in form C. */
  text: string;
  /** Those of the last reading that still stand in it, where they now stand. */
  findings: readonly JudgedFinding[];
  /** Whether it tells of concern for one child. */
  isConcern: boolean;
  /** Whether the text has been read as it now stands. */
  isFresh: boolean;
  route: ConcernRoute;
}

let toldPlaces: string | null = null;

/** The municipality's places, stricter rules and route; the reader is told of the places once. */
function useGuardTerms() {
  const { data } = useQuery({ ...graphqlQuery(GUARD_TERMS, {}), staleTime: FRESH_MS });
  const terms = data?.guardTerms;
  useEffect(() => {
    if (terms === undefined || terms.places === toldPlaces) return;
    toldPlaces = terms.places;
    knowPlaces(terms.places.split('\n'));
  }, [terms]);
  return terms;
}

/** What the guard finds in a text a moment after the last key, judged by where the text is going. */
export function useGuard(value: string, level: SecrecyLevel, category: string | null): GuardedRead {
  const terms = useGuardTerms();
  const places = terms?.places;
  const [read, setRead] = useState<Read>({ text: '', findings: [] });
  const text = value.normalize('NFC');
  useEffect(() => {
    let isPast = false;
    const timer = setTimeout(
      () =>
        void readText(text).then(
          (findings) => isPast || setRead({ text, findings }),
          () => undefined,
        ),
      text === '' ? 0 : PAUSE_MS,
    );
    return () => {
      isPast = true;
      clearTimeout(timer);
    };
  }, [text, places]);
  const findings = useMemo(() => {
    const present = carried(read.findings, read.text, text);
    const atLeast = Object.fromEntries(
      (terms?.stricter ?? []).map(({ rule, action }) => [rule, action]),
    ) as AtLeast;
    return verdictOf(present, { level, category }, atLeast).findings;
  }, [read, text, level, category, terms]);
  return {
    text,
    findings,
    isConcern: text !== '' && isConcern(read.findings),
    isFresh: read.text === text,
    route: terms?.route ?? USUAL_ROUTE,
  };
}
