import { graphql } from '@/lib/graphql';

/** An incident as a report shows it, being written or read. */
export const REPORTED_INCIDENT = graphql(`
  fragment reportedIncident on Incident @_unmask {
    id
    version
    week
    categoryCode
    secrecyLevel
    oslProvision
    shared
    mayEdit
    occurredFrom
    occurredTo
    timePrecision
    area {
      code
      name
    }
    placePrecision
    placeName
    placeType
    longitude
    latitude
    count
    severity
    sourceType
    reliability
    reportedToPolice
    text
    actionTaken
    party {
      id
      shortName
    }
    fromOwnSystem
    sameEvent {
      party {
        id
        shortName
      }
    }
  }
`);
