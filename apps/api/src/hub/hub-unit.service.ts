import { Injectable } from '@nestjs/common';
import { DomainError } from '@samlad/domain/errors.js';
import { cleanLine } from '@samlad/domain/text.js';
import { weekIndexOf, weekOfInstant } from '@samlad/domain/week.js';
import { Areas } from '../area/areas.js';
import type { Actor } from '../database/actor.js';
import { Database, type Receipt } from '../database/database.js';
import { knownId, type Transaction } from '../database/transaction.js';
import type { SaveHubUnitInput } from './hub-inbox.input.js';
import { HubInboxRepository, type UnitValues } from './hub-inbox.repository.js';
import { entryOf, Hubs } from './hubs.js';

const line = (most: number, sentence: string) =>
  cleanLine(most)
    .transform((text) => text.trim())
    .refine((text) => text !== '', sentence);
const nameSchema = line(80, 'Enheten behöver ett namn.');
const shortNameSchema = line(30, 'Enheten behöver ett kort namn.');

/** The units of a hub: added, renamed, moved to another area, asked no longer. */
@Injectable()
export class HubUnitService {
  constructor(
    private readonly database: Database,
    private readonly hubs: Hubs,
    private readonly repository: HubInboxRepository,
    private readonly areas: Areas,
  ) {}

  save(actor: Actor, input: SaveHubUnitInput): Promise<Receipt> {
    const intent = { clientKey: input.clientKey, operation: 'saveHubUnit', input };
    return this.database.write(actor, intent, async (tx) => {
      const hub = await this.hubs.byId(tx, knownId(input.hubId));
      const id = input.id ? knownId(input.id) : null;
      const name = nameSchema.parse(input.name);
      const values = await this.values(tx, input);
      if (id !== null) await this.repository.unit(tx, hub.id, id);
      if (await this.repository.isNameTaken(tx, name, id)) {
        throw new DomainError('ALREADY_EXISTS', { thing: `En ${entryOf(hub).unit.one} med det namnet` });
      }
      const saved =
        id === null
          ? { id: await this.repository.addUnit(tx, hub.id, name, values), version: 1 }
          : { id, version: await this.changed(tx, hub.id, { id, name, input }, values) };
      tx.audit({
        action: id === null ? 'hub.unit.add' : 'hub.unit.change',
        objectType: 'UNIT',
        objectId: saved.id,
        detail: { hub: hub.id, area: values.areaCode, retired: values.retired },
      });
      return saved;
    });
  }

  private async changed(
    tx: Transaction,
    hubId: string,
    { id, name, input }: { id: string; name: string; input: SaveHubUnitInput },
    values: UnitValues,
  ): Promise<number> {
    const unit = { id, name, expectedVersion: input.expectedVersion ?? 0 };
    const version = await this.repository.changeUnit(tx, hubId, unit, values);
    if (version === null) throw new DomainError('VERSION_CONFLICT');
    return version;
  }

  private async values(tx: Transaction, input: SaveHubUnitInput): Promise<UnitValues> {
    const present = weekIndexOf(weekOfInstant(tx.now, tx.actor.timeZone));
    const area = await this.areas.byCode(tx, present, input.areaCode);
    return {
      shortName: shortNameSchema.parse(input.shortName),
      areaCode: area.code,
      retired: input.retired,
    };
  }
}
