import { graphql, type ResultOf } from '@/lib/graphql';

export const SETTINGS_PAGE = graphql(`
  query settingsPage {
    settingsPage {
      municipality {
        name
        code
        timeZone
        projectedCrs
      }
      parties {
        id
        name
        shortName
        authority
      }
      areas {
        id
        code
        name
        kind
        parentCode
        approximate
        population
        validFrom
      }
      deadlines {
        state
        label
        text
      }
      imports {
        id
        kind
        fileName
        importedAt
        by
        accepted
        refused
        duplicates
        note
      }
    }
  }
`);

export type SettingsPage = ResultOf<typeof SETTINGS_PAGE>['settingsPage'];
