import { Injectable } from '@nestjs/common';
import type { AtLeast, RuleId } from '@samlad/guard/rules.js';
import type { SecrecyLevel } from '@samlad/domain/secrecy.js';
import { utc } from '../database/sql.js';
import type { Transaction } from '../database/transaction.js';

export interface SettingRow {
  version: number;
  routeText: string;
  routeTelephone: string | null;
  routeUrl: string | null;
  atLeast: AtLeast;
  changedAt: string;
  by: string;
}

export type SettingValues = Pick<SettingRow, 'routeText' | 'routeTelephone' | 'routeUrl' | 'atLeast'>;

/** Why something that was found was kept, and the salted hash of the text that it holds for. */
export interface OverrideRow {
  rule: RuleId;
  start: number;
  end: number;
  level: SecrecyLevel;
  salt: string;
  hash: string;
}

/** With the reason itself. */
export interface KeptRow extends OverrideRow {
  reason: string;
}

export const OUTCOMES = ['STOPPED', 'BLOCKED', 'ASKED', 'KEPT'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface RuleCount {
  rule: RuleId;
  outcome: Outcome;
  count: number;
}

/** Every query of the guard; everybody in the municipality reads its settings and counts, only a party its reasons. */
@Injectable()
export class GuardRepository {
  /** What the municipality calls its places: itself, its areas and known places, which everybody is told, and units. */
  async placeNames(tx: Transaction): Promise<{ told: string[]; units: string[] }> {
    const rows = await tx.query<{ name: string; isUnit: boolean }>(
      `select name, false "isUnit" from area where municipality_id = $1
       union select code, false from area where municipality_id = $1
       union select name, false from place where municipality_id = $1
       union select name, false from municipality where id = $1
       union select name, true from unit where municipality_id = $1`,
      [tx.actor.municipalityId],
    );
    const names = (isUnit: boolean) => rows.filter((row) => row.isUnit === isUnit).map(({ name }) => name);
    return { told: names(false), units: names(true) };
  }

  /** The versions of the settings, newest first. */
  settings(tx: Transaction, limit: number): Promise<SettingRow[]> {
    return tx.query<SettingRow>(
      `select s.version, s.route_text "routeText", s.route_telephone "routeTelephone", s.route_url "routeUrl",
         s.at_least "atLeast", ${utc('s.changed_at')} "changedAt", u.name "by"
       from guard_setting s join app_user u on u.id = s.user_id
       where s.municipality_id = $1 order by s.version desc limit $2`,
      [tx.actor.municipalityId, limit],
    );
  }

  async insertSetting(tx: Transaction, id: string, version: number, values: SettingValues): Promise<void> {
    await tx.query(
      `insert into guard_setting (municipality_id, version, id, route_text, route_telephone, route_url, at_least,
         user_id, changed_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        tx.actor.municipalityId,
        version,
        id,
        values.routeText,
        values.routeTelephone,
        values.routeUrl,
        JSON.stringify(values.atLeast),
        tx.actor.userId,
        tx.now,
      ],
    );
  }

  /** The own party's reasons for the findings at these places, whatever text they were given for. */
  overrides(
    tx: Transaction,
    findings: readonly { rule: RuleId; start: number; end: number }[],
  ): Promise<KeptRow[]> {
    return tx.query<KeptRow>(
      `select o.rule, o.start_at "start", o.end_at "end", o.level, o.text_salt salt, o.text_hash hash, o.reason
       from guard_override o
       where o.municipality_id = $1 and o.party_id = $2 and (o.rule, o.start_at, o.end_at) in (
         select f."rule", f."start", f."end"
         from jsonb_to_recordset($3::jsonb) as f ("rule" text, "start" integer, "end" integer))
       order by o.kept_at desc limit 2000`,
      [
        tx.actor.municipalityId,
        tx.actor.partyId,
        JSON.stringify(findings.map(({ rule, start, end }) => ({ rule, start, end }))),
      ],
    );
  }

  async insertOverride(tx: Transaction, id: string, row: KeptRow): Promise<void> {
    await tx.query(
      `insert into guard_override (municipality_id, id, party_id, user_id, level, rule, start_at, end_at, text_salt,
         text_hash, reason, kept_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        tx.actor.municipalityId,
        id,
        tx.actor.partyId,
        tx.actor.userId,
        row.level,
        row.rule,
        row.start,
        row.end,
        row.salt,
        row.hash,
        row.reason,
        tx.now,
      ],
    );
  }

  /** How often each rule led to what, from a week on. */
  counts(tx: Transaction, fromWeek: number): Promise<RuleCount[]> {
    return tx.query<RuleCount>(
      `select rule, outcome, sum(count)::integer "count" from guard_count
       where municipality_id = $1 and week >= $2 group by rule, outcome order by rule, outcome`,
      [tx.actor.municipalityId, fromWeek],
    );
  }

  /** Counts what rules led to; in a transaction of the maintenance role, since nobody may set the figures. */
  async addCounts(tx: Transaction, week: number, counts: readonly RuleCount[]): Promise<void> {
    await tx.query(
      `insert into guard_count (municipality_id, week, rule, outcome, count)
       select $1, $2, c."rule", c."outcome", c."count"
       from jsonb_to_recordset($3::jsonb) as c ("rule" text, "outcome" text, "count" integer)
       order by c."rule", c."outcome"
       on conflict (municipality_id, week, rule, outcome) do update set count = guard_count.count + excluded.count`,
      [tx.actor.municipalityId, week, JSON.stringify(counts)],
    );
  }
}
