import type { RoleName, Row, Town } from '../world/world.js';

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
  EVENTS_SUGGESTED: ['COORDINATOR'],
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

const SENT = ['SUBMITTED', 'INCLUDED', 'ARCHIVED'];
const REPORT = ['REPORT_DUE_SOON', 'REPORT_LATE', 'REPORT_RETURNED'];
const FORM = ['HUB_DUE_SOON', 'HUB_NUDGED'];

/** Whether what the notice reminds of has been done, so that it waits no longer. */
export function isDealtWith({ owner, values }: Row, town: Town): boolean {
  const { week } = values['facts'] as { week?: number };
  const some = (kind: string, holds: (row: Row) => boolean) =>
    (town.rows.get(kind) ?? []).some((row) => row.values['week'] === week && holds(row));
  if (REPORT.includes(String(values['kind'])))
    return some('party_report', (row) => row.owner === owner && SENT.includes(String(row.values['state'])));
  return (
    FORM.includes(String(values['kind'])) &&
    some('hub_form', (row) => row.values['unit_id'] === values['unit_id'] && row.values['state'] !== 'DRAFT')
  );
}
