import { graphql, type ResultOf } from '@/lib/graphql';

export const FIXED_TABLE = graphql(`
  query fixedTable($week: IsoWeek) {
    fixedTable(week: $week) {
      week
      weeksPublished
      publishedAt
      protectionNumber
      areas {
        code
        name
        geometry
        labelLongitude
        labelLatitude
      }
      columns {
        code
        label
        minimum
      }
      tables {
        weeks
        rows {
          areaCode
          areaName
          values
        }
      }
    }
  }
`);

export type FixedTable = NonNullable<ResultOf<typeof FIXED_TABLE>['fixedTable']>;
export type FigureTable = FixedTable['tables'][number];
