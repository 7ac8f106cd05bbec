import type { SecrecyLevel } from '@samlad/domain/secrecy.js';

/** The columns that a mark is stored in, on whatever row it stands. */
export interface MarkColumns {
  secrecy_level: SecrecyLevel;
  osl_provision: string | null;
  circle_id: string | null;
  level_reason: string | null;
  level_set_by: string | null;
  level_set_at: string | null;
}

/** The same columns with their types, for rows that come as JSON. */
export const MARK_TYPES = `secrecy_level text, osl_provision text, circle_id uuid, level_reason text, level_set_by uuid,
  level_set_at timestamptz`;

export const MARK_COLUMNS = [
  'secrecy_level',
  'osl_provision',
  'circle_id',
  'level_reason',
  'level_set_by',
  'level_set_at',
] as const satisfies readonly (keyof MarkColumns)[];
