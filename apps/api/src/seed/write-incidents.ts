import type { PartyKind } from '@samlad/domain/party-kinds.js';
import type { WeekIndex } from '@samlad/domain/week.js';
import { newId, type Transaction } from '../database/transaction.js';
import { HOUR, MINUTE } from './calendar.js';
import { type Cast, voiceOf } from './cast.js';
import type { DemoIncident } from './incident-row.js';
import { insertRows, instant, type Row } from './insert-rows.js';
import type { ReportPlan } from './report-plan.js';

const WRITTEN_AFTER = 3 * HOUR;

/** Stores the incidents: shared by their party's report, or at once now and then in the present week. */
export async function writeIncidents(
  tx: Transaction,
  cast: Cast,
  incidents: readonly DemoIncident[],
  reports: readonly ReportPlan[],
  now: number,
): Promise<void> {
  const sent = new Map(reports.map((report) => [laneOf(report), report.sentAt[0]]));
  const begun = new Set(reports.map(laneOf));
  const rows = incidents.map((incident) => {
    const known = Math.min(now - MINUTE, (incident.to ?? incident.from) + WRITTEN_AFTER);
    const atOnce = incident.sharedAtOnce && !begun.has(laneOf(incident)) ? known : undefined;
    const sharedAt = incident.secrecy === 'OWN' ? undefined : (sent.get(laneOf(incident)) ?? atOnce);
    return incidentRow(cast, incident, Math.max(incident.from, known), sharedAt ?? null);
  });
  await insertRows(tx, 'incident', rows);
}

const laneOf = ({ week, party }: { week: WeekIndex; party: PartyKind }) => `${week}:${party}`;

function incidentRow(cast: Cast, incident: DemoIncident, writtenAt: number, sharedAt: number | null): Row {
  const id = newId();
  return {
    id,
    week: incident.week,
    party_id: cast.partyId(incident.party),
    secrecy_level: incident.secrecy,
    osl_provision: incident.provision,
    shared: sharedAt !== null,
    shared_at: sharedAt === null ? null : instant(sharedAt),
    category_code: incident.category,
    occurred_from: instant(incident.from),
    occurred_to: incident.to === null ? null : instant(incident.to),
    time_precision: incident.timePrecision,
    area_id: incident.areaId,
    area_ids: incident.areaIds,
    place_precision: incident.placePrecision,
    place_name: incident.placeName,
    place_type: incident.placeType,
    longitude: incident.longitude,
    latitude: incident.latitude,
    z: incident.z,
    count: incident.count,
    severity: incident.severity,
    source_type: incident.sourceType,
    reliability: incident.reliability,
    reported_to_police: incident.reportedToPolice,
    text: incident.text,
    action_taken: incident.actionTaken,
    source: 'FORM',
    external_key: id,
    version: 1,
    user_id: voiceOf(cast, incident.party).userId,
    updated_at: instant(writtenAt),
  };
}
