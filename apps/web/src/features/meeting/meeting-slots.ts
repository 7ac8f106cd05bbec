import type { ReactNode } from 'react';
import type { MeetingArea, MeetingCommitment, MeetingProblem } from './meeting.graphql';

/** What other features give the meeting; the page puts them together. */
export interface MeetingSlots {
  /** The buttons that take the week further. */
  steps: ReactNode;
  /** The dialog that sets an area's joint level and text. */
  assess: (row: MeetingArea, onClose: () => void) => ReactNode;
  /** The dialog that describes a new problem in an area. */
  describe: (areaCode: string, onClose: () => void) => ReactNode;
  /** The dialog where the own party weighs a problem. */
  score: (problem: MeetingProblem, onClose: () => void) => ReactNode;
  /** The dialog that proposes an insats against a problem. */
  propose: (problem: MeetingProblem, onClose: () => void) => ReactNode;
  /** What the own party can do with its åtagande. */
  answer: (commitment: MeetingCommitment) => ReactNode;
}
