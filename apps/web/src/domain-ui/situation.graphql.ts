import { graphql } from '@/lib/graphql';
import { SECRECY_NOTE } from './secrecy-mark.graphql';

/** An area of the week, as the week and its meeting show it. */
export const AREA_ROW = graphql(
  `
    fragment areaRow on AreaRow @_unmask {
      area {
        code
        name
        geometry
        labelLatitude
        labelLongitude
        approximate
      }
      jointLevel
      jointLevelIsProposal
      jointText
      jointVersion
      previousJointLevel
      count
      previousCount
      expected {
        lower
        median
        upper
        weeks
      }
      deviation
      overlayCount
      levels {
        partyId
        level
        trend
        text
        mark {
          ...secrecyNote
        }
      }
      openMeasures
      overdueCommitments
      attention
    }
  `,
  [SECRECY_NOTE],
);

/** What `PoliceNotices` shows of a notice. */
export const POLICE_NOTICE = graphql(`
  fragment policeNotice on PoliceNotice @_unmask {
    id
    title
    type
    isSummary
    municipalityWide
    eventAt
    publishedAt
    url
  }
`);
