/** What is said of two reports: one event, two events, or nothing any more. */
export const EVENT_VERDICTS = ['SAME', 'DIFFERENT', 'OPEN'] as const;
export type EventVerdict = (typeof EVENT_VERDICTS)[number];
