import { Injectable } from '@nestjs/common';
import {
  AGREEMENT_PURPOSES,
  AGREEMENT_PURPOSE_TEXT,
  agreementPurposeSchema,
} from '@samlad/domain/agreements.js';
import { DomainError } from '@samlad/domain/errors.js';
import { roleMay } from '@samlad/domain/permissions.js';
import { cleanLine, requiredText } from '@samlad/domain/text.js';
import { weekIndexOf, weekOfInstant } from '@samlad/domain/week.js';
import { z } from 'zod';
import { Areas } from '../../area/areas.js';
import type { Actor } from '../../database/actor.js';
import { Database, type Receipt } from '../../database/database.js';
import { today } from '../../database/today.js';
import { knownId, type Transaction } from '../../database/transaction.js';
import { pageOf, type PageRequest } from '../../graphql/page.js';
import type { VersionedInput } from '../../graphql/receipt.model.js';
import { patternOf } from '../people/given.sql.js';
import type {
  Agreement,
  AgreementConnection,
  AgreementEventKind,
  AgreementFilterInput,
  AgreementInput,
  EndAgreementInput,
  LeaveAgreementInput,
} from './agreement.model.js';
import { AgreementRepository, type StoredAgreement } from './agreement.repository.js';
import { materialChanges, type Terms } from './material.js';

const searchSchema = cleanLine(100).nullish();
const reasonSchema = requiredText(500);
const termsSchema = z
  .object({
    title: cleanLine(120)
      .transform((text) => text.trim())
      .refine((text) => text !== '', 'Överenskommelsen behöver en rubrik.'),
    reference: cleanLine(60)
      .nullish()
      .transform((text) => text?.trim() || null),
    purposes: z
      .array(agreementPurposeSchema)
      .min(1, 'Välj minst ett ändamål.')
      .transform((purposes) => AGREEMENT_PURPOSES.filter((purpose) => purposes.includes(purpose))),
    allAreas: z.boolean(),
    areaCodes: z.array(z.string()).max(200),
    validFrom: z.string(),
    validTo: z
      .string()
      .nullish()
      .transform((day) => day ?? null),
    partyIds: z.array(z.string()).min(2, 'En överenskommelse har minst två parter.').max(50),
  })
  .refine((terms) => terms.allAreas || terms.areaCodes.length > 0, 'Välj områden, eller hela kommunen.')
  .refine(
    (terms) => terms.validTo === null || terms.validTo >= terms.validFrom,
    'Sista dagen ligger före den första.',
  );

/** Agreements: registered by the coordinator or an operator, accepted and left by each party for itself. */
@Injectable()
export class AgreementService {
  constructor(
    private readonly database: Database,
    private readonly repository: AgreementRepository,
    private readonly areas: Areas,
  ) {}

  list(actor: Actor, filter: AgreementFilterInput, page: PageRequest): Promise<AgreementConnection> {
    return this.database.read(actor, async (tx) => {
      const condition = {
        search: patternOf(searchSchema.parse(filter.search)),
        states: filter.states ?? null,
        partyId: filter.partyId ? knownId(filter.partyId) : null,
      };
      const { nodes, ...rest } = await pageOf(
        page,
        (limit, offset) => this.repository.list(tx, condition, limit, offset),
        () => this.repository.count(tx, condition),
      );
      return { ...rest, nodes: nodes.map((one) => present(actor, one)) };
    });
  }

  find(actor: Actor, id: string): Promise<Agreement | null> {
    return this.database.read(actor, async (tx) => {
      const [found] = await this.repository.list(tx, { id: knownId(id) }, 1, 0);
      return found ? present(actor, found) : null;
    });
  }

  register(actor: Actor, input: AgreementInput): Promise<Receipt> {
    return this.write(actor, 'registerAgreement', input, async (tx) => {
      const terms = await this.terms(tx, input);
      const id = await this.repository.insert(tx, terms);
      return this.done(tx, id, 1, { kind: 'REGISTERED', text: inWords(terms), action: 'agreement.register' });
    });
  }

  /** Makes a new version. One that opens more than before is nothing until every party has accepted it. */
  change(actor: Actor, input: AgreementInput): Promise<Receipt> {
    return this.write(actor, 'changeAgreement', input, async (tx) => {
      const before = await this.repository.terms(tx, knownId(input.id ?? ''));
      if (before.ended) throw ended();
      const after = await this.terms(tx, input);
      const changed = await this.repository.update(tx, before.id, input.expectedVersion ?? 0, after);
      if (changed === null) throw new DomainError('VERSION_CONFLICT');
      const without = (some: readonly string[], others: readonly string[]) =>
        some.filter((one) => !others.includes(one));
      await this.repository.writeAreas(tx, before.id, after.areaIds);
      await this.repository.removeParties(tx, before.id, without(before.partyIds, after.partyIds));
      await this.repository.addParties(
        tx,
        before.id,
        changed.version,
        without(after.partyIds, before.partyIds),
      );
      const material = materialChanges(before, after);
      if (material.length > 0) await this.repository.askAnew(tx, before.id, changed.version);
      const anew = material.length > 0 ? ` Parterna behöver godkänna på nytt: ${material.join(', ')}.` : '';
      return this.done(tx, before.id, changed.version, {
        kind: 'CHANGED',
        text: `${inWords(after)}${anew}`,
        action: 'agreement.change',
        detail: { asksAnew: material.length > 0 },
      });
    });
  }

  accept(actor: Actor, input: VersionedInput): Promise<Receipt> {
    return this.write(actor, 'acceptAgreement', input, async (tx) => {
      const id = knownId(input.id);
      const { version, ended: isOver } = await this.repository.version(tx, id);
      if (isOver) throw ended();
      const accepted = await this.repository.accept(tx, id, input.expectedVersion);
      if (accepted === null) throw new DomainError('VERSION_CONFLICT');
      return this.done(tx, id, version, {
        kind: 'ACCEPTED',
        text: `${tx.actor.partyName} har godkänt version ${version}.`,
        action: 'agreement.accept',
      });
    });
  }

  /** The own party leaves at once: from the next request nobody of it reads the others' material, nor they its. */
  leave(actor: Actor, input: LeaveAgreementInput): Promise<Receipt> {
    return this.write(actor, 'leaveAgreement', input, async (tx) => {
      const id = knownId(input.id);
      const reason = reasonSchema.parse(input.reason);
      const { version } = await this.repository.version(tx, id);
      if (version !== input.expectedVersion) throw new DomainError('VERSION_CONFLICT');
      if ((await this.repository.leave(tx, id, reason)) === null) throw new DomainError('VERSION_CONFLICT');
      return this.done(tx, id, version, {
        kind: 'LEFT',
        text: `${tx.actor.partyName} har lämnat överenskommelsen.`,
        reason,
        action: 'agreement.leave',
      });
    });
  }

  end(actor: Actor, input: EndAgreementInput): Promise<Receipt> {
    return this.write(actor, 'endAgreement', input, async (tx) => {
      const reason = reasonSchema.parse(input.reason);
      const before = await this.repository.terms(tx, knownId(input.id));
      if (before.ended) throw ended();
      const lastDay = input.lastDay ?? null;
      if (
        lastDay !== null &&
        (lastDay < today(tx) || (before.validTo !== null && lastDay > before.validTo))
      ) {
        throw new DomainError('INVALID_INPUT', {
          message: 'Välj en sista dag från i dag till den dag då överenskommelsen ändå upphör.',
        });
      }
      const changed = await this.repository.end(tx, before.id, input.expectedVersion, lastDay);
      if (changed === null) throw new DomainError('VERSION_CONFLICT');
      return this.done(tx, before.id, changed.version, {
        kind: 'ENDED',
        text:
          lastDay === null ? 'Överenskommelsen har upphört.' : `Överenskommelsen upphör efter ${lastDay}.`,
        reason,
        action: 'agreement.end',
        detail: { lastDay },
      });
    });
  }

  private write(
    actor: Actor,
    operation: string,
    input: { clientKey: string },
    work: (tx: Transaction) => Promise<{ id: string; version: number }>,
  ): Promise<Receipt> {
    return this.database.write(actor, { clientKey: input.clientKey, operation, input }, work);
  }

  private async terms(tx: Transaction, input: AgreementInput): Promise<Terms> {
    const { areaCodes, partyIds, ...terms } = termsSchema.parse(input);
    const week = weekIndexOf(weekOfInstant(tx.now, tx.actor.timeZone));
    const areaIds: string[] = [];
    for (const code of terms.allAreas ? [] : new Set(areaCodes)) {
      areaIds.push((await this.areas.byCode(tx, week, code)).id);
    }
    return { ...terms, areaIds, partyIds: [...new Set(partyIds.map(knownId))] };
  }

  private async done(
    tx: Transaction,
    id: string,
    version: number,
    event: {
      kind: AgreementEventKind;
      text: string;
      reason?: string;
      action: string;
      detail?: Record<string, unknown>;
    },
  ): Promise<{ id: string; version: number }> {
    const { action, detail, ...told } = event;
    await this.repository.note(tx, id, { ...told, number: version });
    tx.audit({ action, objectType: 'AGREEMENT', objectId: id, detail: { ...detail, number: version } });
    return { id, version };
  }
}

const ended = () =>
  new DomainError('INVALID_INPUT', { message: 'Överenskommelsen har upphört. Registrera en ny i stället.' });

const inWords = (terms: Terms): string => {
  const purposes = terms.purposes.map((purpose) => AGREEMENT_PURPOSE_TEXT[purpose].label.toLowerCase());
  const count = terms.areaIds.length;
  const where = terms.allAreas ? 'hela kommunen' : count === 1 ? 'ett område' : `${count} områden`;
  return `${terms.partyIds.length} parter, ${purposes.join(' och ')}, ${where}, från ${terms.validFrom}${
    terms.validTo === null ? '' : ` till och med ${terms.validTo}`
  }.`;
};

function present(actor: Actor, agreement: StoredAgreement): Agreement {
  const own = agreement.parties.find((party) => party.own);
  const speaks = own !== undefined && roleMay(actor.role, 'agreement.accept') && agreement.state !== 'ENDED';
  return {
    ...agreement,
    mayAccept: speaks && own.acceptedAt === null && own.leftAt === null,
    mayLeave: speaks && own.acceptedAt !== null && own.leftAt === null,
  };
}
