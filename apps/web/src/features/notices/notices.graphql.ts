import { graphql, type ResultOf } from '@/lib/graphql';

export const NOTICES = graphql(`
  query notices($first: Int!, $after: String, $onlyUnread: Boolean!) {
    notices(first: $first, after: $after, onlyUnread: $onlyUnread) {
      totalCount
      unreadCount
      hasMore
      endCursor
      nodes {
        id
        sentence
        path
        urgency
        at
        readAt
      }
    }
  }
`);

export const READ_NOTICES = graphql(`
  mutation readNotices($input: ReadNoticesInput!) {
    readNotices(input: $input) {
      id
    }
  }
`);

export const NOTICE_CHOICES = graphql(`
  query noticeChoices {
    noticeChoices {
      kind
      label
      inApp
      byMail
      mayMute
      version
    }
  }
`);

export const CHOOSE_NOTICE = graphql(`
  mutation chooseNotice($input: ChooseNoticeInput!) {
    chooseNotice(input: $input) {
      id
      version
    }
  }
`);

export type Notice = ResultOf<typeof NOTICES>['notices']['nodes'][number];
export type NoticeChoice = ResultOf<typeof NOTICE_CHOICES>['noticeChoices'][number];
