import { Injectable } from '@nestjs/common';
import type { PlaceType } from '@samlad/domain/place.js';
import { foldText } from '@samlad/domain/text.js';
import { newId, type Transaction } from '../database/transaction.js';

/** A place of a list as it is stored. */
export interface StoredPlace {
  id: string;
  key: string;
  name: string;
  aliases: string[];
  placeType: PlaceType;
  longitude: number | null;
  latitude: number | null;
}

/** How a list was before it was read in: what was not there, and what was there and otherwise. */
export interface PlacesBefore {
  absent: string[];
  otherwise: StoredPlace[];
}

/** A reading of a list of places, as the journal has it. */
export interface PlaceBatch {
  fileName: string;
  source: string;
  accepted: number;
  duplicates: number;
  changed: number;
  refused: number;
  note: string | null;
  before: PlacesBefore;
}

/** Every query about lists of places; only the operator writes them, whole lists at a time. */
@Injectable()
export class PlaceListRepository {
  /** One reading of a municipality's lists at a time. */
  async lock(tx: Transaction): Promise<void> {
    await tx.query('select pg_advisory_xact_lock(hashtext($1))', [`places:${tx.actor.municipalityId}`]);
  }

  /** The places of one list. */
  of(tx: Transaction, source: string): Promise<StoredPlace[]> {
    return tx.query(
      `select id, external_key "key", name, aliases, place_type "placeType", longitude, latitude from place
       where municipality_id = $1 and source = $2 and external_key is not null`,
      [tx.actor.municipalityId, source],
    );
  }

  /** Stores places as they are now, new ones and old. */
  async store(tx: Transaction, source: string, places: readonly StoredPlace[]): Promise<void> {
    const rows = places.map((place) => ({ ...place, folded: foldText(place.name) }));
    await tx.query(
      `insert into place (municipality_id, id, name, search_name, aliases, place_type, longitude, latitude, source,
         external_key, changed_at)
       select $1, r.id, r.name, r.folded, r.aliases, r."placeType", r.longitude, r.latitude, $2, r.key, $4
       from jsonb_to_recordset($3::jsonb) r(id uuid, key text, name text, folded text, aliases text[],
         "placeType" text, longitude double precision, latitude double precision)
       on conflict (municipality_id, source, external_key) do update set name = excluded.name,
         search_name = excluded.search_name, aliases = excluded.aliases, place_type = excluded.place_type,
         longitude = excluded.longitude, latitude = excluded.latitude, changed_at = excluded.changed_at`,
      [tx.actor.municipalityId, source, JSON.stringify(rows), tx.now],
    );
  }

  async remove(tx: Transaction, ids: readonly string[]): Promise<void> {
    await tx.query('delete from place where municipality_id = $1 and id = any($2)', [
      tx.actor.municipalityId,
      ids,
    ]);
  }

  /** Notes a reading; what former readings of the list kept for taking them back is forgotten. */
  async note(tx: Transaction, batch: PlaceBatch): Promise<string> {
    const { municipalityId } = tx.actor;
    await tx.query(
      `update import_batch set places_before = null
       where municipality_id = $1 and kind = 'PLACES' and source = $2 and places_before is not null`,
      [municipalityId, batch.source],
    );
    const id = newId();
    await tx.query(
      `insert into import_batch (municipality_id, id, kind, file_name, accepted, refused, duplicates, changed, note,
         imported_at, source, places_before)
       values ($1, $2, 'PLACES', $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        municipalityId,
        id,
        batch.fileName,
        batch.accepted,
        batch.refused,
        batch.duplicates,
        batch.changed,
        batch.note,
        tx.now,
        batch.source,
        JSON.stringify(batch.before),
      ],
    );
    return id;
  }

  /** The latest reading of a list, if it can be taken back. */
  latest(tx: Transaction, source: string): Promise<{ id: string; before: PlacesBefore } | null> {
    return tx.one(
      `select id, places_before "before" from import_batch
       where municipality_id = $1 and kind = 'PLACES' and source = $2 and places_before is not null
         and undone_at is null for update`,
      [tx.actor.municipalityId, source],
    );
  }

  async noteUndone(tx: Transaction, id: string): Promise<void> {
    await tx.query(
      `update import_batch set undone_at = $3, places_before = null where municipality_id = $1 and id = $2`,
      [tx.actor.municipalityId, id, tx.now],
    );
  }
}
