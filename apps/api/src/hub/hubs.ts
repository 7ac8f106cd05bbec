import { Injectable } from '@nestjs/common';
import { HUB_KIND, type HubKind } from '@samlad/domain/hub-kinds.js';
import { type IsoWeek, type WeekIndex, weekMoment } from '@samlad/domain/week.js';
import type { Transaction } from '../database/transaction.js';

/** A hub as it is kept. */
export interface HubRow {
  id: string;
  kind: HubKind;
  name: string;
  dueDay: number;
  dueTime: string;
}

const COLUMNS = `h.id, h.kind, h.name, h.due_day "dueDay", h.due_time "dueTime"`;
/** The hubs that the actor runs: of the own party, and named to the actor's role. */
const RUN = 'h.municipality_id = $1 and h.party_id = $2 and $3 = any (h.managers)';

/** What other features may ask about hubs, and whose they are. */
@Injectable()
export class Hubs {
  /** The hubs that the actor runs or fills in a form for. */
  async kindsOf(tx: Transaction): Promise<HubKind[]> {
    const rows = await tx.query<{ kind: HubKind }>(
      `select h.kind from hub h where ${RUN}
       union select h.kind from hub_unit u join hub h on h.municipality_id = u.municipality_id and h.id = u.hub_id
       where u.municipality_id = $1 and u.party_id = $2 and $3 = 'UNIT_REPORTER' and u.unit_id = $4 and u.retired_at is null
       order by kind`,
      [...runner(tx), tx.actor.unitId ?? null],
    );
    return rows.map(({ kind }) => kind);
  }

  /** A hub of a kind that the actor runs, the first when none is named; NOT_FOUND otherwise. */
  ofKind(tx: Transaction, kind: HubKind | null): Promise<HubRow> {
    return tx.found<HubRow>(
      `select ${COLUMNS} from hub h where ${RUN} and ($4::text is null or h.kind = $4) order by h.kind limit 1`,
      [...runner(tx), kind],
    );
  }

  /** The hub that the actor's own unit fills in a form for; null when it has none. */
  ofOwnUnit(tx: Transaction): Promise<HubRow | null> {
    return tx.one<HubRow>(
      `select ${COLUMNS} from hub_unit u join hub h on h.municipality_id = u.municipality_id and h.id = u.hub_id
       where u.municipality_id = $1 and u.party_id = $2 and u.unit_id = $3 and u.retired_at is null limit 1`,
      [tx.actor.municipalityId, tx.actor.partyId, tx.actor.unitId ?? null],
    );
  }

  /** Every hub. Maintenance. */
  all(tx: Transaction): Promise<HubRow[]> {
    return tx.query<HubRow>(`select ${COLUMNS} from hub h where h.municipality_id = $1 order by h.id`, [
      tx.actor.municipalityId,
    ]);
  }

  /** The units of a hub that have not sent their form of a week. Maintenance. */
  async unanswered(tx: Transaction, hubId: string, week: WeekIndex): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `select u.unit_id id from hub_unit u
       where u.municipality_id = $1 and u.hub_id = $2 and u.retired_at is null and not exists (
         select 1 from hub_form f where f.municipality_id = $1 and f.unit_id = u.unit_id and f.week = $3
           and f.state <> 'DRAFT')
       order by u.unit_id`,
      [tx.actor.municipalityId, hubId, week],
    );
    return rows.map(({ id }) => id);
  }

  /** A hub that the actor runs; NOT_FOUND otherwise. */
  byId(tx: Transaction, id: string): Promise<HubRow> {
    return tx.found<HubRow>(`select ${COLUMNS} from hub h where ${RUN} and h.id = $4`, [...runner(tx), id]);
  }
}

/** The instant when a hub's forms of a week are due. */
export const dueAt = (hub: Pick<HubRow, 'dueDay' | 'dueTime'>, week: IsoWeek, timeZone: string): string =>
  weekMoment(week, hub.dueDay, hub.dueTime, timeZone);

/** What a hub's kind says of it. */
export const entryOf = ({ kind }: Pick<HubRow, 'kind'>) => HUB_KIND[kind];

const runner = ({ actor }: Transaction) => [actor.municipalityId, actor.partyId, actor.role];
