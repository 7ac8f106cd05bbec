import { Injectable } from '@nestjs/common';
import type { WeekIndex } from '@samlad/domain/week.js';
import { type ProtectionSettings, USUAL_PROTECTION } from '@samlad/suppression/protection.js';
import { newId, type Transaction } from '../database/transaction.js';
import { ProtectionRepository, type ProtectionVersion } from './protection.repository.js';

const SHOWN = 10;

/** What the municipality asks of its tables and descriptions. */
@Injectable()
export class Protections {
  constructor(private readonly repository: ProtectionRepository) {}

  /** The settings that hold in a week, and the number of their version; 0 is the rule's own. */
  async of(tx: Transaction, week: WeekIndex): Promise<{ number: number; settings: ProtectionSettings }> {
    const { number, settings } = (await this.repository.of(tx, week)) ?? { number: 0, settings: {} };
    return { number, settings: { ...USUAL_PROTECTION, ...settings } };
  }

  /** The last ten versions, newest first. */
  last(tx: Transaction): Promise<ProtectionVersion[]> {
    return this.repository.last(tx, SHOWN);
  }

  /** Adds the version after `number`, which holds from a week on; gives its id. */
  async add(
    tx: Transaction,
    version: Pick<ProtectionVersion, 'number' | 'fromWeek' | 'settings' | 'reason'>,
  ): Promise<string> {
    const id = newId();
    await this.repository.insert(tx, { ...version, id, number: version.number + 1 });
    return id;
  }
}

/** As the injected `Protections`, for what runs before there is an application: the demo. */
export const standaloneProtections = (): Protections => new Protections(new ProtectionRepository());
