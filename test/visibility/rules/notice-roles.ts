import type { RoleName } from '../world/world.js';

const VOICES: readonly RoleName[] = ['COORDINATOR', 'PARTY_REPRESENTATIVE', 'SCHOOL_CONTACT'];
const WRITERS: readonly RoleName[] = [...VOICES, 'REPORTER'];
const READERS: readonly RoleName[] = [...VOICES, 'ANALYST'];

/** Who may be told of what, stated once more and apart from the product. Source: domain guide §3 and §4. */
export const NOTICE_ROLES: Record<string, readonly RoleName[]> = {
  REPORT_DUE_SOON: WRITERS,
  REPORT_LATE: WRITERS,
  REPORTS_LATE: ['COORDINATOR'],
  REPORT_RETURNED: WRITERS,
  WEEK_COMPILED: READERS,
  MEETING_READY: READERS,
  MINUTES_READY: VOICES,
  AREA_ACUTE: READERS,
  COMMITMENT_GIVEN: VOICES,
  COMMITMENT_DUE_SOON: VOICES,
  HUB_DUE_SOON: ['UNIT_REPORTER'],
  HUB_NUDGED: ['UNIT_REPORTER'],
  HUB_FORM_MERGED: ['UNIT_REPORTER'],
  HUB_FORM_LEFT_OUT: ['UNIT_REPORTER'],
  HUB_RELAYED: ['UNIT_REPORTER'],
  IMPORT_FINISHED: VOICES,
  IMPORT_FAILED: VOICES,
};
