import { Injectable } from '@nestjs/common';
import { type DeliveryScope, systemSource } from '@samlad/domain/delivery.js';
import type { WeekIndex } from '@samlad/domain/week.js';
import type { Actor } from '../database/actor.js';
import { Database } from '../database/database.js';
import { isoWeek, utc } from '../database/sql.js';
import { newId, type Transaction } from '../database/transaction.js';
import type { DeliveredAnswers } from './delivered-answers.schema.js';
import type { DeliveryReceipt, KeptField, RowOutcome } from './delivery.model.js';

/** What has been delivered under a key of the system's. */
export interface KnownRow {
  externalId: string;
  incidentId: string;
  toldDigest: string;
  version: number;
  /** Whether the incident still says what the system told. */
  isAsDelivered: boolean;
}

/** A row that has been stored now. */
export interface StoredRow {
  externalId: string;
  incidentId: string;
  toldDigest: string;
}

export interface NewDelivery {
  kind: DeliveryScope;
  week: WeekIndex | null;
  outcomes: readonly RowOutcome[];
  kept?: readonly KeptField[];
}

/** What people may change of a delivered incident; sharing it is not a change of what it says. */
const SAID = [
  'category_code',
  'occurred_from',
  'occurred_to',
  'time_precision',
  'area_id',
  'place_precision',
  'place_name',
  'place_type',
  'longitude',
  'latitude',
  'count',
  'severity',
  'source_type',
  'reliability',
  'reported_to_police',
  'text',
  'action_taken',
  'secrecy_level',
  'osl_provision',
  'circle_id',
  'level_reason',
  'removed_at',
];
const SAID_DIGEST = `encode(sha256(convert_to(jsonb_build_array(i.id, ${SAID.map((column) => `i.${column}`).join(', ')})::text, 'UTF8')), 'hex')`;

/** Every query about deliveries; a system sees its own and nothing else. */
@Injectable()
export class DeliveryRepository {
  constructor(private readonly database: Database) {}

  /** Which of the keys have been delivered before, with the incidents held until the transaction ends. */
  known(tx: Transaction, externalIds: readonly string[]): Promise<KnownRow[]> {
    return tx.query<KnownRow>(
      `select d.external_id "externalId", d.incident_id "incidentId", d.told_digest "toldDigest", i.version,
         d.stored_digest = ${SAID_DIGEST} "isAsDelivered"
       from delivered_incident d
       join incident i on i.municipality_id = d.municipality_id and i.id = d.incident_id and i.party_id = $2
       where d.municipality_id = $1 and d.system_id = $3 and d.external_id = any ($4::text[])`,
      [tx.actor.municipalityId, tx.actor.partyId, tx.actor.userId, externalIds],
    );
  }

  /** Notes what has been stored under which keys, and what it says now. */
  async keep(tx: Transaction, deliveryId: string, rows: readonly StoredRow[]): Promise<void> {
    await tx.query(
      `insert into delivered_incident (municipality_id, system_id, party_id, external_id, incident_id, told_digest,
         stored_digest, delivery_id)
       select $1, $2, $3, g."externalId", g."incidentId", g."toldDigest", ${SAID_DIGEST}, $4
       from jsonb_to_recordset($5::jsonb) as g ("externalId" text, "incidentId" uuid, "toldDigest" text)
       join incident i on i.municipality_id = $1 and i.id = g."incidentId"
       on conflict (municipality_id, system_id, external_id) do update set told_digest = excluded.told_digest,
         stored_digest = excluded.stored_digest, delivery_id = excluded.delivery_id`,
      [tx.actor.municipalityId, tx.actor.userId, tx.actor.partyId, deliveryId, JSON.stringify(rows)],
    );
  }

  /** What the system has told of a report before; nothing when it has not. */
  async told(tx: Transaction, reportId: string): Promise<DeliveredAnswers> {
    const row = await tx.one<{ told: DeliveredAnswers }>(
      `select told from delivered_answers where municipality_id = $1 and system_id = $2 and party_id = $3 and report_id = $4`,
      [tx.actor.municipalityId, tx.actor.userId, tx.actor.partyId, reportId],
    );
    return row?.told ?? {};
  }

  /** Remembers all that the system has told of a report, and on the report that a system has. */
  async remember(tx: Transaction, reportId: string, told: DeliveredAnswers): Promise<void> {
    await tx.query(
      `insert into delivered_answers (municipality_id, system_id, party_id, report_id, told) values ($1, $2, $3, $4, $5)
       on conflict (municipality_id, system_id, report_id) do update set told = excluded.told`,
      [tx.actor.municipalityId, tx.actor.userId, tx.actor.partyId, reportId, JSON.stringify(told)],
    );
    await tx.query(
      `update party_report set delivered_at = coalesce(delivered_at, $4)
       where municipality_id = $1 and party_id = $2 and id = $3`,
      [tx.actor.municipalityId, tx.actor.partyId, reportId, tx.now],
    );
  }

  async insert(tx: Transaction, { kind, week, outcomes, kept = [] }: NewDelivery): Promise<string> {
    const id = newId();
    const countOf = (wanted: RowOutcome['outcome']) =>
      outcomes.filter(({ outcome }) => outcome === wanted).length;
    await tx.query(
      `insert into delivery (municipality_id, id, party_id, system_id, kind, week, created, corrected, unchanged, result,
         received_at, kept)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        tx.actor.municipalityId,
        id,
        tx.actor.partyId,
        tx.actor.userId,
        kind,
        week,
        countOf('CREATED'),
        countOf('CORRECTED'),
        countOf('UNCHANGED'),
        JSON.stringify(outcomes),
        tx.now,
        JSON.stringify(kept),
      ],
    );
    return id;
  }

  /** A receipt of the acting system's own; null for any other. */
  find(tx: Transaction, id: string): Promise<DeliveryReceipt | null> {
    return tx.one<DeliveryReceipt>(RECEIPT, receiptKey(tx.actor, id));
  }

  /** As `find`, for the answer to the delivery itself: that is no reading. */
  async answer(actor: Actor, id: string): Promise<DeliveryReceipt | null> {
    const rows = await this.database.readAs(actor, (query) =>
      query<DeliveryReceipt>(RECEIPT, receiptKey(actor, id)),
    );
    return rows[0] ?? null;
  }
}

const RECEIPT = `select id "deliveryId", kind, case when week is not null then ${isoWeek('week')} end week,
    ${utc('received_at')} "receivedAt", created, corrected, unchanged, result "rows", kept
  from delivery where municipality_id = $1 and system_id = $2 and id = $3`;
const receiptKey = ({ municipalityId, userId }: Actor, id: string) => [municipalityId, userId, id];

/** Where the incidents of a system come from, for the incident's own row. */
export const originOf = (actor: Actor, externalId: string) => ({
  source: systemSource(actor.userId),
  key: externalId,
});
