import { MEASURE_STATES_TAKING_COMMITMENTS } from '@samlad/domain/measure.js';
import { useState } from 'react';
import { formatCount } from '@/i18n/format';
import { useMay } from '@/lib/session';
import { Button } from '@/ui/button';
import { AddCommitmentDialog } from './add-commitment-dialog';
import { CommitmentCard } from './commitment-card';
import type { FullMeasure, MeasureParty } from './measure.graphql';

interface CommitmentListProps {
  measure: FullMeasure;
  parties: readonly MeasureParty[];
}

/** The sum of åtaganden: one card a party, the own first. */
export function CommitmentList({ measure, parties }: CommitmentListProps) {
  const may = useMay();
  const [isAdding, setIsAdding] = useState(false);
  const { commitments, state } = measure;
  const free = parties.filter(({ id }) => !commitments.some(({ party }) => party.id === id));
  const mayAdd =
    may('commitment.propose') && MEASURE_STATES_TAKING_COMMITMENTS.includes(state) && free.length > 0;
  const ordered = [...commitments].sort((a, b) => Number(b.own) - Number(a.own));
  return (
    <section className="measure-commitments" aria-labelledby="insats-ataganden">
      <div className="measure-section-head">
        <h2 id="insats-ataganden">Åtaganden</h2>
        {mayAdd && (
          <Button className="no-print" icon="plus" onClick={() => setIsAdding(true)}>
            Föreslå åtagande
          </Button>
        )}
      </div>
      {commitments.length === 0 ? (
        <p className="panel muted">Ingen part har föreslagits ett åtagande än.</p>
      ) : (
        <>
          <p className="muted">{sumOf(measure)}</p>
          <ul className="measure-cards">
            {ordered.map((commitment) => (
              <CommitmentCard key={commitment.id} commitment={commitment} />
            ))}
          </ul>
        </>
      )}
      {isAdding && (
        <AddCommitmentDialog measure={measure} parties={free} onClose={() => setIsAdding(false)} />
      )}
    </section>
  );
}

/** `5 parter · 3 har svarat ja · 1 väntar på svar · 1 försenat` */
function sumOf({ commitments }: FullMeasure): string {
  const count = (holds: (one: FullMeasure['commitments'][number]) => boolean) =>
    commitments.filter(holds).length;
  const waiting = count(({ state }) => state === 'PROPOSED');
  const declined = count(({ state }) => state === 'DECLINED');
  const done = count(({ state }) => state === 'DONE');
  const late = count(({ overdue }) => overdue);
  return [
    formatCount(commitments.length, 'part', 'parter'),
    waiting > 0 && formatCount(waiting, 'väntar på svar', 'väntar på svar'),
    declined > 0 && formatCount(declined, 'har avböjt', 'har avböjt'),
    done > 0 && formatCount(done, 'genomfört', 'genomförda'),
    late > 0 && formatCount(late, 'försenat', 'försenade'),
  ]
    .filter(Boolean)
    .join(' · ');
}
