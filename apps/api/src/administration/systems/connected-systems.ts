import { Injectable } from '@nestjs/common';
import {
  DELIVERY_SCOPES,
  type DeliveryScope,
  LONGEST_KEY_DAYS,
  LONGEST_OVERLAP_HOURS,
} from '@samlad/domain/delivery.js';
import { DomainError } from '@samlad/domain/errors.js';
import { PARTY_KIND } from '@samlad/domain/party-kinds.js';
import { cleanLine } from '@samlad/domain/text.js';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { newKey } from '../../access/systems/api-key.js';
import type { Actor } from '../../database/actor.js';
import { Database, type Receipt } from '../../database/database.js';
import { today } from '../../database/today.js';
import { knownId, type Transaction } from '../../database/transaction.js';
import { pageOf, type PageRequest } from '../../graphql/page.js';
import type { VersionedInput } from '../../graphql/receipt.model.js';
import { dayAfter } from '../people/granted.js';
import { ConnectedSystemRepository } from './connected-system.repository.js';
import type {
  ConnectedSystemConnection,
  ConnectSystemInput,
  KeyReceipt,
  RenewKeyInput,
} from './system.model.js';

const MOST_SYSTEMS = 20;

const line = (length: number, sentence: string) =>
  cleanLine(length)
    .transform((text) => text.trim())
    .refine((text) => text !== '', sentence);
const systemSchema = z.object({
  name: line(80, 'Systemet behöver ett namn.'),
  requestedBy: line(120, 'Skriv vilken funktion som har begärt det.'),
  scopes: z
    .array(z.enum(DELIVERY_SCOPES))
    .min(1, 'Välj minst en sak som systemet får leverera.')
    .transform((scopes) => [...new Set(scopes)]),
});
const overlapSchema = z.int().min(0).max(LONGEST_OVERLAP_HOURS);

const refuse = (message: string) => new DomainError('INVALID_INPUT', { message });

/** A party's own systems, and the keys that they deliver with. */
@Injectable()
export class ConnectedSystems {
  constructor(
    private readonly database: Database,
    private readonly repository: ConnectedSystemRepository,
  ) {}

  list(actor: Actor, page: PageRequest): Promise<ConnectedSystemConnection> {
    return this.database.read(actor, (tx) =>
      pageOf(
        page,
        (limit, offset) => this.repository.list(tx, limit, offset),
        () => this.repository.count(tx),
      ),
    );
  }

  /** Makes a system with its first key. Whoever makes it answers for it. */
  connect(actor: Actor, input: ConnectSystemInput): Promise<KeyReceipt> {
    const values = systemSchema.parse(input);
    mayDeliver(actor, values.scopes);
    return this.withKey(actor, 'connectSystem', input, async (tx, hash) => {
      const validTo = endOf(tx, input.lastDay);
      if ((await this.repository.countLive(tx)) >= MOST_SYSTEMS) {
        throw refuse(`En part har högst ${MOST_SYSTEMS} anslutna system. Återkalla ett som inte används.`);
      }
      const id = await this.repository.insert(tx, { ...values, validTo }, hash);
      return done(tx, 'token.make', id, { version: 1 }, { scopes: values.scopes, validTo });
    });
  }

  /** Puts another key in the place of the present one; whoever does it answers for the system from then on. */
  renew(actor: Actor, input: RenewKeyInput): Promise<KeyReceipt> {
    const overlapHours = overlapSchema.safeParse(input.overlapHours).data;
    if (overlapHours === undefined) {
      throw refuse(`Den tidigare nyckeln kan gälla i 0–${LONGEST_OVERLAP_HOURS} timmar till.`);
    }
    return this.withKey(actor, 'renewKey', input, async (tx, hash) => {
      const validTo = endOf(tx, input.lastDay);
      const { id } = await this.live(tx, input.id);
      const changed = await this.repository.renew(tx, id, input.expectedVersion, {
        hash,
        validTo,
        overlapHours,
      });
      return done(tx, 'token.renew', id, changed, { validTo, overlapHours });
    });
  }

  /** Ends a system's keys for good, from its next call and those that are under way. */
  revoke(actor: Actor, input: VersionedInput): Promise<Receipt> {
    const intent = { clientKey: input.clientKey, operation: 'revokeKey', input };
    return this.database.write(actor, intent, async (tx) => {
      const { id } = await this.live(tx, input.id);
      return done(tx, 'token.revoke', id, await this.repository.revoke(tx, id, input.expectedVersion));
    });
  }

  private async withKey(
    actor: Actor,
    operation: string,
    input: { clientKey: string },
    work: (tx: Transaction, hash: string) => Promise<{ id: string; version: number }>,
  ): Promise<KeyReceipt> {
    const { key, hash } = newKey();
    const intent = { clientKey: input.clientKey, operation, input };
    const receipt = await this.database.write(actor, intent, (tx) => work(tx, hash));
    return { ...receipt, secret: receipt.replayed ? null : key };
  }

  private async live(tx: Transaction, id: string): Promise<{ id: string }> {
    const system = await this.repository.own(tx, knownId(id));
    if (system.revoked) throw refuse('Systemet är återkallat. Anslut det på nytt.');
    return system;
  }
}

/** Refuses what a kind of party never reports. */
function mayDeliver({ partyKind }: Actor, scopes: readonly DeliveryScope[]): void {
  const { mayReportIncidents, label } = PARTY_KIND[partyKind];
  if (scopes.includes('INCIDENTS') && !mayReportIncidents) {
    throw new DomainError('PARTY_REPORTS_NO_INCIDENTS', { party: label });
  }
}

/** The instant when a key's last day is over; at most a year ahead. */
function endOf(tx: Transaction, lastDay: string): string {
  const latest = Temporal.PlainDate.from(today(tx)).add({ days: LONGEST_KEY_DAYS });
  if (Temporal.PlainDate.compare(lastDay, latest) > 0) {
    throw refuse(`En nyckel gäller högst ett år. Välj ${latest.toString()} eller tidigare.`);
  }
  return dayAfter(tx, lastDay);
}

function done(
  tx: Transaction,
  action: string,
  id: string,
  changed: { version: number } | null,
  detail: Record<string, unknown> = {},
): { id: string; version: number } {
  if (changed === null) throw new DomainError('VERSION_CONFLICT');
  tx.audit({ action, objectType: 'API_TOKEN', objectId: id, detail });
  return { id, version: changed.version };
}
