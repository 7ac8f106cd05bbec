import { graphql, type ResultOf } from '@/lib/graphql';

export const MY_CALENDAR_FEED = graphql(`
  query myCalendarFeed {
    myCalendarFeed {
      id
      version
      madeAt
      readOn
    }
  }
`);

export const MAKE_CALENDAR_FEED = graphql(`
  mutation makeCalendarFeed($input: MakeFeedInput!) {
    makeCalendarFeed(input: $input) {
      id
      path
    }
  }
`);

export const END_CALENDAR_FEED = graphql(`
  mutation endCalendarFeed($input: VersionedInput!) {
    endCalendarFeed(input: $input) {
      id
    }
  }
`);

export type CalendarFeedRow = NonNullable<ResultOf<typeof MY_CALENDAR_FEED>['myCalendarFeed']>;
