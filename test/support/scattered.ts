import { weekIndexOf } from '@samlad/domain/week.js';
import { zKey } from '@samlad/geo/z-order.js';
import { newId } from '../../apps/api/src/database/transaction.js';
import type { TestApi } from './start-api.js';
import { DISTRICTS } from './world.js';

/** The eight weeks that the incidents are spread over. */
export const WEEKS = { fromWeek: '2026-W40', toWeek: '2026-W47' };
const CATEGORIES = ['ORD-01', 'VLD-01', 'EGE-06'];
const LEVELS = ['OPEN', 'SHARED', 'RESTRICTED', 'OWN'];

/** The same incidents every time, spread over weeks, districts, parties, levels and kinds. */
export function scattered(count: number, parties: string[], areas: Map<string, string>) {
  const municipality = areas.get('KOMMUN');
  const first = weekIndexOf(WEEKS.fromWeek);
  return Array.from({ length: count }, (_, n) => {
    const district = n % 7;
    const hasPosition = n % 5 !== 0;
    const position = {
      longitude: 17.901 + district * 0.02 + (n % 61) * 0.0003,
      latitude: 59.2005 + (n % 31) * 0.0003,
    };
    const area = areas.get(DISTRICTS[district] ?? '');
    return {
      id: newId(),
      week: first + (n % 8),
      party_id: parties[n % parties.length],
      secrecy_level: LEVELS[Math.floor(n / 3) % 4],
      shared: n % 4 !== 0,
      category_code: CATEGORIES[n % 3],
      day: n % 7,
      area_id: area,
      area_ids: [area, municipality],
      place_precision: hasPosition ? 'POINT' : 'AREA_ONLY',
      place_type: n % 2 === 0 ? 'SQUARE' : 'PARK',
      longitude: hasPosition ? position.longitude : null,
      latitude: hasPosition ? position.latitude : null,
      z: hasPosition ? zKey(position) : null,
      count: 1 + (n % 3),
      severity: n % 6 === 0 ? null : 1 + (n % 4),
      removed: n % 50 === 49,
    };
  });
}

/** Puts incidents in the database as its owner. */
export async function insert(api: TestApi, rows: Record<string, unknown>[]): Promise<void> {
  await api.sql(
    `insert into incident (municipality_id, id, week, party_id, secrecy_level, shared, shared_at, category_code, occurred_from,
       time_precision, area_id, area_ids, place_precision, place_type, longitude, latitude, z, count, severity, external_key,
       removed_at, updated_at)
     select $1, r.id, r.week, r.party_id, r.secrecy_level, r.shared, case when r.shared then now() end, r.category_code,
       timestamptz '1970-01-05 12:00Z' + make_interval(days => r.week * 7 + r.day), 'DAY', r.area_id, r.area_ids,
       r.place_precision, r.place_type, r.longitude, r.latitude, r.z, r.count, r.severity, r.id::text,
       case when r.removed then now() end, now()
     from jsonb_to_recordset($2::jsonb) as r (id uuid, week int, party_id uuid, secrecy_level text, shared boolean,
       category_code text, day int, area_id uuid, area_ids uuid[], place_precision text, place_type text,
       longitude double precision, latitude double precision, z bigint, count int, severity smallint, removed boolean)`,
    [api.municipalityId, JSON.stringify(rows)],
  );
}
