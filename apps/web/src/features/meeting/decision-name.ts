import type { MeetingDecision } from './meeting.graphql';

/** What a decision is called: by its number, which only those have that may stand in the minutes. */
export const decisionName = ({ number }: Pick<MeetingDecision, 'number'>): string =>
  number === null ? 'Beslut utanför protokollet' : `Beslut ${number}`;
