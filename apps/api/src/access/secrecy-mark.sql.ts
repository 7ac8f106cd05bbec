import { utc } from '../database/sql.js';

/**
 * The mark of a levelled row as the API's `SecrecyMark`, null when the row is missing; for use inside JSON that
 * PostgreSQL makes. `authority` is the name of the authority of the row's party.
 */
export const markJson = (alias: string, authority = 'h.name'): string => `
  case when ${alias}.secrecy_level is not null then json_build_object('level', ${alias}.secrecy_level,
    'provision', ${alias}.osl_provision, 'authority', ${authority}, 'setAt', ${utc(`${alias}.level_set_at`)},
    'circleName', (select k.name from circle k
      where k.municipality_id = ${alias}.municipality_id and k.id = ${alias}.circle_id),
    'reason', ${alias}.level_reason) end`;
