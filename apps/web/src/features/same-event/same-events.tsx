import type { IsoWeek } from '@samlad/domain/week.js';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { formatCount } from '@/i18n/format';
import { errorMessage, errorRequestId } from '@/lib/api-error';
import { graphqlQuery } from '@/lib/query-client';
import { useShortcut } from '@/lib/shortcuts';
import { Button } from '@/ui/button';
import { Disclosure } from '@/ui/disclosure';
import { ErrorState } from '@/ui/states';
import { type JudgedPair, SAME_EVENTS, type Suggestion } from './same-event.graphql';
import { SuggestionCard } from './suggestion-card';
import { categoryWord } from './told-event';
import { useJudgement } from './use-judgement';
import './same-event.css';

interface SameEventsProps {
  week: IsoWeek;
  /** Null for the whole municipality. */
  areaCode: string | null;
}

const FETCHED = 50;
const SHOWN = 3;
const keyOf = ({ first, second }: { first: { id: string }; second: { id: string } }) =>
  `${first.id} ${second.id}`;

/** Reports by different parties that may be of one event, for the coordinator to judge; nothing while there are none. */
export function SameEvents({ week, areaCode }: SameEventsProps) {
  const query = useQuery(graphqlQuery(SAME_EVENTS, { week, areaCode, first: FETCHED }));
  const page = query.data?.sameEventPage;
  if (query.isError) {
    return (
      <section className="panel area-wide">
        <ErrorState
          message={errorMessage(query.error)}
          requestId={errorRequestId(query.error)}
          onRetry={() => void query.refetch()}
        />
      </section>
    );
  }
  if (!page || (page.suggestionCount === 0 && page.linkCount === 0)) return null;
  return (
    <section className="panel same-events area-wide no-print" aria-labelledby="same-events">
      <h2 id="same-events">Kan vara samma händelse</h2>
      <Suggestions suggestions={page.suggestions} total={page.suggestionCount} />
      {page.linkCount > 0 && <Judged links={page.links} total={page.linkCount} />}
    </section>
  );
}

function Suggestions({ suggestions, total }: { suggestions: readonly Suggestion[]; total: number }) {
  const { judge, isBusy } = useJudgement();
  const [all, setAll] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const shown = all ? suggestions : suggestions.slice(0, SHOWN);
  const handleJudge = (suggestion: Suggestion, index: number, verdict: 'SAME' | 'DIFFERENT') => {
    judge(suggestion, verdict);
    const there = cards();
    (there[index + 1] ?? there[index - 1])?.focus();
  };
  const cards = () => [...(list.current?.querySelectorAll<HTMLElement>('[role="group"]') ?? [])];
  /** Judges the suggestion that has focus; goes to the first when none has. */
  const handleKey = (verdict: 'SAME' | 'DIFFERENT') => {
    const index = cards().findIndex((card) => card.contains(document.activeElement));
    const suggestion = shown[index];
    if (suggestion === undefined) cards()[0]?.focus();
    else if (!isBusy) handleJudge(suggestion, index, verdict);
  };
  useShortcut('s', 'Markerat förslag: samma händelse', () => handleKey('SAME'));
  useShortcut('i', 'Markerat förslag: inte samma', () => handleKey('DIFFERENT'));
  if (total === 0) return <p className="muted">Inga fler förslag den här veckan.</p>;
  return (
    <>
      <p className="muted">
        {`${formatCount(total, 'förslag', 'förslag')}. Det du länkar räknas en gång i bilden och står kvar hos båda parter. Tangenterna S (samma) och I (inte samma) gäller det markerade förslaget.`}
      </p>
      <ul className="same-event-list" ref={list}>
        {shown.map((suggestion, index) => (
          <SuggestionCard
            key={keyOf(suggestion)}
            suggestion={suggestion}
            busy={isBusy}
            onJudge={(verdict) => handleJudge(suggestion, index, verdict)}
          />
        ))}
      </ul>
      {shown.length < suggestions.length && (
        <Button onClick={() => setAll(true)}>{`Visa ${suggestions.length - shown.length} till`}</Button>
      )}
    </>
  );
}

function Judged({ links, total }: { links: readonly JudgedPair[]; total: number }) {
  const { judge, isBusy } = useJudgement();
  return (
    <Disclosure summary={`Redan bedömda (${total})`}>
      <ul className="same-event-judged">
        {links.map((link) => {
          const words = [link.first, link.second]
            .map((event) => `${event.party.shortName}: ${categoryWord(event)}`)
            .join(' – ');
          return (
            <li key={link.id}>
              <span>
                <strong>{link.verdict === 'SAME' ? 'Samma händelse' : 'Olika händelser'}</strong>
                {` ${words}, ${link.first.area.name}`}
              </span>
              <Button size="small" tone="quiet" icon="undo" busy={isBusy} onClick={() => judge(link, 'OPEN')}>
                Ångra<span className="visually-hidden">{` ${words}`}</span>
              </Button>
            </li>
          );
        })}
      </ul>
    </Disclosure>
  );
}
