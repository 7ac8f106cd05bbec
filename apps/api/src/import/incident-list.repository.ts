import { Injectable } from '@nestjs/common';
import type { Area } from '../area/area.model.js';
import { AREA_JSON, areaOrder } from '../area/area.sql.js';
import { newId, type Transaction } from '../database/transaction.js';
import { NOTICE_OF_IMPORT } from '../database/week-notice.js';
import type { WeekIndex } from '@samlad/domain/week.js';
import { digestOf } from '@samlad/import/row-reader.js';
import type { ListRow } from './list-rows.js';

const ROWS_AT_ONCE = 2_000;

/** Every query about lists of incidents. All rows are the actor's party's own. */
@Injectable()
export class IncidentListRepository {
  /** Every area there has ever been. */
  async areas(tx: Transaction): Promise<Area[]> {
    const rows = await tx.query<{ area: Area }>(
      `select ${AREA_JSON} area from area a where a.municipality_id = $1 order by ${areaOrder('a')}, a.valid_from_week`,
      [tx.actor.municipalityId],
    );
    return rows.map(({ area }) => area);
  }

  /** The keys of rows that the party has stored from a source. */
  async knownKeys(tx: Transaction, source: string): Promise<Set<string>> {
    const rows = await tx.query<{ key: string }>(
      `select external_key key from incident where municipality_id = $1 and party_id = $2 and source = $3`,
      [tx.actor.municipalityId, tx.actor.partyId, source],
    );
    return new Set(rows.map(({ key }) => key));
  }

  /** The weeks that reports are still written for. */
  async openWeeks(tx: Transaction): Promise<Set<WeekIndex>> {
    const rows = await tx.query<{ week: WeekIndex }>(
      `select week from week where municipality_id = $1 and state not in ('APPROVED', 'CLOSED')`,
      [tx.actor.municipalityId],
    );
    return new Set(rows.map(({ week }) => week));
  }

  /** Keeps open weeks from closing until the transaction ends. */
  async holdWeeks(tx: Transaction): Promise<void> {
    await tx.query(
      `select week from week where municipality_id = $1 and state <> 'CLOSED' order by week for share`,
      [tx.actor.municipalityId],
    );
  }

  /** Tells the listeners of opened weeks who may read any of the import's rows. */
  async announce(tx: Transaction, importId: string): Promise<void> {
    await tx.query(NOTICE_OF_IMPORT, [tx.actor.municipalityId, importId]);
  }

  /** Stores rows and says how many; a row that somebody stored a moment ago is left as it is. */
  async insert(tx: Transaction, rows: readonly ListRow[], source: string, importId: string): Promise<number> {
    let stored = 0;
    for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
      const some = rows.slice(start, start + ROWS_AT_ONCE).map((row) => storedRow(tx, row));
      const inserted = await tx.query<{ id: string }>(
        `insert into incident (municipality_id, party_id, user_id, updated_at, import_id, source, id, week, secrecy_level,
           shared, shared_at, category_code, occurred_from, occurred_to, time_precision, area_id, area_ids,
           place_precision, longitude, latitude, z, count, severity, text, external_key, import_digest, import_version)
         select $1::uuid, $2::uuid, $3::uuid, $4::timestamptz, $5::uuid, $6::text, id, week, secrecy_level, shared,
           shared_at, category_code, occurred_from, occurred_to, time_precision, area_id, area_ids, place_precision,
           longitude, latitude, z, count, severity, text, external_key, import_digest, 1
         from jsonb_populate_recordset(null::incident, $7::jsonb)
         on conflict (municipality_id, party_id, source, external_key) do nothing returning id`,
        [
          tx.actor.municipalityId,
          tx.actor.partyId,
          tx.actor.userId || null,
          tx.now,
          importId,
          source,
          JSON.stringify(some),
        ],
      );
      stored += inserted.length;
    }
    return stored;
  }
}

function storedRow(tx: Transaction, { row, week, secrecyLevel, shared, place, areaIds }: ListRow) {
  return {
    id: newId(),
    week,
    secrecy_level: secrecyLevel,
    shared,
    shared_at: shared ? tx.now : null,
    category_code: row.categoryCode,
    occurred_from: row.occurredFrom,
    occurred_to: row.occurredTo,
    time_precision: row.timePrecision,
    area_id: place.area.id,
    area_ids: areaIds,
    place_precision: place.precision,
    longitude: place.position?.longitude ?? null,
    latitude: place.position?.latitude ?? null,
    z: place.z,
    count: row.count,
    severity: row.severity,
    text: row.text,
    external_key: row.key,
    import_digest: digestOf(row),
  };
}
