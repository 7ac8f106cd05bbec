import { graphql, type ResultOf } from '@/lib/graphql';

export const MY_MAIL = graphql(`
  query myMail {
    myMail {
      isOn
      address
      refusedAt
      manner
      version
    }
  }
`);

export const CHOOSE_MAIL = graphql(`
  mutation chooseMail($input: ChooseMailInput!) {
    chooseMail(input: $input) {
      id
      version
    }
  }
`);

export const MAIL_STATUS = graphql(`
  query mailStatus {
    mailStatus {
      isOn
      host
      from
      waiting
      sent
      failed
      lastSentAt
      lastFault
      refused {
        userId
        name
        address
        refusedAt
      }
    }
  }
`);

export const SEND_TEST_MAIL = graphql(`
  mutation sendTestMail($input: TestMailInput!) {
    sendTestMail(input: $input) {
      id
      sent
      fault
    }
  }
`);

export type OwnMail = ResultOf<typeof MY_MAIL>['myMail'];
export type MailStatusData = ResultOf<typeof MAIL_STATUS>['mailStatus'];
