import { formatNumber } from '@/i18n/format';
import { Button } from '@/ui/button';
import { Disclosure } from '@/ui/disclosure';
import type { Suggestion } from './same-event.graphql';
import { categoryWord, ToldBy } from './told-event';

type Verdict = 'SAME' | 'DIFFERENT';

interface SuggestionCardProps {
  suggestion: Suggestion;
  busy: boolean;
  onJudge: (verdict: Verdict) => void;
}

const percent = (share: number): string => `${formatNumber(Math.round(share * 100))} %`;

/** Two reports side by side, how likely they are one, and why. */
export function SuggestionCard({ suggestion, busy, onJudge }: SuggestionCardProps) {
  const { first, second, score, sentence, parts } = suggestion;
  const name = `${first.party.shortName} ${categoryWord(first)} och ${second.party.shortName} ${categoryWord(second)}`;
  return (
    <li className="same-event-card">
      <div role="group" tabIndex={0} aria-label={name}>
        <div className="same-event-pair">
          <ToldBy event={first} />
          <ToldBy event={second} />
        </div>
        <p className="same-event-why">
          <span className="same-event-score">
            {percent(score)}
            <span className="visually-hidden"> troligt</span>
          </span>
          {sentence}
        </p>
        <div className="same-event-actions">
          <Button size="small" tone="primary" icon="check" busy={busy} onClick={() => onJudge('SAME')}>
            Samma händelse<span className="visually-hidden">{`: ${name}`}</span>
          </Button>
          <Button size="small" busy={busy} onClick={() => onJudge('DIFFERENT')}>
            Inte samma<span className="visually-hidden">{`: ${name}`}</span>
          </Button>
          <Disclosure summary="Visa beräkningen">
            <ul className="same-event-parts">
              {parts.map(({ part, points, most, text }) => (
                <li key={part}>{`${text}: ${percent(points)} av högst ${percent(most)}`}</li>
              ))}
            </ul>
          </Disclosure>
        </div>
      </div>
    </li>
  );
}
