import { Injectable } from '@nestjs/common';
import { newId, type Transaction } from '../../database/transaction.js';
import { digestOf, type ClaimRule as Rule } from './claims.js';
import type { ClaimRule, ClaimRuleMatch } from './claim-rule.model.js';

export interface ClaimRuleValues extends Rule {
  providerId: string;
}

export interface StoredClaimRule extends ClaimRuleValues {
  id: string;
}

const MOST = 100;

/** Every query about the mapping of claims. */
@Injectable()
export class ClaimRuleRepository {
  list(tx: Transaction): Promise<ClaimRule[]> {
    return tx.query<ClaimRule>(
      `select r.id, r.version, r.provider_id "providerId", r.claim, r.value, r.party_id "partyId", p.name "partyName",
         r.unit_id "unitId", t.name "unitName", r.function,
         (select count(*)::int from user_claim c where c.municipality_id = r.municipality_id and c.provider_id = r.provider_id
           and c.claim = r.claim and c.value_digest = encode(sha256(convert_to(r.value, 'UTF8')), 'hex')) people
       from claim_rule r join party p on p.municipality_id = r.municipality_id and p.id = r.party_id
       left join unit t on t.municipality_id = r.municipality_id and t.id = r.unit_id
       where r.municipality_id = $1 order by r.provider_id, r.claim, r.value, r.id limit ${MOST}`,
      [tx.actor.municipalityId],
    );
  }

  /** The rules of one provider, in a fixed order. */
  ofProvider(tx: Transaction, providerId: string): Promise<Rule[]> {
    return tx.query<Rule>(
      `select claim, value, party_id "partyId", unit_id "unitId", function from claim_rule
       where municipality_id = $1 and provider_id = $2 order by claim, value, id`,
      [tx.actor.municipalityId, providerId],
    );
  }

  async count(tx: Transaction): Promise<number> {
    const row = await tx.found<{ n: number }>(
      'select count(*)::int n from claim_rule where municipality_id = $1',
      [tx.actor.municipalityId],
    );
    return row.n;
  }

  /** Whom a rule would meet, by name. */
  matches(
    tx: Transaction,
    { providerId, claim, value }: Pick<ClaimRuleValues, 'providerId' | 'claim' | 'value'>,
  ): Promise<ClaimRuleMatch[]> {
    return tx.query<ClaimRuleMatch>(
      `select u.id "userId", u.name "userName", coalesce((select string_agg(distinct p.name, ', ' order by p.name)
           from assignment a join party p on p.municipality_id = a.municipality_id and p.id = a.party_id
           where a.municipality_id = c.municipality_id and a.user_id = c.user_id
             and (a.valid_to is null or a.valid_to > $5)), '') parties
       from user_claim c join app_user u on u.id = c.user_id
       where c.municipality_id = $1 and c.provider_id = $2 and c.claim = $3 and c.value_digest = $4
       order by u.name, u.id`,
      [tx.actor.municipalityId, providerId, claim, digestOf(value), tx.now],
    );
  }

  async insert(tx: Transaction, values: ClaimRuleValues): Promise<string> {
    const id = newId();
    await tx.query(
      `insert into claim_rule (municipality_id, id, provider_id, claim, value, party_id, unit_id, function, user_id, updated_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [tx.actor.municipalityId, id, ...columns(values), tx.actor.userId, tx.now],
    );
    return id;
  }

  update(
    tx: Transaction,
    id: string,
    expectedVersion: number,
    values: ClaimRuleValues,
  ): Promise<{ version: number } | null> {
    return tx.changed(
      `update claim_rule set provider_id = $4, claim = $5, value = $6, party_id = $7, unit_id = $8, function = $9,
         user_id = $10, updated_at = $11, version = version + 1
       where municipality_id = $1 and id = $2 and version = $3 returning version`,
      [tx.actor.municipalityId, id, expectedVersion, ...columns(values), tx.actor.userId, tx.now],
    );
  }

  find(tx: Transaction, id: string): Promise<StoredClaimRule> {
    return tx.found<StoredClaimRule>(
      `select id, provider_id "providerId", claim, value, party_id "partyId", unit_id "unitId", function
       from claim_rule where municipality_id = $1 and id = $2 for update`,
      [tx.actor.municipalityId, id],
    );
  }

  /** Others whose latest sign-in met a rule and whose assignment follows what it tells, in the rule's party or anywhere. */
  async followers(tx: Transaction, rule: ClaimRuleValues, partyId: string | null): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `select distinct c.user_id id from user_claim c
       join assignment a on a.municipality_id = c.municipality_id and a.user_id = c.user_id
       where c.municipality_id = $1 and c.provider_id = $2 and c.claim = $3 and c.value_digest = $4 and c.user_id <> $5
         and a.party_from_claims and ($6::uuid is null or a.party_id = $6) and (a.valid_to is null or a.valid_to > $7)`,
      [
        tx.actor.municipalityId,
        rule.providerId,
        rule.claim,
        digestOf(rule.value),
        tx.actor.userId,
        partyId,
        tx.now,
      ],
    );
    return rows.map(({ id }) => id);
  }

  /** The rules of a provider that a person's latest sign-in meets, in the order of the rules. */
  metBy(tx: Transaction, userId: string, providerId: string): Promise<Rule[]> {
    return tx.query<Rule>(
      `select r.claim, r.value, r.party_id "partyId", r.unit_id "unitId", r.function from claim_rule r
       join user_claim c on c.municipality_id = r.municipality_id and c.provider_id = r.provider_id and c.claim = r.claim
         and c.value_digest = encode(sha256(convert_to(r.value, 'UTF8')), 'hex')
       where r.municipality_id = $1 and c.user_id = $2 and r.provider_id = $3 order by r.claim, r.value, r.id`,
      [tx.actor.municipalityId, userId, providerId],
    );
  }

  remove(tx: Transaction, id: string, expectedVersion: number): Promise<{ version: number } | null> {
    return tx.changed(
      'delete from claim_rule where municipality_id = $1 and id = $2 and version = $3 returning version',
      [tx.actor.municipalityId, id, expectedVersion],
    );
  }

  /** Keeps what a person's latest sign-in told, as digests, in place of what the one before told. */
  async keepDigests(
    tx: Transaction,
    userId: string,
    providerId: string,
    digests: readonly { claim: string; digest: string }[],
  ): Promise<void> {
    await tx.query('delete from user_claim where municipality_id = $1 and user_id = $2', [
      tx.actor.municipalityId,
      userId,
    ]);
    await tx.query(
      `insert into user_claim (municipality_id, user_id, provider_id, claim, value_digest, seen_at)
       select $1, $2, $3, d.claim, d.digest, $4 from jsonb_to_recordset($5::jsonb) as d (claim text, digest text)
       on conflict do nothing`,
      [tx.actor.municipalityId, userId, providerId, tx.now, JSON.stringify(digests)],
    );
  }
}

const columns = (values: ClaimRuleValues) => [
  values.providerId,
  values.claim,
  values.value,
  values.partyId,
  values.unitId,
  values.function,
];
