import { graphql, type ResultOf } from '@/lib/graphql';

export const RHYTHM_PAGE = graphql(`
  query rhythmPage {
    rhythmPage {
      id
      version
      firstWeek
      timeZone
      settings {
        dueDay
        dueTime
        compileDay
        compileTime
        reviewDay
        reviewTime
        meetingDay
        meetingTime
        meetingMinutes
        minutesDay
        minutesTime
        approvalDay
        approvalTime
        everyWeeks
        anchorWeek
        holidayRule
        evesAreHolidays
        ownDays {
          date
          name
        }
        pauses {
          name
          from
          to
        }
        remindHours
      }
      versions {
        number
        fromWeek
        by
        changedAt
      }
    }
  }
`);

export const CHANGE_RHYTHM = graphql(`
  mutation changeRhythm($input: ChangeRhythmInput!) {
    changeRhythm(input: $input) {
      id
      version
    }
  }
`);

export type RhythmPageData = ResultOf<typeof RHYTHM_PAGE>['rhythmPage'];
