import { Injectable } from '@nestjs/common';
import { DomainError } from '@samlad/domain/errors.js';
import { cleanLine, requiredText } from '@samlad/domain/text.js';
import { z } from 'zod';
import type { Actor } from '../../database/actor.js';
import { Database, type Receipt } from '../../database/database.js';
import { knownId, type Transaction } from '../../database/transaction.js';
import type { VersionedInput } from '../../graphql/receipt.model.js';
import type { ClaimRule, ClaimRuleInput, ClaimRulePreview } from './claim-rule.model.js';
import { ClaimRuleRepository } from './claim-rule.repository.js';
import { functionOf } from './granted.js';

const MOST_RULES = 100;
const SHOWN = 100;

const line = (length: number, sentence: string) =>
  cleanLine(length)
    .transform((text) => text.trim())
    .refine((text) => text !== '', sentence);

const askedSchema = z.object({
  providerId: line(60, 'Välj vilken inloggningstjänst det gäller.'),
  claim: line(100, 'Skriv vilken uppgift det gäller, till exempel org.'),
  value: requiredText(100),
});

/** The mapping from what providers tell to party, unit and function. A role is never in it: people grant roles. */
@Injectable()
export class ClaimRuleService {
  constructor(
    private readonly database: Database,
    private readonly repository: ClaimRuleRepository,
  ) {}

  list(actor: Actor): Promise<ClaimRule[]> {
    return this.database.read(actor, (tx) => this.repository.list(tx));
  }

  /** Whom a rule would meet, by what their latest sign-ins told. */
  preview(actor: Actor, asked: z.input<typeof askedSchema>): Promise<ClaimRulePreview> {
    return this.database.read(actor, async (tx) => {
      const people = await this.repository.matches(tx, askedSchema.parse(asked));
      return { count: people.length, people: people.slice(0, SHOWN) };
    });
  }

  save(actor: Actor, input: ClaimRuleInput): Promise<Receipt> {
    const intent = { clientKey: input.clientKey, operation: 'saveClaimRule', input };
    return this.database.write(actor, intent, async (tx) => {
      const values = {
        ...askedSchema.parse(input),
        partyId: knownId(input.partyId),
        unitId: input.unitId ? knownId(input.unitId) : null,
        function: functionOf(input.function),
      };
      if (!input.id) {
        if ((await this.repository.count(tx)) >= MOST_RULES) {
          throw new DomainError('INVALID_INPUT', {
            message: `Det får finnas högst ${MOST_RULES} kopplingar.`,
          });
        }
        return this.done(tx, 'claims.add', await this.repository.insert(tx, values), { version: 1 });
      }
      const { id } = await this.repository.exists(tx, knownId(input.id));
      const changed = await this.repository.update(tx, id, input.expectedVersion ?? 0, values);
      return this.done(tx, 'claims.edit', id, changed);
    });
  }

  remove(actor: Actor, input: VersionedInput): Promise<Receipt> {
    const intent = { clientKey: input.clientKey, operation: 'removeClaimRule', input };
    return this.database.write(actor, intent, async (tx) => {
      const { id } = await this.repository.exists(tx, knownId(input.id));
      return this.done(tx, 'claims.remove', id, await this.repository.remove(tx, id, input.expectedVersion));
    });
  }

  private done(tx: Transaction, action: string, id: string, changed: { version: number } | null) {
    if (changed === null) throw new DomainError('VERSION_CONFLICT');
    tx.audit({ action, objectType: 'CLAIM_RULE', objectId: id });
    return { id, version: changed.version };
  }
}
