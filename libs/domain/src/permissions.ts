export const ROLES = [
  'COORDINATOR',
  'PARTY_REPRESENTATIVE',
  'SCHOOL_CONTACT',
  'REPORTER',
  'UNIT_REPORTER',
  'ANALYST',
  'LEADERSHIP',
  'DATA_PROTECTION',
  'OPERATOR',
] as const;
export type Role = (typeof ROLES)[number];

export const ROLE_LABEL: Record<Role, string> = {
  COORDINATOR: 'Samordnare',
  PARTY_REPRESENTATIVE: 'Partsrepresentant',
  SCHOOL_CONTACT: 'Skolkontakt',
  REPORTER: 'Rapportör',
  UNIT_REPORTER: 'Rapportör för en enhet',
  ANALYST: 'Analytiker',
  LEADERSHIP: 'Ledning',
  DATA_PROTECTION: 'Dataskydd',
  OPERATOR: 'Driftadministratör',
};

const PARTY_VOICE: readonly Role[] = ['COORDINATOR', 'PARTY_REPRESENTATIVE', 'SCHOOL_CONTACT'];
const WRITERS: readonly Role[] = [...PARTY_VOICE, 'REPORTER'];
/** Of one unit of a hub, such as a school: its own form and what is sent back to it, nothing else. */
const UNIT_VOICE: readonly Role[] = ['UNIT_REPORTER'];
const READERS: readonly Role[] = [...PARTY_VOICE, 'ANALYST'];

/** Roles that are nothing without a unit. */
export const ROLES_NEEDING_UNIT: readonly Role[] = UNIT_VOICE;

/** What acts for a party without being a person: its own system, by its key. It is granted to nobody. */
export const SYSTEM_ROLE = 'PARTY_SYSTEM';
export const ACTING_ROLES = [...ROLES, SYSTEM_ROLE] as const;
export type ActingRole = (typeof ACTING_ROLES)[number];
export const ACTING_ROLE_LABEL: Record<ActingRole, string> = { ...ROLE_LABEL, PARTY_SYSTEM: 'Eget system' };

/** Roles that look behind everything: a grant of one is nothing until a second person has confirmed it. */
export const ROLES_NEEDING_TWO: readonly Role[] = ['OPERATOR', 'DATA_PROTECTION'];

/** Who may do what: one entry a permission. API and web read the same table; nothing is allowed that is not here. */
export const PERMISSIONS = {
  'session.end': ROLES,
  'session.own': ROLES,
  'situation.read': READERS,
  'incident.read': [...READERS, 'REPORTER'],
  'incident.record': WRITERS,
  'incident.share': PARTY_VOICE,
  'report.readOwn': WRITERS,
  'report.write': WRITERS,
  'report.submit': PARTY_VOICE,
  'report.preview': PARTY_VOICE,
  'report.read': [...READERS, 'REPORTER'],
  'report.withdraw': PARTY_VOICE,
  'report.return': ['COORDINATOR'],
  'week.advance': ['COORDINATOR'],
  'week.review': PARTY_VOICE,
  'picture.assess': ['COORDINATOR'],
  'picture.keep': ['COORDINATOR'],
  'event.link': ['COORDINATOR'],
  'figures.read': ['LEADERSHIP', 'COORDINATOR'],
  'problem.read': READERS,
  'problem.write': [...PARTY_VOICE, 'ANALYST'],
  'measure.read': READERS,
  'measure.propose': PARTY_VOICE,
  'measure.agree': ['COORDINATOR'],
  'measure.advance': PARTY_VOICE,
  'commitment.propose': PARTY_VOICE,
  'commitment.answer': PARTY_VOICE,
  'meeting.read': READERS,
  'meeting.run': ['COORDINATOR'],
  'minutes.approve': PARTY_VOICE,
  'settings.read': ['COORDINATOR', 'ANALYST', 'PARTY_REPRESENTATIVE', 'SCHOOL_CONTACT'],
  'calendar.own': [...WRITERS, ...UNIT_VOICE, 'ANALYST'],
  'mail.own': ROLES,
  'notice.own': ROLES,
  'mail.administer': ['COORDINATOR', 'OPERATOR'],
  'guard.read': ROLES,
  'guard.keep': [...WRITERS, 'ANALYST'],
  'guard.set': ['COORDINATOR'],
  'import.keep': ['COORDINATOR'],
  'rhythm.administer': ['COORDINATOR'],
  'protection.administer': ['COORDINATOR'],
  'area.import': ['COORDINATOR'],
  'level.change': PARTY_VOICE,
  'agreement.read': [...READERS, 'OPERATOR', 'DATA_PROTECTION'],
  'agreement.administer': ['COORDINATOR', 'OPERATOR'],
  'agreement.accept': PARTY_VOICE,
  'circle.manage': PARTY_VOICE,
  'incident.import': PARTY_VOICE,
  'circle.read': ROLES,
  'hub.fill': UNIT_VOICE,
  'hub.manage': PARTY_VOICE,
  'hub.relay': PARTY_VOICE,
  'audit.read': ['DATA_PROTECTION'],
  'audit.verify': ['DATA_PROTECTION', 'OPERATOR'],
  'readLog.search': ['DATA_PROTECTION'],
  'readLog.own': PARTY_VOICE,
  'access.read': ['COORDINATOR', 'OPERATOR', 'DATA_PROTECTION'],
  'access.administer': ['OPERATOR'],
  'access.confirm': ['COORDINATOR', 'OPERATOR', 'DATA_PROTECTION'],
  'token.manage': PARTY_VOICE,
  'incident.deliver': [SYSTEM_ROLE],
  'report.deliver': [SYSTEM_ROLE],
  'delivery.read': [SYSTEM_ROLE],
} as const satisfies Record<string, readonly ActingRole[]>;

export type Permission = keyof typeof PERMISSIONS;

/** Whether the role holds the permission. */
export function roleMay(role: ActingRole, permission: Permission): boolean {
  return (PERMISSIONS[permission] as readonly ActingRole[]).includes(role);
}

/** Whether the role reads rows at all: at least what its own party has told. The database's own list is tested against it. */
export const readsContent = (role: ActingRole): boolean => roleMay(role, 'incident.read');

/** Whether the role also reads what the other parties share with its own. */
export const readsShared = (role: ActingRole): boolean => roleMay(role, 'situation.read');

/** All permissions of a role, in the table's order. */
export function permissionsOf(role: ActingRole): Permission[] {
  return (Object.keys(PERMISSIONS) as Permission[]).filter((permission) => roleMay(role, permission));
}
