import { graphql } from '@/lib/graphql';

export const SAVE_MINUTES = graphql(`
  mutation saveMinutes($input: MinutesInput!) {
    saveMinutes(input: $input) {
      id
      version
      savedAt
    }
  }
`);
