import { WORKING_COMMITMENT_STATES } from '@samlad/domain/measure.js';
import {
  NOTICE_KIND_CODES,
  type NoticeKind,
  noticeKind,
  type NoticeRow,
  type NoticeWait,
} from '@samlad/domain/notice-kinds.js';
import { roleMay } from '@samlad/domain/permissions.js';
import { visibleTo } from '../access/visible-to.js';
import type { Actor } from '../database/actor.js';

const working = WORKING_COMMITMENT_STATES.map((state) => `'${state}'`).join(', ');
const list = (kinds: readonly NoticeKind[]): string => kinds.map((kind) => `'${kind}'`).join(', ');
const thatHave = (test: (kind: NoticeKind) => boolean): string => list(NOTICE_KIND_CODES.filter(test));
const fact = (name: string, type: string): string => `(n.facts ->> '${name}')::${type}`;

/** Whether the row that a notice `n` is about may be read by the actor as it now stands; $1 municipality, $2 party. */
const MAY_READ: Record<NoticeRow, string> = {
  LEVEL_OF_AREA: `exists (select 1 from party_report r
    join area_assessment s on s.municipality_id = r.municipality_id and s.report_id = r.id and s.number = r.current_number
    where r.municipality_id = $1 and r.id = ${fact('reportId', 'uuid')} and s.area_id = ${fact('areaId', 'uuid')}
      and r.state in ('SUBMITTED', 'INCLUDED', 'ARCHIVED') and s.level = 4 and ${visibleTo('area_assessment', 's')})`,
};

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

/** Whether the actor may read the row that notice `n` is about, as things now stand. */
export const mayReadRow = (row: NoticeRow): string => MAY_READ[row];

/** The notices `n` that the actor is shown now; the parameters are those of `shownTo`. */
export const SHOWN = `n.municipality_id = $1 and n.party_id = $2 and n.user_id = $3 and n.in_app
  and n.kind = any ($4::text[]) and (n.unit_id is null or n.unit_id = $5::uuid)
  ${Object.entries(MAY_READ)
    .map(
      ([row, may]) => `and (n.kind not in (${thatHave((kind) => noticeKind(kind).about === row)}) or ${may})`,
    )
    .join('\n  ')}`;

/** Whether notice `n` has been dealt with, read or not. */
export const DEALT_WITH = `(${Object.entries(HAS_COME)
  .map(
    ([wait, come]) => `(n.kind in (${thatHave((kind) => noticeKind(kind).waitsFor === wait)}) and ${come})`,
  )
  .join(' or ')})`;

export const UNREAD = `n.read_at is null and not ${DEALT_WITH}`;

/** How many notices wait for the actor, as an expression for others' statements; the parameters are those of `shownTo`. */
export const UNREAD_COUNT = `(select count(*)::int from notice n where ${SHOWN} and ${UNREAD})`;

/** The kinds that the actor's role may be told of. */
export const kindsOf = ({ role }: Pick<Actor, 'role'>): NoticeKind[] =>
  NOTICE_KIND_CODES.filter((kind) => roleMay(role, noticeKind(kind).permission));

/** The first five parameters of every statement about what an actor is shown. */
export const shownTo = (actor: Actor): unknown[] => [
  actor.municipalityId,
  actor.partyId,
  actor.userId,
  kindsOf(actor),
  actor.unitId ?? null,
];
