import { Injectable } from '@nestjs/common';
import { DomainError } from '@samlad/domain/errors.js';
import { type FinestPlace, finestPlace } from '@samlad/domain/place.js';
import { isMoved } from '@samlad/domain/secrecy.js';
import { hasReached } from '@samlad/domain/week-states.js';
import { isoWeekOf, type WeekIndex, weekIndexOf } from '@samlad/domain/week.js';
import { type Mark, noteLevelChange } from '../access/marks.js';
import { Areas } from '../area/areas.js';
import { type Actor, isUuid } from '../database/actor.js';
import { Database, type Receipt } from '../database/database.js';
import { knownId, newId, type Transaction } from '../database/transaction.js';
import type { VersionedInput } from '../graphql/receipt.model.js';
import type { IncidentInput } from './incident.input.js';
import type { Incident } from './incident.model.js';
import { markOfIncident } from './incident-mark.js';
import { countedCategory, keptPlaceName, mustReportIncidents, weekOfIncident } from './incident.policy.js';
import {
  type IncidentOrigin,
  IncidentRepository,
  type IncidentValues,
  type OwnIncident,
} from './incident.repository.js';
import { incidentSchema, type ToldIncident } from './incident.schema.js';

/** Recording, mending, sharing and taking back incidents of the own party. */
@Injectable()
export class IncidentService {
  constructor(
    private readonly database: Database,
    private readonly repository: IncidentRepository,
    private readonly areas: Areas,
  ) {}

  /** An incident that the actor may see, or null. */
  async find(actor: Actor, id: string): Promise<Incident | null> {
    if (!isUuid(id.toLowerCase())) return null;
    return this.database.read(actor, (tx) => this.repository.find(tx, id.toLowerCase()));
  }

  /** Records an incident as the own party's; others see it when it is shared. */
  record(actor: Actor, input: IncidentInput): Promise<Receipt> {
    mustReportIncidents(actor.partyKind);
    const told = incidentSchema.parse(input);
    return this.database.write(actor, intent('recordIncident', input), async (tx) => ({
      id: await this.recordIn(tx, told),
      version: 1,
    }));
  }

  /** As `record`, in a transaction of the caller's; gives the id. */
  async recordIn(tx: Transaction, told: ToldIncident, origin?: IncidentOrigin): Promise<string> {
    mustReportIncidents(tx.actor.partyKind);
    const id = newId();
    const values = await this.valuesOf(tx, told, null);
    await this.repository.insert(tx, id, values, origin);
    audit(tx, 'incident.record', id, values.week);
    return id;
  }

  /** Takes one of several away in the caller's transaction. */
  async takeAway(tx: Transaction, id: string, expectedVersion: number): Promise<number> {
    const own = await this.changeable(tx, id, expectedVersion);
    const version = await this.repository.remove(tx, id, expectedVersion);
    audit(tx, 'incident.remove', id, own.week);
    await announce(tx, own);
    return version;
  }

  /** Writes an own incident anew. Refused in closed weeks, where what is learnt later is recorded as a new one. */
  edit(actor: Actor, input: IncidentInput): Promise<Receipt> {
    const told = incidentSchema.parse(input);
    if (!input.id || !input.expectedVersion) {
      throw new DomainError('INVALID_INPUT', {
        message: 'Ange vilken händelse (id) och version som ändras.',
      });
    }
    const id = knownId(input.id);
    const expectedVersion = input.expectedVersion;
    return this.database.write(actor, intent('editIncident', input), async (tx) => ({
      id,
      version: await this.editIn(tx, id, expectedVersion, told),
    }));
  }

  /** As `edit`, in a transaction of the caller's; gives the new version. */
  async editIn(tx: Transaction, id: string, expectedVersion: number, told: ToldIncident): Promise<number> {
    const own = await this.changeable(tx, id, expectedVersion);
    const values = await this.valuesOf(tx, told, own.mark);
    await announce(tx, own);
    const version = await this.repository.update(tx, id, expectedVersion, values);
    audit(tx, 'incident.edit', id, values.week);
    if (isMoved(own.mark, values.mark)) {
      await noteLevelChange(tx, { objectType: 'INCIDENT', objectId: id }, own.mark.level, values.mark);
    }
    await announce(tx, { ...own, week: values.week });
    return version;
  }

  /** Shows one incident to the others at once, ahead of the report. */
  share(actor: Actor, input: VersionedInput): Promise<Receipt> {
    return this.onOwn(actor, 'shareIncident', input, async (tx, id) => {
      const own = await this.unchanged(tx, id, input.expectedVersion);
      if (own.shared) throw new DomainError('INVALID_INPUT', { message: 'Händelsen är redan delad.' });
      if (own.mark.level === 'OWN') {
        throw new DomainError('INVALID_INPUT', {
          message: 'Händelsen har nivån Egen part och delas inte. Ändra nivån först.',
        });
      }
      const version = await this.repository.share(tx, id, input.expectedVersion);
      audit(tx, 'incident.share', id, own.week);
      await announce(tx, { ...own, shared: true });
      return version;
    });
  }

  /** Takes an own incident away from every list and figure; it can be restored. */
  remove(actor: Actor, input: VersionedInput): Promise<Receipt> {
    return this.onOwn(actor, 'removeIncident', input, (tx, id) =>
      this.takeAway(tx, id, input.expectedVersion),
    );
  }

  /** Puts a removed incident back. */
  restore(actor: Actor, input: VersionedInput): Promise<Receipt> {
    return this.onOwn(actor, 'restoreIncident', input, async (tx, id) => {
      const own = await this.changeable(tx, id, input.expectedVersion, true);
      const version = await this.repository.restore(tx, id, input.expectedVersion);
      audit(tx, 'incident.restore', id, own.week);
      await announce(tx, own);
      return version;
    });
  }

  private onOwn(
    actor: Actor,
    operation: string,
    input: VersionedInput,
    work: (tx: Transaction, id: string) => Promise<number>,
  ): Promise<Receipt> {
    const id = knownId(input.id);
    return this.database.write(actor, intent(operation, input), async (tx) => ({
      id,
      version: await work(tx, id),
    }));
  }

  /** The own incident in the expected version, not removed unless it should be. */
  private async unchanged(
    tx: Transaction,
    id: string,
    version: number,
    removed = false,
  ): Promise<OwnIncident> {
    const own = await this.repository.own(tx, id);
    if (own.version !== version) throw new DomainError('VERSION_CONFLICT', { version: own.version });
    if (own.removed !== removed) throw new DomainError('NOT_FOUND');
    return own;
  }

  /** As `unchanged`, in a week that is not closed. The week is locked first, as submitting a report does. */
  private async changeable(
    tx: Transaction,
    id: string,
    version: number,
    removed = false,
  ): Promise<OwnIncident> {
    const week = await this.repository.weekOfOwn(tx, id);
    const state = await this.repository.weekState(tx, week);
    const own = await this.unchanged(tx, id, version, removed);
    if (state !== null && hasReached(state, 'APPROVED')) {
      throw new DomainError('WEEK_LOCKED', { week: isoWeekOf(week) });
    }
    return own;
  }

  private async valuesOf(tx: Transaction, told: ToldIncident, earlier: Mark | null): Promise<IncidentValues> {
    const week = weekOfIncident(told, tx.now, tx.actor.timeZone);
    const category = countedCategory(told.categoryCode, week);
    const mark = await markOfIncident(tx, told, category, earlier);
    const locator = await this.areas.locator(tx, weekIndexOf(week));
    const finest = finestPlace(category.finest, mark.level, told.placeType);
    const place = locator.place({
      finest,
      precision: told.placePrecision,
      position: told.position,
      areaCode: told.areaCode,
    });
    return {
      ...told,
      placeName: await this.nameOf(tx, told, finest, finestPlace(category.finest, mark.level, null)),
      week: weekIndexOf(week),
      mark,
      place,
    };
  }

  /** The name that is kept: where the type alone says that somebody lives there, that of a known place and no other. */
  private async nameOf(
    tx: Transaction,
    { placeName }: ToldIncident,
    finest: FinestPlace,
    withoutType: FinestPlace,
  ): Promise<string | null> {
    const kept = keptPlaceName(finest, placeName) ?? keptPlaceName(withoutType, placeName);
    if (kept === null || finest === withoutType) return kept;
    return (await this.repository.isKnownPlace(tx, kept)) ? kept : null;
  }
}

const intent = (operation: string, input: { clientKey: string }) => ({
  clientKey: input.clientKey,
  operation,
  input,
});

function audit(tx: Transaction, action: string, objectId: string, week: WeekIndex): void {
  tx.audit({ action, objectType: 'INCIDENT', objectId, detail: { week: isoWeekOf(week) } });
}

/** Tells those of the week's listeners who may read the incident; nobody while it is its author's alone. */
async function announce(tx: Transaction, own: OwnIncident): Promise<void> {
  if (own.shared) await tx.announceRow(own.week, 'incident', own.id);
}
