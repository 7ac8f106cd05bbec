/**
 * Stands in for apps/api/src/access/visible-to.ts when the walk tries the database alone: the service lets every row
 * of the town through. Nothing in the product can ask for it; the walk puts it in the place of the real one as it loads.
 */
const READERS_PARTY = '$2';
const everyRow = (party: string): string => `(${party}::uuid is not null)`;

export const ACTING_PARTY = '(select samlad.party_id())';
export const visibleTo = (_table: string, _alias: string, party = READERS_PARTY): string => everyRow(party);
export const visibleIncident = (_alias: string, party = READERS_PARTY): string => everyRow(party);
export const visibleCommitment = (): string => everyRow(READERS_PARTY);
export const visiblePart = (): string => everyRow(READERS_PARTY);
export const visibleVersion = (): string => everyRow(READERS_PARTY);

/** Which rows are joint is no question of who reads them. */
export const jointIncident = (alias: string): string =>
  `(${alias}.shared and ${alias}.secrecy_level in ('OPEN', 'SHARED') and ${alias}.removed_at is null)`;
