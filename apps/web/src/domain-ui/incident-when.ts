import type { TimePrecision } from '@samlad/domain/time-precision.js';
import { formatWeek, type InstantFormats } from '@/i18n/format';

interface Timed {
  week: string;
  occurredFrom: string;
  occurredTo: string | null;
  timePrecision: TimePrecision;
}

type Words = (row: Timed, formats: InstantFormats) => string;

const range: Words = ({ occurredFrom, occurredTo }, formats) => formats.range(occurredFrom, occurredTo);

const WHEN: Record<TimePrecision, Words> = {
  MINUTE: range,
  HOUR: range,
  PART_OF_DAY: range,
  DAY: ({ occurredFrom }, { day }) => day(occurredFrom),
  WEEK: ({ week }) => `någon gång under ${formatWeek(week)}`,
  UNKNOWN: ({ week }) => `okänd tid, ${formatWeek(week)}`,
};

/** When an incident happened, no more exactly than it is known. */
export const whenOf: Words = (row, formats) => WHEN[row.timePrecision](row, formats);
