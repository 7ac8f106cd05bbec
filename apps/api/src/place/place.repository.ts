import { Injectable } from '@nestjs/common';
import type { PlaceType } from '@samlad/domain/place.js';
import type { Transaction } from '../database/transaction.js';

/** A place of the municipality's own list. */
export interface ListedPlace {
  id: string;
  name: string;
  aliases: string[];
  placeType: PlaceType;
  longitude: number | null;
  latitude: number | null;
}

/** Every query about named places; all parties of the municipality see them all. */
@Injectable()
export class PlaceRepository {
  /** Tells one state of the list from another: how many there are and when one last changed. */
  async stamp(tx: Transaction): Promise<string> {
    const [row] = await tx.prepared<{ stamp: string }>(
      `select count(*) || ' ' || coalesce(max(changed_at)::text, '') stamp from place where municipality_id = $1`,
      [tx.actor.municipalityId],
    );
    return row?.stamp ?? '';
  }

  /** The whole list. */
  all(tx: Transaction): Promise<ListedPlace[]> {
    return tx.query(
      `select id, name, aliases, place_type "placeType", longitude, latitude from place
       where municipality_id = $1 order by name, id`,
      [tx.actor.municipalityId],
    );
  }
}
