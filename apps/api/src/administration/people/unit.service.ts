import { Injectable } from '@nestjs/common';
import { DomainError } from '@samlad/domain/errors.js';
import { cleanLine } from '@samlad/domain/text.js';
import type { Actor } from '../../database/actor.js';
import { Database, type Receipt } from '../../database/database.js';
import { knownId } from '../../database/transaction.js';
import type { UnitInput } from './person.input.js';
import type { Unit } from './person.model.js';
import { UnitRepository } from './unit.repository.js';

const nameSchema = cleanLine(80)
  .transform((text) => text.trim())
  .refine((text) => text !== '', 'Enheten behöver ett namn.');

/** The units of the parties: added and renamed, never removed, since people have belonged to them. */
@Injectable()
export class UnitService {
  constructor(
    private readonly database: Database,
    private readonly repository: UnitRepository,
  ) {}

  list(actor: Actor): Promise<Unit[]> {
    return this.database.read(actor, (tx) => this.repository.list(tx));
  }

  save(actor: Actor, input: UnitInput): Promise<Receipt> {
    const intent = { clientKey: input.clientKey, operation: 'saveUnit', input };
    return this.database.write(actor, intent, async (tx) => {
      const name = nameSchema.parse(input.name);
      const known = input.id ? await this.repository.exists(tx, knownId(input.id)) : null;
      const partyId = known?.partyId ?? knownId(input.partyId);
      if (await this.repository.isTaken(tx, partyId, name)) {
        throw new DomainError('ALREADY_EXISTS', { thing: 'Enheten' });
      }
      const saved =
        known === null
          ? { id: await this.repository.insert(tx, partyId, name), version: 1 }
          : {
              id: known.id,
              ...(await this.repository.rename(tx, known.id, input.expectedVersion ?? 0, name)),
            };
      if (saved.version === undefined) throw new DomainError('VERSION_CONFLICT');
      tx.audit({
        action: known === null ? 'unit.add' : 'unit.rename',
        objectType: 'UNIT',
        objectId: saved.id,
        detail: { party: partyId },
      });
      return { id: saved.id, version: saved.version };
    });
  }
}
