import { Injectable } from '@nestjs/common';
import { DomainError } from '@samlad/domain/errors.js';
import { roleMay } from '@samlad/domain/permissions.js';
import type { WeekState } from '@samlad/domain/week-states.js';
import type { WeekIndex } from '@samlad/domain/week.js';
import type { StoredPlace } from '../area/area-locator.js';
import type { Mark } from '../access/marks.js';
import { visibleIncident } from '../access/visible-to.js';
import { utc } from '../database/sql.js';
import type { Transaction } from '../database/transaction.js';
import type { Incident } from './incident.model.js';
import type { ToldIncident } from './incident.schema.js';
import { incidentJson, JOIN_INCIDENT } from './incident.sql.js';

/** An incident as it is to be stored. */
export interface IncidentValues extends Omit<
  ToldIncident,
  'week' | 'secrecyLevel' | 'oslProvision' | 'circleId' | 'levelReason' | 'placePrecision'
> {
  week: WeekIndex;
  mark: Mark;
  place: StoredPlace;
}

/** Where an incident comes from, and its key there. */
export interface IncidentOrigin {
  source: string;
  key: string;
}

/** What decides whether an own incident may be changed. */
export interface OwnIncident {
  id: string;
  week: WeekIndex;
  version: number;
  mark: Mark;
  shared: boolean;
  removed: boolean;
}

const WRITTEN = [
  'week',
  'secrecy_level',
  'osl_provision',
  'circle_id',
  'level_reason',
  'level_set_by',
  'level_set_at',
  'category_code',
  'occurred_from',
  'occurred_to',
  'time_precision',
  'area_id',
  'area_ids',
  'place_precision',
  'place_name',
  'place_type',
  'longitude',
  'latitude',
  'z',
  'count',
  'severity',
  'source_type',
  'reliability',
  'reported_to_police',
  'text',
  'action_taken',
] as const;

const written = (values: IncidentValues): unknown[] => [
  values.week,
  values.mark.level,
  values.mark.provision,
  values.mark.circleId,
  values.mark.reason,
  values.mark.setBy,
  values.mark.setAt,
  values.categoryCode,
  values.occurredFrom,
  values.occurredTo,
  values.timePrecision,
  values.place.area.id,
  values.place.areaIds,
  values.place.precision,
  values.placeName,
  values.placeType,
  values.place.position?.longitude ?? null,
  values.place.position?.latitude ?? null,
  values.place.z,
  values.count,
  values.severity,
  values.sourceType,
  values.reliability,
  values.reportedToPolice,
  values.text,
  values.actionTaken,
];

/** Every query about single incidents; a hidden incident is a missing one. */
@Injectable()
export class IncidentRepository {
  /** An incident that the actor may see; one that was removed is seen by its own party only. */
  async find(tx: Transaction, id: string): Promise<Incident | null> {
    const row = await tx.one<{ incident: Incident }>(
      `select ${incidentJson('$2', '$4')} incident from incident i ${JOIN_INCIDENT}
       where i.municipality_id = $1 and ${visibleIncident('i')} and i.id = $3
         and (i.removed_at is null or i.party_id = $2)`,
      [tx.actor.municipalityId, tx.actor.partyId, id, roleMay(tx.actor.role, 'incident.record')],
    );
    return row?.incident ?? null;
  }

  /** The week of an incident of the actor's own party; NOT_FOUND otherwise. */
  async weekOfOwn(tx: Transaction, id: string): Promise<WeekIndex> {
    const row = await tx.found<{ week: WeekIndex }>(
      'select week from incident where municipality_id = $1 and party_id = $2 and id = $3',
      [tx.actor.municipalityId, tx.actor.partyId, id],
    );
    return row.week;
  }

  /** An incident of the actor's own party, locked until the transaction ends; NOT_FOUND otherwise. */
  own(tx: Transaction, id: string): Promise<OwnIncident> {
    return tx.found<OwnIncident>(
      `select id, week, version, shared, removed_at is not null removed, json_build_object('level', secrecy_level,
         'provision', osl_provision, 'circleId', circle_id, 'reason', level_reason, 'setBy', level_set_by,
         'setAt', ${utc('level_set_at')}) mark
       from incident where municipality_id = $1 and party_id = $2 and id = $3 for update`,
      [tx.actor.municipalityId, tx.actor.partyId, id],
    );
  }

  /** The state of a week, held until the transaction ends; null when it was never opened. */
  async weekState(tx: Transaction, week: WeekIndex): Promise<WeekState | null> {
    const row = await tx.one<{ state: WeekState }>(
      'select state from week where municipality_id = $1 and week = $2 for share',
      [tx.actor.municipalityId, week],
    );
    return row?.state ?? null;
  }

  /** Whether a name is one of the municipality's own known places. */
  async isKnownPlace(tx: Transaction, name: string): Promise<boolean> {
    const row = await tx.one(
      'select 1 from place where municipality_id = $1 and (name = $2 or $2 = any(aliases)) limit 1',
      [tx.actor.municipalityId, name],
    );
    return row !== undefined && row !== null;
  }

  async insert(
    tx: Transaction,
    id: string,
    values: IncidentValues,
    { source, key }: IncidentOrigin = { source: 'FORM', key: id },
  ): Promise<void> {
    const slots = WRITTEN.map((_, index) => `$${index + 8}`);
    await tx.query(
      `insert into incident (municipality_id, id, party_id, user_id, updated_at, source, external_key, ${WRITTEN.join(', ')})
       values ($1, $2, $3, $4, $5, $6, $7, ${slots.join(', ')})`,
      [
        tx.actor.municipalityId,
        id,
        tx.actor.partyId,
        tx.actor.userId,
        tx.now,
        source,
        key,
        ...written(values),
      ],
    );
  }

  /** The own incidents that were recorded under the keys, as far as the actor may see them. */
  byKeys(
    tx: Transaction,
    keys: readonly string[],
  ): Promise<{ rowKey: string; id: string; version: number }[]> {
    return tx.query(
      `select i.external_key "rowKey", i.id, i.version from incident i
       where i.municipality_id = $1 and i.party_id = $2 and ${visibleIncident('i')} and i.source = 'FORM'
         and i.external_key = any($3) order by i.external_key`,
      [tx.actor.municipalityId, tx.actor.partyId, keys],
    );
  }

  /** Writes new values over an own incident of the expected version; gives the new version. */
  update(tx: Transaction, id: string, expectedVersion: number, values: IncidentValues): Promise<number> {
    const assignments = WRITTEN.map((column, index) => `${column} = $${index + 7}`);
    return this.change(tx, id, expectedVersion, assignments.join(', '), written(values));
  }

  share(tx: Transaction, id: string, expectedVersion: number): Promise<number> {
    return this.change(tx, id, expectedVersion, 'shared = true, shared_at = $6');
  }

  remove(tx: Transaction, id: string, expectedVersion: number): Promise<number> {
    return this.change(tx, id, expectedVersion, 'removed_at = $6');
  }

  restore(tx: Transaction, id: string, expectedVersion: number): Promise<number> {
    return this.change(tx, id, expectedVersion, 'removed_at = null');
  }

  private async change(
    tx: Transaction,
    id: string,
    expectedVersion: number,
    assignments: string,
    values: unknown[] = [],
  ): Promise<number> {
    const row = await tx.changed<{ version: number }>(
      `update incident set ${assignments}, version = version + 1, user_id = $5, updated_at = $6
       where municipality_id = $1 and party_id = $2 and id = $3 and version = $4 returning version`,
      [tx.actor.municipalityId, tx.actor.partyId, id, expectedVersion, tx.actor.userId, tx.now, ...values],
    );
    if (row === null) throw new DomainError('VERSION_CONFLICT');
    return row.version;
  }
}
