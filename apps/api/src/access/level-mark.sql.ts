import { ROLES, roleMay } from '@samlad/domain/permissions.js';
import { utc } from '../database/sql.js';

const CHANGERS = ROLES.filter((role) => roleMay(role, 'level.change'))
  .map((role) => `'${role}'`)
  .join(', ');

/** The mark of a levelled row as the API's `LevelMark`; `party` is the placeholder that holds the reader's party. */
export const levelMarkJson = (alias: string, party = '$2'): string => `json_build_object(
  'level', ${alias}.secrecy_level, 'provision', ${alias}.osl_provision, 'circleId', ${alias}.circle_id,
  'circleName', case when ${alias}.circle_id is not null then (select k.name from circle k
    where k.municipality_id = ${alias}.municipality_id and k.id = ${alias}.circle_id) end,
  'reason', case when ${alias}.party_id = ${party} then ${alias}.level_reason end, 'setAt', ${utc(`${alias}.level_set_at`)},
  'mayChange', ${alias}.party_id = ${party} and coalesce((select samlad.role()) in (${CHANGERS}), false))`;
