import { COMMITMENT_FACTS } from '@/domain-ui/commitment.graphql';
import { CHANGEABLE_MARK } from '@/domain-ui/secrecy-mark.graphql';
import { graphql, type ResultOf } from '@/lib/graphql';

/** What an insats is made from: the areas of today and the parties at the table. */
export const MEASURE_GROUND = graphql(`
  query measureGround {
    settingsPage {
      areas {
        code
        name
        kind
        geometry
      }
      parties {
        id
        name
        shortName
      }
    }
  }
`);

export type MeasureGround = ResultOf<typeof MEASURE_GROUND>['settingsPage'];
export type MeasureArea = MeasureGround['areas'][number];
export type MeasureParty = MeasureGround['parties'][number];

export const MEASURES = graphql(`
  query measureRegister($filter: MeasureFilterInput!, $first: Int!, $after: String) {
    measures(filter: $filter, first: $first, after: $after) {
      totalCount
      hasMore
      endCursor
      nodes {
        id
        version
        title
        kind
        state
        startsOn
        endsOn
        overdue
        updatedAt
        area {
          code
          name
        }
        steps {
          to
          label
        }
        commitments {
          id
          state
          overdue
          dosageUnit
          dosagePlanned
          dosageDone
          party {
            id
            shortName
          }
        }
      }
    }
  }
`);

export type ListedMeasure = ResultOf<typeof MEASURES>['measures']['nodes'][number];

export const MEASURE = graphql(
  `
    query measureInFull($id: ID!) {
      measure(id: $id) {
        id
        version
        title
        kind
        state
        cause
        expectedEffect
        polygon
        startsOn
        endsOn
        agreedInWeek
        overdue
        updatedAt
        missingForAgreement
        mark {
          ...changeableMark
        }
        area {
          code
          name
        }
        problem {
          id
          title
        }
        proposedBy {
          id
          name
        }
        steps {
          to
          label
        }
        history {
          state
          label
          at
          by
        }
        commitments {
          ...commitmentFacts
        }
      }
    }
  `,
  [CHANGEABLE_MARK, COMMITMENT_FACTS],
);

export type FullMeasure = NonNullable<ResultOf<typeof MEASURE>['measure']>;
export type FullCommitment = FullMeasure['commitments'][number];

export const FIND_PLACE = graphql(`
  query measurePlace($text: String!, $first: Int!) {
    placeSearch(text: $text, first: $first) {
      id
      name
      areaCode
      longitude
      latitude
    }
  }
`);

export type FoundPlace = ResultOf<typeof FIND_PLACE>['placeSearch'][number];

export const PROPOSE_MEASURE = graphql(`
  mutation proposeMeasure($input: ProposeMeasureInput!) {
    proposeMeasure(input: $input) {
      id
      version
    }
  }
`);

export const EDIT_MEASURE = graphql(`
  mutation editMeasure($input: EditMeasureInput!) {
    editMeasure(input: $input) {
      id
      version
    }
  }
`);

export const MOVE_MEASURE = graphql(`
  mutation moveMeasure($input: MoveMeasureInput!) {
    moveMeasure(input: $input) {
      id
      version
    }
  }
`);

export const ADD_COMMITMENT = graphql(`
  mutation addCommitment($input: AddCommitmentInput!) {
    addCommitment(input: $input) {
      id
      version
    }
  }
`);

export const ANSWER_COMMITMENT = graphql(`
  mutation answerCommitment($input: AnswerCommitmentInput!) {
    answerCommitment(input: $input) {
      id
      version
    }
  }
`);

export const MOVE_COMMITMENT = graphql(`
  mutation moveCommitment($input: MoveCommitmentInput!) {
    moveCommitment(input: $input) {
      id
      version
    }
  }
`);

export const LOG_DOSAGE = graphql(`
  mutation logDosage($input: DosageInput!) {
    logDosage(input: $input) {
      id
      version
    }
  }
`);
