import { graphql, type ResultOf } from '@/lib/graphql';

const TOLD_EVENT = graphql(`
  fragment toldEvent on Incident @_unmask {
    id
    week
    categoryCode
    occurredFrom
    occurredTo
    timePrecision
    placeName
    placePrecision
    count
    secrecyLevel
    text
    area {
      code
      name
    }
    party {
      id
      name
      shortName
    }
  }
`);

export const SAME_EVENTS = graphql(
  `
    query sameEvents($week: IsoWeek!, $areaCode: String, $first: Int!) {
      sameEventPage(week: $week, areaCode: $areaCode, first: $first) {
        suggestionCount
        linkCount
        suggestions {
          score
          sentence
          version
          parts {
            part
            points
            most
            text
          }
          first {
            ...toldEvent
          }
          second {
            ...toldEvent
          }
        }
        links {
          id
          version
          verdict
          first {
            ...toldEvent
          }
          second {
            ...toldEvent
          }
        }
      }
    }
  `,
  [TOLD_EVENT],
);

export const JUDGE_SAME_EVENT = graphql(`
  mutation judgeSameEvent($input: SameEventInput!) {
    judgeSameEvent(input: $input) {
      id
      version
    }
  }
`);

export type SameEventPage = ResultOf<typeof SAME_EVENTS>['sameEventPage'];
export type Suggestion = SameEventPage['suggestions'][number];
export type JudgedPair = SameEventPage['links'][number];
export type ToldEvent = Suggestion['first'];
