import { graphql, type ResultOf } from '@/lib/graphql';

export const IMPORT_SETTINGS = graphql(`
  query importSettings {
    importSettings {
      version
      keepDays
      mostDays
      history {
        version
        keepDays
        by
        changedAt
      }
    }
  }
`);

export const SAVE_IMPORT_SETTINGS = graphql(`
  mutation saveImportSettings($input: ImportSettingsInput!) {
    saveImportSettings(input: $input) {
      id
      version
    }
  }
`);

export type ImportSettings = ResultOf<typeof IMPORT_SETTINGS>['importSettings'];
