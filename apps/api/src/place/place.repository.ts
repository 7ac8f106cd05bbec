import { Injectable } from '@nestjs/common';
import type { Transaction } from '../database/transaction.js';
import type { Place } from './place.model.js';

/** Every query about named places; all parties of the municipality see them all. */
@Injectable()
export class PlaceRepository {
  /** Places whose folded name begins with the text, then those with a word that does, then those that hold it. */
  search(tx: Transaction, folded: string, limit: number): Promise<Omit<Place, 'areaCode'>[]> {
    const text = folded.replace(/[\\%_]/g, '\\$&');
    return tx.query(
      `select id, name, place_type "placeType", longitude, latitude from place
       where municipality_id = $1 and search_name like $2
       order by search_name not like $3, search_name not like $4, length(search_name), search_name, id
       limit $5`,
      [tx.actor.municipalityId, `%${text}%`, `${text}%`, `% ${text}%`, limit],
    );
  }
}
