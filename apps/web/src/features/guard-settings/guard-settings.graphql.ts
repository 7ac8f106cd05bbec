import { graphql, type ResultOf } from '@/lib/graphql';

export const GUARD_SETTINGS = graphql(`
  query guardSettings {
    guardSettings {
      version
      weeks
      route {
        text
        telephone
        url
      }
      rules {
        rule
        label
        ground
        provision
        fixed
        atLeast
        stopped
        blocked
        asked
        kept
      }
      history {
        version
        by
        changedAt
      }
    }
  }
`);

export const SAVE_GUARD_SETTINGS = graphql(`
  mutation saveGuardSettings($input: GuardSettingsInput!) {
    saveGuardSettings(input: $input) {
      id
      version
    }
  }
`);

export type GuardSettings = ResultOf<typeof GUARD_SETTINGS>['guardSettings'];
export type GuardRule = GuardSettings['rules'][number];
