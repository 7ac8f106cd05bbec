import { WORKING_COMMITMENT_STATES } from '@samlad/domain/measure.js';
import { NOTICE_KIND_CODES, noticeKind, type NoticeWait } from '@samlad/domain/notice-kinds.js';

const working = WORKING_COMMITMENT_STATES.map((state) => `'${state}'`).join(', ');
const fact = (name: string, type: string): string => `(n.facts ->> '${name}')::${type}`;
const thatWaitFor = (wait: string): string =>
  NOTICE_KIND_CODES.filter((kind) => noticeKind(kind).waitsFor === wait)
    .map((kind) => `'${kind}'`)
    .join(', ');

/** Whether what a notice `n` waits for has come; $1 municipality. */
const HAS_COME: Record<NoticeWait, string> = {
  REPORT_SENT: `exists (select 1 from party_report r where r.municipality_id = $1 and r.party_id = n.party_id
    and r.week = ${fact('week', 'int')} and r.state in ('SUBMITTED', 'INCLUDED', 'ARCHIVED'))`,
  FORM_SENT: `exists (select 1 from hub_form f where f.municipality_id = $1 and f.unit_id = n.unit_id
    and f.week = ${fact('week', 'int')} and f.state <> 'DRAFT')`,
  COMMITMENT_ANSWERED: `exists (select 1 from commitment c where c.municipality_id = $1
    and c.id = ${fact('commitmentId', 'uuid')} and c.state <> 'PROPOSED')`,
  COMMITMENT_DONE: `exists (select 1 from commitment c where c.municipality_id = $1
    and c.id = ${fact('commitmentId', 'uuid')} and c.state not in (${working}))`,
};

/** Whether notice `n` has been dealt with, read or not: for its list and for mail that waits; $1 municipality. */
export const DEALT_WITH = `(${Object.entries(HAS_COME)
  .map(([wait, come]) => `(n.kind in (${thatWaitFor(wait)}) and ${come})`)
  .join(' or ')})`;
