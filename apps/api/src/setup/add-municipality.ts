import type { AgreementPurpose } from '@samlad/domain/agreements.js';
import type { PartyKind } from '@samlad/domain/party-kinds.js';
import type { Role } from '@samlad/domain/permissions.js';
import { DEFAULT_RHYTHM, type WeekRhythm } from '@samlad/domain/rhythm.js';
import type { WeekIndex } from '@samlad/domain/week.js';
import type { Database } from '../database/database.js';
import { newId, type Transaction } from '../database/transaction.js';

export interface PartySpec {
  kind: PartyKind;
  name: string;
  shortName: string;
  authority: string;
  units?: string[];
}

export interface UserSpec {
  issuer: string;
  subject: string;
  name: string;
  role: Role;
  party: PartyKind;
}

export interface AreaSpec {
  code: string;
  name: string;
  kind: 'MUNICIPALITY' | 'DISTRICT' | 'PLACE';
  parentCode: string | null;
  /** GeoJSON MultiPolygon or Polygon, WGS84, longitude first. */
  geometry: unknown;
  labelLongitude: number;
  labelLatitude: number;
  approximate: boolean;
  population: number | null;
  source: string;
  validFromWeek: WeekIndex;
}

export interface AgreementSpec {
  title: string;
  reference: string;
  purposes: readonly AgreementPurpose[];
}

export interface MunicipalitySpec {
  code: string;
  name: string;
  timeZone: string;
  projectedCrs: string;
  rhythm?: WeekRhythm;
  parties: PartySpec[];
  areas: AreaSpec[];
  users: UserSpec[];
  validFrom: string;
  /** An agreement that every party has already accepted; without one nothing is shared until they have. */
  agreement?: AgreementSpec;
}

export interface AddedMunicipality {
  id: string;
  parties: Map<PartyKind, string>;
  areas: Map<string, string>;
  users: Map<string, string>;
}

/** Adds a municipality with its authorities, parties, areas (parents before children) and users; all or nothing. */
export async function addMunicipality(
  database: Database,
  spec: MunicipalitySpec,
): Promise<AddedMunicipality> {
  return database.maintain(newId(), (tx) => addMunicipalityIn(tx, spec));
}

/** As `addMunicipality`, in a transaction that acts for the new municipality's id. */
export async function addMunicipalityIn(tx: Transaction, spec: MunicipalitySpec): Promise<AddedMunicipality> {
  const id = tx.actor.municipalityId;
  await tx.query(
    'insert into municipality (id, code, name, time_zone, projected_crs) values ($1, $2, $3, $4, $5)',
    [id, spec.code, spec.name, spec.timeZone, spec.projectedCrs],
  );
  await tx.query(
    `insert into rhythm (municipality_id, number, id, from_week, settings, changed_at) values ($1, 1, $2, 0, $3, $4)`,
    [id, newId(), JSON.stringify(spec.rhythm ?? DEFAULT_RHYTHM), tx.now],
  );
  const parties = await addParties(tx, spec.parties);
  const areas = await addAreas(tx, spec.areas);
  const users = await addUsers(tx, spec.users, parties, spec.validFrom);
  if (spec.agreement) await addAgreement(tx, spec.agreement, spec.validFrom);
  tx.audit({
    action: 'municipality.add',
    objectType: 'MUNICIPALITY',
    objectId: id,
    detail: { code: spec.code },
  });
  return { id, parties, areas, users };
}

/** An agreement of all parties about the whole municipality, accepted by all from the given instant. */
async function addAgreement(tx: Transaction, spec: AgreementSpec, from: string): Promise<void> {
  const id = newId();
  await tx.query(
    `insert into agreement (municipality_id, id, title, reference, purposes, all_areas, valid_from, updated_at)
     values ($1, $2, $3, $4, $5, true, $6::timestamptz::date, $6)`,
    [tx.actor.municipalityId, id, spec.title, spec.reference, spec.purposes, from],
  );
  await tx.query(
    `insert into agreement_party (municipality_id, agreement_id, party_id, accepted_at)
     select p.municipality_id, $2, p.id, $3 from party p where p.municipality_id = $1`,
    [tx.actor.municipalityId, id, from],
  );
}

async function addParties(tx: Transaction, specs: PartySpec[]): Promise<Map<PartyKind, string>> {
  const authorities = new Map<string, string>();
  const parties = new Map<PartyKind, string>();
  for (const [index, spec] of specs.entries()) {
    let authority = authorities.get(spec.authority);
    if (authority === undefined) {
      authority = newId();
      authorities.set(spec.authority, authority);
      await tx.query('insert into authority (municipality_id, id, name) values ($1, $2, $3)', [
        tx.actor.municipalityId,
        authority,
        spec.authority,
      ]);
    }
    const party = newId();
    parties.set(spec.kind, party);
    await tx.query(
      `insert into party (municipality_id, id, authority_id, kind, name, short_name, sort_order)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [tx.actor.municipalityId, party, authority, spec.kind, spec.name, spec.shortName, index],
    );
    for (const unit of spec.units ?? []) {
      await tx.query('insert into unit (municipality_id, id, party_id, name) values ($1, $2, $3, $4)', [
        tx.actor.municipalityId,
        newId(),
        party,
        unit,
      ]);
    }
  }
  return parties;
}

/** Adds areas, parents before children; gives their ids by code. */
export async function addAreas(tx: Transaction, specs: AreaSpec[]): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const spec of specs) {
    const id = newId();
    ids.set(spec.code, id);
    await tx.query(
      `insert into area (municipality_id, id, parent_id, code, name, kind, geometry, label_longitude, label_latitude,
         approximate, population, source, valid_from_week)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        tx.actor.municipalityId,
        id,
        spec.parentCode === null ? null : (ids.get(spec.parentCode) ?? null),
        spec.code,
        spec.name,
        spec.kind,
        JSON.stringify(spec.geometry),
        spec.labelLongitude,
        spec.labelLatitude,
        spec.approximate,
        spec.population,
        spec.source,
        spec.validFromWeek,
      ],
    );
  }
  return ids;
}

async function addUsers(
  tx: Transaction,
  specs: UserSpec[],
  parties: Map<PartyKind, string>,
  validFrom: string,
): Promise<Map<string, string>> {
  const users = new Map<string, string>();
  for (const spec of specs) {
    const user = await tx.changed<{ id: string }>(
      `insert into app_user (id, issuer, subject, name) values ($1, $2, $3, $4)
       on conflict (issuer, subject) do update set name = excluded.name returning id`,
      [newId(), spec.issuer, spec.subject, spec.name],
    );
    if (user === null) throw new Error('The user was not stored.');
    users.set(spec.subject, user.id);
    await tx.query(
      `insert into assignment (municipality_id, id, user_id, party_id, role, valid_from) values ($1, $2, $3, $4, $5, $6)`,
      [tx.actor.municipalityId, newId(), user.id, parties.get(spec.party), spec.role, validFrom],
    );
  }
  return users;
}
