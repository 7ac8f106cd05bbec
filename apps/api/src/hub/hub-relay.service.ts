import { Injectable } from '@nestjs/common';
import { DomainError } from '@samlad/domain/errors.js';
import { HUB_FORM_MACHINE, type HubFormState, type HubSubject } from '@samlad/domain/hub-form.js';
import { requiredText } from '@samlad/domain/text.js';
import { isoWeekOf } from '@samlad/domain/week.js';
import type { Actor } from '../database/actor.js';
import { Database, type Receipt } from '../database/database.js';
import { knownId, type Transaction } from '../database/transaction.js';
import { Notices } from '../notice/notices.js';
import { Weeks } from '../week/weeks.js';
import type { RelayHubInput } from './hub-inbox.input.js';
import { HubInboxRepository } from './hub-inbox.repository.js';
import { entryOf, Hubs } from './hubs.js';

const textSchema = requiredText(1_000);
const HEARS_BACK: readonly HubFormState[] = ['MERGED', 'NOT_INCLUDED', 'READ'];

/** Carrying decisions and other words back to the units. */
@Injectable()
export class HubRelayService {
  constructor(
    private readonly database: Database,
    private readonly hubs: Hubs,
    private readonly repository: HubInboxRepository,
    private readonly weeks: Weeks,
    private readonly notices: Notices,
  ) {}

  /**
   * Sends own words to chosen units, about a decision or not. The units read the words and never the decision; one that
   * a circle keeps is not carried on at all. Forms of the week that were taken in or left out have then been answered.
   */
  relay(actor: Actor, input: RelayHubInput): Promise<Receipt> {
    const text = textSchema.parse(input.text);
    const intent = { clientKey: input.clientKey, operation: 'relayHub', input };
    return this.database.write(actor, intent, async (tx) => {
      const hub = await this.hubs.byId(tx, knownId(input.hubId));
      const { week } = await this.weeks.opened(tx, input.week);
      const wanted = [...new Set(input.unitIds.map(knownId))];
      const unitIds = await this.repository.asked(tx, hub.id, wanted);
      if (unitIds.length !== wanted.length) throw new DomainError('NOT_FOUND');
      if (unitIds.length === 0) {
        throw new DomainError('INVALID_INPUT', { message: `Välj minst en ${entryOf(hub).unit.one}.` });
      }
      const decisionId = input.decisionId ? knownId(input.decisionId) : null;
      const about = await this.about(tx, decisionId, week);
      const id = await this.repository.insertRelay(tx, hub.id, week, { text, about, decisionId, unitIds });
      const forms = await this.repository.answerable(tx, hub.id, week, unitIds, HEARS_BACK);
      for (const form of forms) {
        await tx.move(HUB_FORM_MACHINE, form, 'FEEDBACK_SENT', form.version);
        tx.audit({ action: 'hub.answer', objectType: 'HUB_FORM', objectId: form.id });
      }
      tx.audit({
        action: 'hub.relay',
        objectType: 'HUB_RELAY',
        objectId: id,
        detail: { week: isoWeekOf(week), about, units: unitIds.length },
      });
      const facts = { hub: hub.kind, week };
      await this.notices.tell(tx, { kind: 'HUB_RELAYED', facts, key: id, to: { unitIds } });
      return { id, version: 1 };
    });
  }

  private async about(tx: Transaction, decisionId: string | null, week: number): Promise<HubSubject> {
    if (decisionId === null) return 'FEEDBACK';
    const decision = await this.repository.decision(tx, decisionId, week);
    if (decision === null) throw new DomainError('NOT_FOUND');
    if (decision.isKept) throw new DomainError('DECISION_NOT_RELAYED');
    return decision.about;
  }
}
