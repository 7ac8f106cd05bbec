import { utc } from '../database/sql.js';

/**
 * The mark of a part of a report as the API's `SecrecyMark`, null when the part is missing; for use inside JSON that
 * PostgreSQL makes. `authority` is the name of the authority of the row's party. The party's and the report's ids are
 * for the read log (`restricted-reads.ts`); the API has no fields for them.
 */
export const markJson = (alias: string, authority = 'h.name'): string => `
  case when ${alias}.secrecy_level is not null then json_build_object('level', ${alias}.secrecy_level,
    'provision', ${alias}.osl_provision, 'authority', ${authority}, 'setAt', ${utc(`${alias}.level_set_at`)},
    'circleName', (select k.name from circle k
      where k.municipality_id = ${alias}.municipality_id and k.id = ${alias}.circle_id),
    'reason', ${alias}.level_reason, 'partyId', ${alias}.party_id, 'reportId', ${alias}.report_id) end`;
