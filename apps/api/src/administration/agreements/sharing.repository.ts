import { Injectable } from '@nestjs/common';
import { type Rights, rightsJson } from '../../database/rights.js';
import type { Transaction } from '../../database/transaction.js';

export interface PartyRights {
  partyId: string;
  rights: Rights;
}

/** What agreements open to whom today, by the very statement that sessions are opened with. */
@Injectable()
export class SharingRepository {
  /** The rights of each party's representative, in the order of the parties. */
  ofParties(tx: Transaction): Promise<PartyRights[]> {
    return tx.query<PartyRights>(
      `select p.id "partyId", ${rightsJson({ party: 'p.id', now: '$2::timestamptz', steppedUp: 'false', member: 'false' })} rights
       from party p join municipality m on m.id = p.municipality_id
       where p.municipality_id = $1 order by p.sort_order, p.id`,
      [tx.actor.municipalityId, tx.now],
    );
  }

  areas(tx: Transaction): Promise<{ id: string; parentId: string | null; name: string }[]> {
    return tx.query(
      'select id, parent_id "parentId", name from area where municipality_id = $1 order by name, id',
      [tx.actor.municipalityId],
    );
  }
}
