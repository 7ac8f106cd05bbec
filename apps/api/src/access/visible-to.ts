import {
  commitmentRule,
  incidentRule,
  levelRule,
  type LevelledTableName,
  partRule,
  versionRule,
} from './row-rules.js';

/** Where the repositories' statements have the reader's party. */
const READERS_PARTY = '$2';

/**
 * The first of the two locks on rows: every repository repeats the row rule in its statement; the database's policies
 * are the second. `alias` is the table's name in the statement; `party` the reader's party in it, the second parameter unless said otherwise.
 */
export const visibleTo = (
  table: Exclude<LevelledTableName, 'incident' | 'report_part'>,
  alias: string,
  party = READERS_PARTY,
): string => levelRule(table, alias, party);

/** As `visibleTo`, for incidents: the author's own until they are shared. */
export const visibleIncident = (alias: string, party = READERS_PARTY): string => incidentRule(alias, party);

/** As `visibleTo`, for åtaganden wherever their insats is not asked for beside them: others' are hidden with it. */
export const visibleCommitment = (alias: string): string => commitmentRule(alias, READERS_PARTY);

/** As `visibleTo`, for parts of reports: what others say of an åtagande is hidden with it. */
export const visiblePart = (alias: string): string => partRule(alias, READERS_PARTY);

/** As `visibleTo`, for the headers of submitted report versions. */
export const visibleVersion = (alias: string): string => versionRule(alias, READERS_PARTY);

/** The reader's party in statements that have no parameter for it. */
export const ACTING_PARTY = '(select samlad.party_id())';

/** Whether a row that the reader may see belongs to the joint figures: open or shared, shared by its author, not removed. */
export const jointIncident = (alias: string): string =>
  `(${alias}.shared and ${alias}.secrecy_level in ('OPEN', 'SHARED') and ${alias}.removed_at is null)`;
