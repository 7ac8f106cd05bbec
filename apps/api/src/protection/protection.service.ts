import { Injectable } from '@nestjs/common';
import { DomainError } from '@samlad/domain/errors.js';
import { requiredText } from '@samlad/domain/text.js';
import { isoWeekOf } from '@samlad/domain/week.js';
import {
  protectionSchema,
  type ProtectionSettings,
  USUAL_PROTECTION,
} from '@samlad/suppression/protection.js';
import type { Actor } from '../database/actor.js';
import { Database } from '../database/database.js';
import type { Receipt } from '../graphql/receipt.model.js';
import { Weeks } from '../week/weeks.js';
import type { ChangeProtectionInput, ProtectionPage } from './protection.model.js';
import { Protections } from './protections.js';

const LONGEST_REASON = 400;

/** The protection of small figures as the coordinator sets it. */
@Injectable()
export class ProtectionService {
  constructor(
    private readonly database: Database,
    private readonly protections: Protections,
    private readonly weeks: Weeks,
  ) {}

  /** The protection for weeks to come, from which week a change would hold, and the versions before. */
  page(actor: Actor): Promise<ProtectionPage> {
    return this.database.read(actor, async (tx) => {
      const versions = await this.protections.last(tx);
      const whole = versions.map((version) => ({
        ...version,
        fromWeek: isoWeekOf(version.fromWeek),
        settings: { ...USUAL_PROTECTION, ...version.settings },
      }));
      return {
        version: whole[0]?.number ?? 0,
        settings: whole[0]?.settings ?? USUAL_PROTECTION,
        firstWeek: isoWeekOf(await this.weeks.firstNotDue(tx)),
        versions: whole,
      };
    });
  }

  /**
   * Sets the protection from the first week whose reports are not due yet: whoever has reported knew what held. What has been
   * published stays as it was made. VERSION_CONFLICT when somebody has changed it since.
   */
  change(actor: Actor, input: ChangeProtectionInput): Promise<Receipt> {
    const settings = allowed(input.settings);
    const reason = requiredText(LONGEST_REASON).parse(input.reason);
    return this.database.write(
      actor,
      { clientKey: input.clientKey, operation: 'changeProtection', input },
      async (tx) => {
        await tx.query('select pg_advisory_xact_lock(hashtext($1))', [`protection:${actor.municipalityId}`]);
        const [newest] = await this.protections.last(tx);
        const number = newest?.number ?? 0;
        if (number !== input.expectedVersion) throw new DomainError('VERSION_CONFLICT', { version: number });
        const fromWeek = await this.weeks.firstNotDue(tx);
        const id = await this.protections.add(tx, { number, fromWeek, settings, reason });
        tx.audit({
          action: 'protection.change',
          objectType: 'PROTECTION',
          objectId: id,
          detail: { number: number + 1, fromWeek: isoWeekOf(fromWeek), ...settings },
        });
        return { id, version: number + 1 };
      },
    );
  }
}

/** The settings if the rules allow them; INVALID_INPUT with the first reason otherwise. */
function allowed(given: unknown): ProtectionSettings {
  const result = protectionSchema.safeParse(given);
  if (result.success) return result.data;
  throw new DomainError('INVALID_INPUT', {
    message: result.error.issues[0]?.message ?? 'Så kan siffrorna inte skyddas.',
  });
}
