import { Injectable } from '@nestjs/common';
import type { WeekIndex } from '@samlad/domain/week.js';
import type { Transaction } from '../database/transaction.js';
import type { Area } from './area.model.js';
import { AREA_JSON, areaOrder, areaValidIn } from './area.sql.js';

/** Every query about areas; all parties of the municipality see them all. */
@Injectable()
export class AreaRepository {
  /** The areas that exist in a week. */
  async validIn(tx: Transaction, week: WeekIndex): Promise<Area[]> {
    const rows = await tx.query<{ area: Area }>(
      `select ${AREA_JSON} area from area a
       where a.municipality_id = $1 and ${areaValidIn('a', '$2')} order by ${areaOrder('a')}`,
      [tx.actor.municipalityId, week],
    );
    return rows.map(({ area }) => area);
  }

  /** A text that changes whenever the areas of a week do; row versions, not contents, so it costs little. */
  async stamp(tx: Transaction, week: WeekIndex): Promise<string> {
    const row = await tx.found<{ stamp: string | null }>(
      `select md5(string_agg(a.id::text || a.xmin::text, ',' order by a.id)) stamp
       from area a where a.municipality_id = $1 and ${areaValidIn('a', '$2')}`,
      [tx.actor.municipalityId, week],
    );
    return row.stamp ?? '';
  }
}
