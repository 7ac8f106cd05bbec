import { SYSTEM_SOURCES } from '@samlad/domain/delivery.js';
import { markJson } from '../access/secrecy-mark.sql.js';
import { AREA_NAME_JSON } from '../area/area.sql.js';
import { isoWeek, utc } from '../database/sql.js';
import { joinParty, PARTY_JSON } from '../party/party.sql.js';
import { sameEventJson } from '../counted-once/same-event.sql.js';

/**
 * An incident as the API's `Incident`, for use inside JSON that PostgreSQL makes; `i` is incident with the joins of
 * JOIN_INCIDENT, $1 the municipality. The placeholders hold the reader's party and whether the reader's role records incidents.
 */
export const incidentJson = (party: string, records: string): string => `json_build_object(
  'id', i.id, 'version', i.version, 'week', ${isoWeek('i.week')}, 'party', ${PARTY_JSON},
  'secrecyLevel', i.secrecy_level, 'oslProvision', i.osl_provision, 'mark', ${markJson('i', party)}, 'shared', i.shared,
  'removed', i.removed_at is not null,
  'mayEdit', ${records}::boolean and i.party_id = ${party} and coalesce(w.state, '') not in ('APPROVED', 'CLOSED'),
  'categoryCode', i.category_code, 'occurredFrom', ${utc('i.occurred_from')}, 'occurredTo', ${utc('i.occurred_to')},
  'timePrecision', i.time_precision, 'area', ${AREA_NAME_JSON}, 'placePrecision', i.place_precision,
  'placeName', i.place_name, 'placeType', i.place_type, 'longitude', i.longitude, 'latitude', i.latitude,
  'count', i.count, 'severity', i.severity, 'sourceType', i.source_type, 'reliability', i.reliability,
  'reportedToPolice', i.reported_to_police, 'text', i.text, 'actionTaken', i.action_taken,
  'fromOwnSystem', i.source like '${SYSTEM_SOURCES}%',
  'updatedAt', ${utc('i.updated_at')}, 'sameEvent', ${sameEventJson(party)})`;

/** The joins that `incidentJson` needs. */
export const JOIN_INCIDENT = `
  join area a on a.municipality_id = i.municipality_id and a.id = i.area_id
  left join week w on w.municipality_id = i.municipality_id and w.week = i.week
  ${joinParty('i')}`;
