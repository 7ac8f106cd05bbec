import { readsContent, readsShared } from '@samlad/domain/permissions.js';
import type { Actor } from '../database/actor.js';
import type { NoticedRow } from '../database/week-notice.js';
import type { Rights } from '../database/rights.js';

const SHARED_WITH: Record<NoticedRow['purpose'], (rights: Rights) => { all: string[]; in: string[] }> = {
  SITUATION: (rights) => ({ all: rights.situationAll, in: rights.situationIn }),
  MEASURES: (rights) => ({ all: rights.measuresAll, in: rights.measuresIn }),
};

const isOwn = (actor: Actor, row: NoticedRow): boolean =>
  row.partyId === actor.partyId && readsContent(actor.role);

/** The row rule for a notice, which has no query to put it in. The same as `levelRule`; the walk holds both to the rules. */
function mayReadNoticed(actor: Actor, row: NoticedRow): boolean {
  if (isOwn(actor, row)) return true;
  if (row.level === 'OWN' || !readsShared(actor.role)) return false;
  if (row.level === 'OPEN') return true;
  if (row.level === 'RESTRICTED' && !actor.rights.circles.includes(row.circleId ?? '')) return false;
  const shared = SHARED_WITH[row.purpose](actor.rights);
  return shared.all.includes(row.partyId) || shared.in.includes(`${row.partyId}:${row.areaId}`);
}

interface Noticed {
  row?: NoticedRow | undefined;
  within?: NoticedRow | undefined;
  beside?: NoticedRow | undefined;
}

/** Whether somebody may be told that a row has changed: only who may read it, what it is a part of and what stands beside it. */
export function mayHear(actor: Actor, { row, within, beside }: Noticed): boolean {
  if (row === undefined) return true;
  return (
    mayReadNoticed(actor, row) &&
    (within === undefined || isOwn(actor, row) || mayReadNoticed(actor, within)) &&
    (beside === undefined || mayReadNoticed(actor, beside))
  );
}
