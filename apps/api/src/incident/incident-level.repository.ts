import { Injectable } from '@nestjs/common';
import type { PlacePrecision, PlaceType } from '@samlad/domain/place.js';
import type { WeekIndex } from '@samlad/domain/week.js';
import type { Position } from '@samlad/geo/position.js';
import type { StoredPlace } from '../area/area-locator.js';
import type { Transaction } from '../database/transaction.js';

export interface PlacedIncident {
  week: WeekIndex;
  categoryCode: string;
  precision: PlacePrecision;
  placeType: PlaceType | null;
  areaCode: string;
  position: Position | null;
}

/** What a changed level asks of an own incident's place. */
@Injectable()
export class IncidentLevelRepository {
  placeOf(tx: Transaction, id: string): Promise<PlacedIncident> {
    return tx.found<PlacedIncident>(
      `select week, category_code "categoryCode", place_precision "precision", place_type "placeType",
         (select a.code from area a where a.municipality_id = incident.municipality_id and a.id = incident.area_id) "areaCode",
         case when longitude is not null then json_build_object('longitude', longitude, 'latitude', latitude) end "position"
       from incident where municipality_id = $1 and party_id = $2 and id = $3`,
      [tx.actor.municipalityId, tx.actor.partyId, id],
    );
  }

  /** Writes a place that is coarser than a point, which has no name. */
  async write(tx: Transaction, id: string, place: StoredPlace): Promise<void> {
    await tx.query(
      `update incident set area_id = $4, area_ids = $5, place_precision = $6, longitude = $7, latitude = $8, z = $9,
         place_name = null
       where municipality_id = $1 and party_id = $2 and id = $3`,
      [
        tx.actor.municipalityId,
        tx.actor.partyId,
        id,
        place.area.id,
        place.areaIds,
        place.precision,
        place.position?.longitude ?? null,
        place.position?.latitude ?? null,
        place.z,
      ],
    );
  }
}
