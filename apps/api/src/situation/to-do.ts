import { type Permission, type ActingRole, roleMay } from '@samlad/domain/permissions.js';
import type { ReportingStatus } from '@samlad/domain/party-report.js';
import { hasReached, type WeekState } from '@samlad/domain/week-states.js';
import type { ToDoKindEnum } from '../graphql/enums.js';

export type ToDoKind = keyof typeof ToDoKindEnum;

/** What somebody's list of things to do depends on. */
export interface ToDoFacts {
  role: ActingRole;
  state: WeekState;
  /** Whether the reported week itself is over. */
  isOver: boolean;
  ownStatus: ReportingStatus;
  unansweredCommitments: number;
  commitmentsWithoutDosage: number;
  areasWithoutJointLevel: number;
  /** States that the person may take the week to now. */
  openSteps: readonly WeekState[];
}

export interface ToDoItem {
  kind: ToDoKind;
  count: number;
  /** The state whose deadline it should be done by; null for no deadline. */
  dueBy: WeekState | null;
}

interface ToDoRule {
  kind: ToDoKind;
  permission: Permission;
  dueBy: WeekState | null;
  /** How many things there are to do; 0 for none. */
  count(facts: ToDoFacts): number;
}

const when = (condition: boolean) => (condition ? 1 : 0);
const mayStillReport = ({ state }: ToDoFacts) => !hasReached(state, 'DECIDED');
const opens = (facts: ToDoFacts, state: WeekState) => facts.openSteps.includes(state);

/** Everything that may stand on the list, the weightiest first: the first that applies is the primary one. */
const RULES: readonly ToDoRule[] = [
  {
    kind: 'MEND_RETURNED_REPORT',
    permission: 'report.write',
    dueBy: 'DUE',
    count: (facts) => when(mayStillReport(facts) && facts.ownStatus === 'RETURNED'),
  },
  {
    kind: 'END_MEETING',
    permission: 'week.advance',
    dueBy: null,
    count: (facts) => when(opens(facts, 'DECIDED')),
  },
  {
    kind: 'WRITE_REPORT',
    permission: 'report.write',
    dueBy: 'DUE',
    count: (facts) =>
      when(mayStillReport(facts) && ['NOT_STARTED', 'DRAFT', 'WITHDRAWN', 'LATE'].includes(facts.ownStatus)),
  },
  {
    kind: 'CLOSE_COLLECTION',
    permission: 'week.advance',
    dueBy: 'DUE',
    count: (facts) => when(facts.isOver && opens(facts, 'DUE')),
  },
  {
    kind: 'COMPILE_WEEK',
    permission: 'week.advance',
    dueBy: 'COMPILED',
    count: (facts) => when(facts.state === 'DUE' && opens(facts, 'COMPILED')),
  },
  {
    kind: 'SET_JOINT_LEVELS',
    permission: 'picture.assess',
    dueBy: 'IN_MEETING',
    count: (facts) =>
      hasReached(facts.state, 'COMPILED') && !hasReached(facts.state, 'DECIDED')
        ? facts.areasWithoutJointLevel
        : 0,
  },
  {
    kind: 'REVIEW_WEEK',
    permission: 'week.review',
    dueBy: 'REVIEWED',
    count: (facts) => when(opens(facts, 'REVIEWED')),
  },
  {
    kind: 'START_MEETING',
    permission: 'week.advance',
    dueBy: 'IN_MEETING',
    count: (facts) => when(opens(facts, 'IN_MEETING')),
  },
  {
    kind: 'WRITE_MINUTES',
    permission: 'week.advance',
    dueBy: 'MINUTES_DRAFT',
    count: (facts) => when(facts.state === 'DECIDED'),
  },
  {
    kind: 'APPROVE_MINUTES',
    permission: 'minutes.approve',
    dueBy: 'APPROVED',
    count: (facts) => when(opens(facts, 'APPROVED')),
  },
  {
    kind: 'ANSWER_COMMITMENTS',
    permission: 'commitment.answer',
    dueBy: null,
    count: (facts) => facts.unansweredCommitments,
  },
  {
    kind: 'REPORT_DOSAGE',
    permission: 'commitment.answer',
    dueBy: 'DUE',
    count: (facts) => (mayStillReport(facts) ? facts.commitmentsWithoutDosage : 0),
  },
];

/** What the person has to do in the week, the weightiest first. */
export function toDoOf(facts: ToDoFacts): ToDoItem[] {
  return RULES.filter(({ permission }) => roleMay(facts.role, permission))
    .map((rule) => ({ kind: rule.kind, count: rule.count(facts), dueBy: rule.dueBy }))
    .filter(({ count }) => count > 0);
}
