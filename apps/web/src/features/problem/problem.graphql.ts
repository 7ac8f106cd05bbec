import { CHANGEABLE_MARK } from '@/domain-ui/secrecy-mark.graphql';
import { graphql, type ResultOf } from '@/lib/graphql';

export const PROBLEMS = graphql(
  `
    query problemRegister($areaCode: String, $state: ProblemState, $first: Int!, $after: String) {
      problems(areaCode: $areaCode, state: $state, first: $first, after: $after) {
        totalCount
        hasMore
        endCursor
        nodes {
          id
          version
          title
          description
          categoryGroup
          placeType
          timePattern
          state
          priority
          openedInWeek
          mark {
            ...changeableMark
          }
          area {
            code
            name
          }
          scores {
            need
            influence
            version
            own
            party {
              id
              name
              shortName
            }
          }
          measures {
            id
            title
            state
          }
        }
      }
    }
  `,
  [CHANGEABLE_MARK],
);

export type ListedProblem = ResultOf<typeof PROBLEMS>['problems']['nodes'][number];

export const RECORD_PROBLEM = graphql(`
  mutation recordProblem($input: ProblemInput!) {
    recordProblem(input: $input) {
      id
      version
    }
  }
`);

export const EDIT_PROBLEM = graphql(`
  mutation editProblem($input: ProblemInput!) {
    editProblem(input: $input) {
      id
      version
    }
  }
`);

export const SCORE_PROBLEM = graphql(`
  mutation scoreProblem($input: ProblemScoreInput!) {
    scoreProblem(input: $input) {
      id
      version
    }
  }
`);

export const MOVE_PROBLEM = graphql(`
  mutation moveProblem($input: MoveProblemInput!) {
    moveProblem(input: $input) {
      id
      version
    }
  }
`);
