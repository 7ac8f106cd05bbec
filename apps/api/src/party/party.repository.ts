import { Injectable } from '@nestjs/common';
import type { Transaction } from '../database/transaction.js';
import type { Party } from './party.model.js';

/** Every query about parties; all parties of the municipality see each other's names. */
@Injectable()
export class PartyRepository {
  /** All parties in their order. */
  all(tx: Transaction): Promise<Party[]> {
    return tx.query<Party>(
      `select p.id, p.name, p.short_name "shortName", p.kind, h.name authority
       from party p join authority h on h.municipality_id = p.municipality_id and h.id = p.authority_id
       where p.municipality_id = $1 order by p.sort_order, p.id`,
      [tx.actor.municipalityId],
    );
  }
}
