import type { Permission } from './permissions.js';

/** What a party may let a system of its own deliver: one entry a kind, with the permission that it opens. */
export const DELIVERY_SCOPE = {
  INCIDENTS: {
    permission: 'incident.deliver',
    label: 'Händelser',
    meaning: 'Läggs bland partens egna. De andra ser dem när rapporten skickas in eller när någon delar dem.',
  },
  ANSWERS: {
    permission: 'report.deliver',
    label: 'Svar i rapporten',
    meaning: 'Skrivs i partens utkast. En person läser och skickar in.',
  },
} as const satisfies Record<string, { permission: Permission; label: string; meaning: string }>;

export type DeliveryScope = keyof typeof DELIVERY_SCOPE;
export const DELIVERY_SCOPES = Object.keys(DELIVERY_SCOPE) as DeliveryScope[];

/** How it stands with a party's own system: resting while nobody of the party vouches for it. */
export const SYSTEM_STATES = ['WORKING', 'RESTING', 'EXPIRED', 'REVOKED'] as const;
export type SystemState = (typeof SYSTEM_STATES)[number];

/** Every key begins so, for whoever looks for keys that have been left behind. */
export const KEY_PREFIX = 'samlad_';

/** The longest that a key is good for. */
export const LONGEST_KEY_DAYS = 365;

/** How long the key before may go on beside a new one, so that the system can change without a stop. */
export const LONGEST_OVERLAP_HOURS = 24;

/** Rows of one delivery of incidents. */
export const MOST_DELIVERED_ROWS = 500;

/** How the sources of incidents begin that a system of a party's delivered. */
export const SYSTEM_SOURCES = 'SYSTEM:';

/** Where an incident came from when a system of the party's delivered it. */
export const systemSource = (systemId: string): string => `${SYSTEM_SOURCES}${systemId}`;
