import { ROLES, roleMay } from '@samlad/domain/permissions.js';
import { utc } from '../database/sql.js';

const CHANGERS = ROLES.filter((role) => roleMay(role, 'level.change'))
  .map((role) => `'${role}'`)
  .join(', ');

const authorityOf = (alias: string): string => `(select h.name from party p
  join authority h on h.municipality_id = p.municipality_id and h.id = p.authority_id
  where p.municipality_id = ${alias}.municipality_id and p.id = ${alias}.party_id)`;

const markFields = (alias: string, party: string, authority: string): string => `
  'level', ${alias}.secrecy_level, 'provision', ${alias}.osl_provision, 'authority', ${authority},
  'setAt', ${utc(`${alias}.level_set_at`)}, 'circleId', ${alias}.circle_id,
  'circleName', case when ${alias}.circle_id is not null then (select k.name from circle k
    where k.municipality_id = ${alias}.municipality_id and k.id = ${alias}.circle_id) end,
  'reason', case when ${alias}.party_id = ${party} then ${alias}.level_reason end`;

/**
 * The mark of a levelled row as the API's `SecrecyMark`, for use inside JSON that PostgreSQL makes; `party` is the
 * placeholder that holds the reader's party, `own` whether the level is the row's own to change.
 */
export const markJson = (alias: string, party = '$2', own = 'true'): string => `json_build_object(
  ${markFields(alias, party, authorityOf(alias))},
  'mayChange', ${own} and ${alias}.party_id = ${party} and coalesce((select samlad.role()) in (${CHANGERS}), false))`;

/**
 * The same of a part of a report, null when the part is missing; $2 is the reader's party and `h` the authority of the
 * row's party. The party's and the report's ids are for the read log (`restricted-reads.ts`); the API has no fields for
 * them.
 */
export const partMarkJson = (alias: string): string => `
  case when ${alias}.secrecy_level is not null then json_build_object(${markFields(alias, '$2', 'h.name')},
    'mayChange', false, 'partyId', ${alias}.party_id, 'reportId', ${alias}.report_id) end`;
