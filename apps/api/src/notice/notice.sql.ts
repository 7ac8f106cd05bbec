import {
  NOTICE_KIND_CODES,
  type NoticeKind,
  noticeKind,
  type NoticeRow,
} from '@samlad/domain/notice-kinds.js';
import { roleMay } from '@samlad/domain/permissions.js';
import { visibleTo } from '../access/visible-to.js';
import type { Actor } from '../database/actor.js';
import { DEALT_WITH } from '../dealt-with/notice-waits.sql.js';

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
