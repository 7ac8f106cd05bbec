import { isoWeekSchema } from '@samlad/domain/week.js';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { Answer } from '@/domain-ui/answer';
import { PICTURE_REVIEW } from '@/features/picture-review/picture-review.graphql';
import { PictureReviewView } from '@/features/picture-review/picture-review-view';
import { formatWeek } from '@/i18n/format';
import { graphqlQuery } from '@/lib/query-client';
import { PageHeader } from '@/ui/page-header';
import { NotFoundPage } from './not-found-page';

/** `/vecka/:week/granskning`: whether the joint picture points anybody out. */
export function PictureReviewPage() {
  const asked = isoWeekSchema.safeParse(useParams()['week']);
  return asked.success ? <Review week={asked.data} /> : <NotFoundPage />;
}

function Review({ week }: { week: string }) {
  const query = useQuery(graphqlQuery(PICTURE_REVIEW, { week }));
  return (
    <>
      <PageHeader
        title="Granska bilden"
        description="Beskrivningar av personer i den gemensamma bilden som passar för få"
        above={<Link to={`/vecka/${week}`}>{`Till veckan ${formatWeek(week)}`}</Link>}
      />
      <Answer query={query} height="60vh">
        {({ pictureReview }) => <PictureReviewView review={pictureReview} />}
      </Answer>
    </>
  );
}
