import { graphql, type ResultOf } from '@/lib/graphql';

export const PICTURE_REVIEW = graphql(`
  query pictureReview($week: IsoWeek!) {
    pictureReview(week: $week) {
      week
      version
      underReview
      protectionNumber
      openCount
      findings {
        fingerprint
        open
        mayKeep
        parties
        place
        category
        from
        to
        words
        persons
        k
        remedies {
          place
          time
          category
          without
          persons
        }
        decision {
          kept
          reason
          by
          decidedAt
        }
      }
    }
  }
`);

export const DECIDE_PICTURE_FINDINGS = graphql(`
  mutation decidePictureFindings($input: DecidePictureFindingsInput!) {
    decidePictureFindings(input: $input) {
      id
      version
    }
  }
`);

export type PictureReviewData = ResultOf<typeof PICTURE_REVIEW>['pictureReview'];
export type PictureFinding = PictureReviewData['findings'][number];
