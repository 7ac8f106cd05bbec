import { Injectable } from '@nestjs/common';
import { DomainError } from '@samlad/domain/errors.js';
import { cleanLine, requiredText } from '@samlad/domain/text.js';
import { z } from 'zod';
import { IdentityProviders } from '../../access/sign-in/identity-provider.js';
import { keyHash } from '../../database/named-key.js';
import type { Actor } from '../../database/actor.js';
import { Database, type Receipt } from '../../database/database.js';
import { knownId, type Transaction } from '../../database/transaction.js';
import type { VersionedInput } from '../../graphql/receipt.model.js';
import type { ClaimRule, ClaimRuleInput, ClaimRulePreview } from './claim-rule.model.js';
import { ClaimFollower, type Unmet } from './claim-follower.js';
import { ClaimRuleRepository, type ClaimRuleValues } from './claim-rule.repository.js';
import { isNeverKept } from './claims.js';
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
    private readonly follower: ClaimFollower,
    private readonly providers: IdentityProviders,
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
        ...this.askable(askedSchema.parse(input)),
        partyId: knownId(input.partyId),
        unitId: input.unitId ? knownId(input.unitId) : null,
        function: functionOf(input.function),
      };
      return input.id
        ? this.edit(tx, knownId(input.id), input.expectedVersion ?? 0, values)
        : this.add(tx, values);
    });
  }

  /** Whoever followed the rule keeps what she has, or what another rule says; it follows nothing from then on. */
  remove(actor: Actor, input: VersionedInput): Promise<Receipt> {
    const intent = { clientKey: input.clientKey, operation: 'removeClaimRule', input };
    return this.database.write(actor, intent, async (tx) => {
      const rule = await this.repository.find(tx, knownId(input.id));
      const followers = await this.repository.followers(tx, rule, rule.partyId);
      const removed = await this.repository.remove(tx, rule.id, input.expectedVersion);
      const receipt = this.done(tx, 'claims.remove', rule.id, removed, {
        ...told(rule),
        followers: followers.length,
      });
      await this.letFollow(tx, followers, rule.providerId, { unmet: 'RELEASED' });
      return receipt;
    });
  }

  private async add(tx: Transaction, values: ClaimRuleValues) {
    if ((await this.repository.count(tx)) >= MOST_RULES) {
      throw new DomainError('INVALID_INPUT', { message: `Det får finnas högst ${MOST_RULES} kopplingar.` });
    }
    const id = await this.repository.insert(tx, values);
    const receipt = this.done(tx, 'claims.add', id, { version: 1 }, told(values));
    await this.letFollow(tx, await this.repository.followers(tx, values, null), values.providerId);
    return receipt;
  }

  /** Holds at once for whoever followed the rule as it was or follows it now: open sessions lose what is lost. */
  private async edit(tx: Transaction, ruleId: string, expectedVersion: number, values: ClaimRuleValues) {
    const before = await this.repository.find(tx, ruleId);
    const followers = await this.repository.followers(tx, before, before.partyId);
    const changed = await this.repository.update(tx, before.id, expectedVersion, values);
    const detail = { ...told(values), before: told(before), followers: followers.length };
    const receipt = this.done(tx, 'claims.edit', before.id, changed, detail);
    await this.letFollow(tx, followers, before.providerId);
    await this.letFollow(tx, await this.repository.followers(tx, values, null), values.providerId);
    return receipt;
  }

  private async letFollow(
    tx: Transaction,
    userIds: readonly string[],
    providerId: string,
    how: { unmet?: Unmet } = {},
  ): Promise<void> {
    const rules = await this.repository.ofProvider(tx, providerId);
    for (const userId of userIds) {
      await this.follower.follow(
        tx,
        userId,
        rules,
        await this.repository.metBy(tx, userId, providerId),
        how.unmet,
      );
    }
  }

  /** Throws INVALID_INPUT for a provider that is not configured, where any is, and for a claim that says who somebody is. */
  private askable<Asked extends { providerId: string; claim: string }>(asked: Asked): Asked {
    const { all } = this.providers;
    if (all.length > 0 && this.providers.withId(asked.providerId) === null) {
      const names = all.map(({ id }) => id).join(', ');
      throw new DomainError('INVALID_INPUT', {
        message: `Det finns ingen sådan inloggningstjänst. Välj: ${names}.`,
      });
    }
    if (isNeverKept(asked.claim)) {
      throw new DomainError('INVALID_INPUT', {
        message: `Uppgiften ${asked.claim} säger vem någon är. Välj en som säger var hen arbetar.`,
      });
    }
    return asked;
  }

  private done(
    tx: Transaction,
    action: string,
    id: string,
    changed: { version: number } | null,
    detail: Record<string, unknown>,
  ) {
    if (changed === null) throw new DomainError('VERSION_CONFLICT');
    tx.audit({ action, objectType: 'CLAIM_RULE', objectId: id, detail });
    return { id, version: changed.version };
  }
}

const SUM_LENGTH = 16;

/** A rule as the log tells it: what somebody typed stands there as a sum that the words can be held against. */
const told = (rule: ClaimRuleValues) => ({
  provider: rule.providerId,
  claim: rule.claim,
  value: keyHash(rule.value).slice(0, SUM_LENGTH),
  party: rule.partyId,
  unit: rule.unitId,
  function: rule.function && keyHash(rule.function).slice(0, SUM_LENGTH),
});
