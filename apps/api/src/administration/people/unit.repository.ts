import { Injectable } from '@nestjs/common';
import { newId, type Transaction } from '../../database/transaction.js';
import type { Unit } from './person.model.js';

/** Every query about the units of the parties. */
@Injectable()
export class UnitRepository {
  list(tx: Transaction): Promise<Unit[]> {
    return tx.query<Unit>(
      `select t.id, t.version, t.name, t.party_id "partyId", p.name "partyName",
         (select count(distinct a.user_id)::int from assignment a where a.municipality_id = t.municipality_id and a.unit_id = t.id
           and a.valid_from <= $2 and (a.valid_to is null or a.valid_to > $2)) people
       from unit t join party p on p.municipality_id = t.municipality_id and p.id = t.party_id
       where t.municipality_id = $1 order by p.sort_order, t.name, t.id limit 500`,
      [tx.actor.municipalityId, tx.now],
    );
  }

  async isTaken(tx: Transaction, partyId: string, name: string): Promise<boolean> {
    const row = await tx.one(
      'select 1 from unit where municipality_id = $1 and party_id = $2 and lower(name) = lower($3)',
      [tx.actor.municipalityId, partyId, name],
    );
    return row !== null;
  }

  async insert(tx: Transaction, partyId: string, name: string): Promise<string> {
    const id = newId();
    await tx.query('insert into unit (municipality_id, id, party_id, name) values ($1, $2, $3, $4)', [
      tx.actor.municipalityId,
      id,
      partyId,
      name,
    ]);
    return id;
  }

  exists(tx: Transaction, id: string): Promise<{ id: string; partyId: string }> {
    return tx.found('select id, party_id "partyId" from unit where municipality_id = $1 and id = $2', [
      tx.actor.municipalityId,
      id,
    ]);
  }

  rename(
    tx: Transaction,
    id: string,
    expectedVersion: number,
    name: string,
  ): Promise<{ version: number } | null> {
    return tx.changed(
      `update unit set name = $4, version = version + 1
       where municipality_id = $1 and id = $2 and version = $3 returning version`,
      [tx.actor.municipalityId, id, expectedVersion, name],
    );
  }
}
