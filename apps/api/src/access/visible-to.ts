import { readsOnlyOwn } from '@samlad/domain/permissions.js';
import type { Actor } from '../database/actor.js';

/**
 * The row rule as SQL, said once for the repositories; the database's policies say it again.
 * `party` is the placeholder that holds the reader's party id.
 */
export const visibleLane = (alias: string, party: string): string =>
  `(${alias}.party_id = ${party} or ${alias}.secrecy_level in ('OPEN', 'SHARED'))`;

/** The only party whose rows the actor's role may read; null for roles that read what the others share. */
export const onlyParty = ({ role, partyId }: Actor): string | null => (readsOnlyOwn(role) ? partyId : null);

/** As `visibleLane`, for rows that are the author's own until they are shared. */
export const visibleIncident = (alias: string, party: string): string =>
  `(${alias}.party_id = ${party} or (${alias}.shared and ${alias}.secrecy_level in ('OPEN', 'SHARED')))`;

/** The rows that joint figures are made of: open or shared, and shared by their author. */
export const jointIncident = (alias: string): string =>
  `(${alias}.shared and ${alias}.secrecy_level in ('OPEN', 'SHARED') and ${alias}.removed_at is null)`;
