import type { PartyKind } from '@samlad/domain/party-kinds.js';
import type { ActingRole, Permission } from '@samlad/domain/permissions.js';
import type { Rights } from './rights.js';

/** What an operation of the API asks for, as the logs keep it. */
export interface Asked {
  permission: Permission;
  /** The operation's name in the API. */
  operation: string;
  /** SHA-256 in hex over the question and its variables. */
  digest(): string;
}

/** Whoever acts, as the session says: one user in one assignment of one municipality. */
export interface Actor {
  userId: string;
  userName: string;
  issuer: string;
  subject: string;
  assignmentId: string;
  municipalityId: string;
  municipalityCode: string;
  municipalityName: string;
  timeZone: string;
  projectedCrs: string;
  partyId: string;
  partyKind: PartyKind;
  partyName: string;
  role: ActingRole;
  /** The unit of the assignment; only a unit's reporter acts for it. */
  unitId?: string | null;
  /** What a system may ask for of all that its role may; people are held by their role alone. */
  scopes?: readonly Permission[];
  /** The public id of the session; absent for jobs. */
  sessionId?: string;
  /** Whether the session has lately been confirmed with a strong means of identification. */
  steppedUp: boolean;
  rights: Rights;
  requestId: string;
  /** The operation at hand; a job asks for nothing. */
  asked?: Asked;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const PAIR = /^[0-9a-f-]{36}:[0-9a-f-]{36}$/;
const ROLE_CODE = /^[A-Z_]{1,40}$/;

/** Whether the text is a lower-case UUID, the only form of id there is. */
export const isUuid = (text: string): boolean => UUID.test(text);

/** What the database is told of a reader; what is left out is unset and opens nothing. */
export interface ActorValues {
  municipalityId?: string;
  partyId?: string;
  userId?: string;
  role?: string;
  unitId?: string | null;
  rights?: Rights;
}

/**
 * The statements that tell the database who acts until the transaction ends: every setting, those left out as empty, so
 * that nothing remains of an earlier reader. Throws on anything but UUIDs and a role's code.
 */
export function actorSettings(values: ActorValues): string {
  const { rights } = values;
  const single: [string, string | null | undefined, RegExp][] = [
    ['municipality_id', values.municipalityId, UUID],
    ['party_id', values.partyId, UUID],
    ['user_id', values.userId, UUID],
    ['role', values.role, ROLE_CODE],
    ['unit_id', values.unitId, UUID],
  ];
  const lists: [string, readonly string[], RegExp][] = [
    ['situation_all', rights?.situationAll ?? [], UUID],
    ['situation_in', rights?.situationIn ?? [], PAIR],
    ['situation_any', partiesOf(rights), UUID],
    ['measures_all', rights?.measuresAll ?? [], UUID],
    ['measures_in', rights?.measuresIn ?? [], PAIR],
    ['circles', rights?.circles ?? [], UUID],
  ];
  return [
    ...single.map(([name, value, form]) => setting(name, value ? [value] : [], form)),
    ...lists.map(([name, list, form]) => setting(name, list, form)),
  ].join('; ');
}

function setting(name: string, values: readonly string[], form: RegExp): string {
  if (!values.every((value) => form.test(value))) throw new Error('The actor is not well formed.');
  return `set local app.${name} = '${values.join(',')}'`;
}

const partiesOf = (rights: Rights | undefined): string[] => [
  ...new Set([
    ...(rights?.situationAll ?? []),
    ...(rights?.situationIn ?? []).map((pair) => pair.slice(0, pair.indexOf(':'))),
  ]),
];
