import { z } from 'zod';

/** How exactly the time of an incident is known, finest first. */
export const TIME_PRECISIONS = ['MINUTE', 'HOUR', 'PART_OF_DAY', 'DAY', 'WEEK', 'UNKNOWN'] as const;
export const timePrecisionSchema = z.enum(TIME_PRECISIONS);
export type TimePrecision = z.infer<typeof timePrecisionSchema>;

export const TIME_PRECISION_LABEL: Record<TimePrecision, string> = {
  MINUTE: 'På minuten',
  HOUR: 'På timmen',
  PART_OF_DAY: 'Del av dygnet',
  DAY: 'Någon gång under dygnet',
  WEEK: 'Någon gång under veckan',
  UNKNOWN: 'Okänd tid',
};
