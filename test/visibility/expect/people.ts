import { digestOf } from '../world/offices.js';
import { ids, text, type View } from '../rules/view.js';
import { NOW } from '../world/scene.js';
import { type Row, type RoleName, rowsOf } from '../world/world.js';
import {
  type Asked,
  EVERYBODY,
  type Expectation,
  isPosition,
  pluck,
  VOICES,
  wholePage,
} from './expectation.js';

const ADMINISTERS: readonly RoleName[] = ['COORDINATOR', 'OPERATOR', 'DATA_PROTECTION'];
const IDLE_MS = 60 * 60_000;

const isPast = (row: Row, column: string): boolean =>
  row.values[column] !== null && Date.parse(text(row, column)) <= Date.parse(NOW);
const among = (list: readonly unknown[] | null | undefined, value: unknown): boolean =>
  list === null || list === undefined || list.includes(value);
const isOr = (wanted: unknown, value: unknown): boolean => wanted == null || wanted === value;

/** Whether one of the texts holds what is looked for; blank looks for nothing. */
export const says = (search: unknown, ...texts: unknown[]): boolean => {
  const wanted = String(search ?? '')
    .trim()
    .toLowerCase();
  return texts.some((one) => one != null && String(one).toLowerCase().includes(wanted));
};

const nameOf = (view: View, kind: string, id: unknown): unknown =>
  rowsOf(view.town, kind).find((row) => row.id === id)?.values['name'];

const isNow = (row: Row): boolean => isPast(row, 'valid_from') && !isPast(row, 'valid_to');

function assignmentState(row: Row): string {
  if (isPast(row, 'valid_to')) return 'ENDED';
  if (row.values['suspended_at'] !== null) return 'SUSPENDED';
  return isPast(row, 'valid_from') ? 'CURRENT' : 'COMING';
}

export const assignments: Expectation = {
  roles: ADMINISTERS,
  mayRefuse: ({ args }) => !isPosition(args.after),
  check: (asked) => {
    const { view, args, answer, judge } = asked;
    const { filter } = args;
    const all = view
      .of('assignment')
      .filter((row) => isOr(filter.role, row.values['role']) && isOr(filter.partyId, row.values['party_id']))
      .filter((row) => isOr(filter.userId, row.values['user_id']))
      .filter((row) => among(filter.states, assignmentState(row)))
      .filter((row) => says(filter.search, ...namesIn(view, row), row.values['function']));
    wholePage(asked, all);
    for (const node of answer.nodes) {
      const row = view.find('assignment', node.id);
      if (row === null) continue;
      judge.same('.nodes.state', node.state, assignmentState(row));
      judge.same('.nodes.own', node.own, row.values['user_id'] === view.reader.userId);
    }
  },
};

const namesIn = (view: View, { values }: Row): unknown[] => [
  nameOf(view, 'app_user', values['user_id']),
  nameOf(view, 'unit', values['unit_id']),
];

function invitationState(row: Row): string {
  if (row.values['accepted_at'] !== null) return 'ACCEPTED';
  if (row.values['withdrawn_at'] !== null) return 'WITHDRAWN';
  return isPast(row, 'expires_at') ? 'EXPIRED' : 'PENDING';
}

export const invitations: Expectation = {
  roles: ADMINISTERS,
  mayRefuse: ({ args }) => !isPosition(args.after),
  check: (asked) => {
    const { view, args, answer, judge } = asked;
    const all = view
      .of('invitation')
      .filter((row) => among(args.filter.states, invitationState(row)))
      .filter((row) => says(args.filter.search, row.values['email']));
    wholePage(asked, all);
    for (const node of answer.nodes) {
      const row = view.find('invitation', node.id);
      if (row !== null) judge.same('.nodes.state', node.state, invitationState(row));
    }
  },
};

/** The own party's systems, with what each of them delivered. */
export const connectedSystems: Expectation = {
  roles: VOICES,
  mayRefuse: ({ args }) => !isPosition(args.after),
  check: (asked) => wholePage(asked, asked.view.of('api_token')),
};

export const units: Expectation = {
  roles: ADMINISTERS,
  check: ({ view, answer, judge }) => {
    judge.holds('', pluck(answer), ids(view.of('unit')));
    for (const { id, people } of answer) {
      const there = rowsOf(view.town, 'assignment').filter(
        (row) => row.values['unit_id'] === id && isNow(row),
      );
      judge.same('.people', people, new Set(there.map(({ values }) => values['user_id'])).size);
    }
  },
};

/** Who has a value in a claim, by what their latest sign-in told. */
const withClaim = (view: View, provider: unknown, claim: unknown, value: unknown): unknown[] =>
  rowsOf(view.town, 'user_claim')
    .filter(({ values }) => values['provider_id'] === provider && values['claim'] === claim)
    .filter(({ values }) => values['value_digest'] === digestOf(String(value)))
    .map(({ values }) => values['user_id']);

export const claimRules: Expectation = {
  roles: ADMINISTERS,
  check: ({ view, answer, judge }) => {
    judge.holds('', pluck(answer), ids(view.of('claim_rule')));
    for (const { providerId, claim, value, people } of answer)
      judge.same('.people', people, withClaim(view, providerId, claim, value).length);
  },
};

export const claimRulePreview: Expectation = {
  roles: ['OPERATOR'],
  check: ({ view, args, answer, judge }) => {
    const met = withClaim(view, args.providerId, args.claim, args.value);
    judge.holds('.people', pluck(answer.people, 'userId'), met as string[]);
    judge.same('.count', answer.count, met.length);
  },
};

export const roleProposals: Expectation = {
  roles: ADMINISTERS,
  check: ({ view, answer, judge }) => {
    const waiting = view
      .of('role_proposal')
      .filter(({ values }) => values['confirmed_at'] === null && values['declined_at'] === null);
    judge.holds('', pluck(answer), ids(waiting));
    for (const { id, mayConfirm } of answer) {
      const row = view.find('role_proposal', id);
      const concerned = [row?.values['user_id'], row?.values['proposed_by_user_id']];
      judge.same('.mayConfirm', mayConfirm, !concerned.includes(view.reader.userId));
    }
  },
};

/** The sessions of a user that can still be used. */
const live = (view: View, userId: unknown): Row[] =>
  view
    .of('user_session')
    .filter((row) => row.values['user_id'] === userId && !isPast(row, 'expires_at'))
    .filter((row) => Date.parse(text(row, 'seen_at')) > Date.parse(NOW) - IDLE_MS);

function sessions({ view, answer, judge }: Asked, userId: unknown): void {
  judge.holds('', pluck(answer), ids(live(view, userId)));
  for (const { id, current } of answer) judge.same('.current', current, id === view.reader.sessionId);
}

export const mySessions: Expectation = {
  roles: EVERYBODY,
  check: (asked) => sessions(asked, asked.view.reader.userId),
};

export const userSessions: Expectation = {
  roles: ['OPERATOR'],
  check: (asked) => sessions(asked, asked.args.userId),
};

/** The towns begin without feeds: what a person makes is her own, held by test/api/calendar.spec.ts. */
export const myCalendarFeed: Expectation = {
  roles: [...VOICES, 'REPORTER', 'UNIT_REPORTER', 'ANALYST'],
  check: () => undefined,
};

/** The towns begin without mail: held by test/api/mail-desk.spec.ts. */
export const myMail: Expectation = {
  roles: EVERYBODY,
  check: ({ answer, judge }) => judge.same('.address', answer.address, null),
};

export const mailStatus: Expectation = {
  roles: ['COORDINATOR', 'OPERATOR'],
  check: ({ answer, judge }) => {
    judge.same('.sent', answer.sent, 0);
    judge.same('.refused', answer.refused.length, 0);
  },
};

export const myAssignments: Expectation = {
  roles: EVERYBODY,
  check: ({ view, answer, judge }) => {
    const held = view
      .of('assignment')
      .filter((row) => row.values['user_id'] === view.reader.userId && assignmentState(row) === 'CURRENT');
    judge.holds('', pluck(answer), ids(held));
    for (const { id, current } of answer) judge.same('.current', current, id === view.reader.assignmentId);
  },
};
