import type { PartyKind } from '@samlad/domain/party-kinds.js';
import type { Permission, Role } from '@samlad/domain/permissions.js';

/** Whoever acts, as the session says: one user in one assignment of one municipality. */
export interface Actor {
  userId: string;
  userName: string;
  municipalityId: string;
  municipalityCode: string;
  municipalityName: string;
  timeZone: string;
  projectedCrs: string;
  partyId: string;
  partyKind: PartyKind;
  partyName: string;
  role: Role;
  requestId: string;
  /** The identity provider's name for the user; a job has none. */
  issuer?: string;
  subject?: string;
  /** What the operation at hand asked for; a job asks for nothing. */
  permission?: Permission;
  /** The operation at hand, as the API calls it. */
  operation?: string;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether the text is a lower-case UUID, the only form of id there is. */
export const isUuid = (text: string): boolean => UUID.test(text);

/** The statements that tell the database who acts until the transaction ends. Throws on anything but UUIDs. */
export function actorSettings(values: {
  municipalityId?: string;
  partyId?: string;
  userId?: string;
}): string {
  const settings: [string, string | undefined][] = [
    ['app.municipality_id', values.municipalityId],
    ['app.party_id', values.partyId],
    ['app.user_id', values.userId],
  ];
  return settings
    .filter((setting): setting is [string, string] => setting[1] !== undefined)
    .map(([name, value]) => {
      if (!isUuid(value)) throw new Error('The actor is not well formed.');
      return `set local ${name} = '${value}'`;
    })
    .join('; ');
}
