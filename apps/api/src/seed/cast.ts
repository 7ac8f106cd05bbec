import { PARTY_KINDS, type PartyKind } from '@samlad/domain/party-kinds.js';
import type { Role } from '@samlad/domain/permissions.js';
import type { AddedMunicipality } from '../setup/add-municipality.js';
import { COORDINATOR, DEMO_USERS, VOICE_OF } from './huddinge-people.js';

/** Somebody who acts: a user with the party it acts for. */
export interface Somebody {
  userId: string;
  partyId: string;
}

/** Who is who in the seeded municipality. */
export interface Cast {
  coordinator: Somebody;
  voices: ReadonlyMap<PartyKind, Somebody>;
  partyId(kind: PartyKind): string;
  areaId(code: string): string;
  userId(userName: string): string;
  /** The role that a user has in the demo. */
  roleOf(userId: string): Role;
}

/** The ids of the municipality by what the demo calls things. Asking for what is not there throws. */
export function castOf(added: AddedMunicipality): Cast {
  const partyId = (kind: PartyKind) => known(added.parties, kind);
  const userId = (userName: string) => known(added.users, userName);
  const roles = new Map(DEMO_USERS.map(({ userName, role }) => [userId(userName), role]));
  return {
    coordinator: { userId: userId(COORDINATOR), partyId: partyId('SAFETY_OFFICE') },
    voices: new Map(
      PARTY_KINDS.map((kind) => [kind, { userId: userId(VOICE_OF[kind]), partyId: partyId(kind) }]),
    ),
    partyId,
    areaId: (code) => known(added.areas, code),
    userId,
    roleOf: (id) => known(roles, id),
  };
}

/** Who speaks for a party. */
export const voiceOf = (cast: Cast, kind: PartyKind): Somebody => known(cast.voices, kind);

function known<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): Value {
  const value = map.get(key);
  if (value === undefined) throw new RangeError(`${String(key)} is not part of the demo.`);
  return value;
}
