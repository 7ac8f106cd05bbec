import { readsShared, ROLES } from '@samlad/domain/permissions.js';
import type { Actor } from '../database/actor.js';
import { type Rights, rightsJson } from '../database/rights.js';
import type { Transaction } from '../database/transaction.js';

/** Roles that read what other parties share: a circle is open to nobody else. */
const SHARED_ROLES = ROLES.filter(readsShared)
  .map((role) => `'${role}'`)
  .join(', ');

type PartyReader = Pick<Actor, 'partyId' | 'partyKind' | 'partyName'> & { rights: Rights };

const SELECT = `
  select p.id "partyId", p.kind "partyKind", p.name "partyName", ${rightsJson({
    party: 'p.id',
    now: '$2::timestamptz',
    steppedUp: 'true',
    member: `exists (select 1 from assignment a where a.municipality_id = m.id and a.user_id = x.user_id and a.party_id = p.id
      and a.valid_from <= $2 and (a.valid_to is null or a.valid_to > $2) and a.suspended_at is null
      and a.role in (${SHARED_ROLES})
      and not exists (select 1 from app_user w where w.id = a.user_id and w.disabled_at is not null))`,
  })} rights
  from party p join municipality m on m.id = p.municipality_id
  where p.municipality_id = $1`;

/**
 * A reader who stands for a whole party: its representative as agreements let it read now, in those of the acting
 * party's circles that any of its people who read the others' material are members of. NOT_FOUND when there is no such party.
 */
export async function partyReader(tx: Transaction, partyId: string): Promise<Actor> {
  const reader = await tx.found<PartyReader>(`${SELECT} and p.id = $3`, [
    tx.actor.municipalityId,
    tx.now,
    partyId,
  ]);
  return { ...tx.actor, ...reader, role: 'PARTY_REPRESENTATIVE', unitId: null, steppedUp: true };
}

/** The reader that the joint picture is made for: the party that coordinates, without any circle. */
export async function pictureReader(tx: Transaction): Promise<Actor> {
  const reader = await tx.found<PartyReader>(
    `${SELECT} order by (p.kind = 'SAFETY_OFFICE') desc, p.sort_order limit 1`,
    [tx.actor.municipalityId, tx.now],
  );
  return {
    ...tx.actor,
    ...reader,
    role: 'COORDINATOR',
    unitId: null,
    rights: { ...reader.rights, circles: [] },
  };
}

/** No party has this id. */
const NO_PARTY = '00000000-0000-0000-0000-000000000000';

/**
 * The reader's own eyes on a screen that others see too: what is open or shared to her, of her own party's as of the
 * others', and nothing that is kept from anybody by its level.
 */
export function hallReader(actor: Actor): Actor {
  const { situationAll, measuresAll } = actor.rights;
  const rights = {
    ...actor.rights,
    situationAll: [...situationAll, actor.partyId],
    measuresAll: [...measuresAll, actor.partyId],
    circles: [],
  };
  return { ...actor, partyId: NO_PARTY, steppedUp: false, rights };
}
