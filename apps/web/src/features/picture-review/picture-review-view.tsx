import type { IsoWeek } from '@samlad/domain/week.js';
import { useState } from 'react';
import { Link } from 'react-router';
import { formatCount, formatWeek } from '@/i18n/format';
import { useMay } from '@/lib/session';
import { Button } from '@/ui/button';
import { EmptyState, Notice } from '@/ui/states';
import { FindingCard } from './finding-card';
import { KeepDialog } from './keep-dialog';
import type { PictureReviewData } from './picture-review.graphql';
import './picture-review.css';

/** The k-test of a picture: what fits too few, what to write in its place, and what has been decided. */
export function PictureReviewView({ review }: { review: PictureReviewData }) {
  const mayKeep = useMay()('picture.keep') && review.underReview;
  const [keeping, setKeeping] = useState<{ fingerprints: string[]; kept: boolean } | null>(null);
  const open = review.findings.filter((finding) => finding.open);
  const answered = review.findings.filter((finding) => !finding.open);
  const keepable = open.filter((finding) => finding.mayKeep);
  if (review.findings.length === 0)
    return (
      <EmptyState title="Ingen beskrivning pekar ut någon">
        Varje beskrivning av en person i bilden passar tillräckligt många i samma plats, tid och kategori.
      </EmptyState>
    );
  return (
    <div className="picture-review stack">
      <Standing review={review} />
      {mayKeep && keepable.length > 1 && (
        <div className="row">
          <Button
            onClick={() =>
              setKeeping({ fingerprints: keepable.map(({ fingerprint }) => fingerprint), kept: true })
            }
          >
            {`Behåll alla ${keepable.length} som får behållas`}
          </Button>
        </div>
      )}
      {open.length > 0 && (
        <section className="stack" aria-labelledby="review-open">
          <h2 id="review-open">{`Att ta ställning till (${open.length})`}</h2>
          {open.map((finding) => (
            <FindingCard
              key={finding.fingerprint}
              finding={finding}
              onKeep={
                mayKeep && finding.mayKeep
                  ? () => setKeeping({ fingerprints: [finding.fingerprint], kept: true })
                  : null
              }
            />
          ))}
        </section>
      )}
      {answered.length > 0 && (
        <section className="stack" aria-labelledby="review-answered">
          <h2 id="review-answered">{`Behålls med skäl (${answered.length})`}</h2>
          {answered.map((finding) => (
            <FindingCard
              key={finding.fingerprint}
              finding={finding}
              onTakeBack={
                mayKeep ? () => setKeeping({ fingerprints: [finding.fingerprint], kept: false }) : null
              }
            />
          ))}
        </section>
      )}
      {keeping && (
        <KeepDialog
          week={review.week}
          version={review.version}
          {...keeping}
          onClose={() => setKeeping(null)}
        />
      )}
    </div>
  );
}

function Standing({ review: { openCount, underReview, week } }: { review: PictureReviewData }) {
  const back = <Link to={`/vecka/${week}`}>{`veckan ${formatWeek(week as IsoWeek)}`}</Link>;
  if (!underReview)
    return (
      <Notice>
        <p>
          Bilden granskas från det att veckan är sammanställd tills mötet börjar. Nu visas vad prövningen
          säger; inget kan avgöras här. Gå till {back}.
        </p>
      </Notice>
    );
  if (openCount === 0)
    return (
      <Notice tone="success">
        <p>Alla beskrivningar har ett svar. Gå vidare på sidan för {back}.</p>
      </Notice>
    );
  return (
    <Notice tone="warning" title={`Bilden kan inte gå vidare än`}>
      <p>
        {`${formatCount(openCount, 'beskrivning passar', 'beskrivningar passar')} för få personer. Lämna tillbaka rapporten så att parten skriver om, eller behåll med skäl där det får göras.`}{' '}
        Rapporterna finns på sidan för {back}.
      </p>
    </Notice>
  );
}
