import { DomainError } from '@samlad/domain/errors.js';
import { HUB_KIND, type HubKind } from '@samlad/domain/hub-kinds.js';
import { newId, type Transaction } from '../database/transaction.js';

export interface HubUnitSpec {
  name: string;
  shortName: string;
  areaCode: string;
}

/** A hub of a known kind; what is left out is as its kind says. */
export interface HubSpec {
  kind: HubKind;
  partyId: string;
  name?: string;
  units: readonly HubUnitSpec[];
}

export interface AddedHub {
  id: string;
  /** The ids of its units by their names. */
  units: Map<string, string>;
}

/** Adds a hub with its units to a party, in a transaction of maintenance. */
export async function addHubIn(tx: Transaction, { kind, partyId, name, units }: HubSpec): Promise<AddedHub> {
  const id = newId();
  const entry = HUB_KIND[kind];
  await tx.query(
    `insert into hub (municipality_id, id, party_id, kind, name, managers, due_day, due_time)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      tx.actor.municipalityId,
      id,
      partyId,
      kind,
      name ?? entry.label,
      entry.managers,
      entry.dueDay,
      entry.dueTime,
    ],
  );
  const ids = await writeUnits(tx, { id, partyId }, units);
  tx.audit({ action: 'hub.add', objectType: 'HUB', objectId: id, detail: { kind, units: units.length } });
  return { id, units: ids };
}

/** Adds units to a hub that is there, in a transaction of maintenance. Throws ALREADY_EXISTS for a name that the party has. */
export async function addUnitsIn(
  tx: Transaction,
  hub: { id: string; partyId: string },
  units: readonly HubUnitSpec[],
): Promise<void> {
  const taken = await tx.one<{ name: string }>(
    `select name from unit where municipality_id = $1 and party_id = $2 and lower(name) = any ($3::text[]) limit 1`,
    [tx.actor.municipalityId, hub.partyId, units.map(({ name }) => name.toLowerCase())],
  );
  if (taken !== null) throw new DomainError('ALREADY_EXISTS', { thing: `Enheten ${taken.name}` });
  for (const id of (await writeUnits(tx, hub, units)).values()) {
    tx.audit({ action: 'hub.unit.add', objectType: 'UNIT', objectId: id, detail: { hub: hub.id } });
  }
}

async function writeUnits(
  tx: Transaction,
  hub: { id: string; partyId: string },
  units: readonly HubUnitSpec[],
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const unit of units) {
    const unitId = newId();
    ids.set(unit.name, unitId);
    await tx.query('insert into unit (municipality_id, id, party_id, name) values ($1, $2, $3, $4)', [
      tx.actor.municipalityId,
      unitId,
      hub.partyId,
      unit.name,
    ]);
    await tx.query(
      `insert into hub_unit (municipality_id, unit_id, hub_id, party_id, short_name, area_code)
       values ($1, $2, $3, $4, $5, $6)`,
      [tx.actor.municipalityId, unitId, hub.id, hub.partyId, unit.shortName, unit.areaCode],
    );
  }
  return ids;
}
