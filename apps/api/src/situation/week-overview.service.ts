import { Injectable } from '@nestjs/common';
import { addWeeks, type IsoWeek, isoWeekOf, mondayOfWeek } from '@samlad/domain/week.js';
import { Temporal } from 'temporal-polyfill';
import type { Actor } from '../database/actor.js';
import { Database } from '../database/database.js';
import { today } from '../database/today.js';
import type { Transaction } from '../database/transaction.js';
import { measuresOnMap } from '../measure/measures-on-map.js';
import { deadlineOf } from '../week/deadlines.js';
import type { WeekHeader } from '../week/week-row.js';
import { type WeekStatus, WeekStatuses } from '../week/week-status.js';
import { Weeks } from '../week/weeks.js';
import { Situation, type WeekSituation } from './situation.js';
import type { ToDo, WeekOverview } from './situation.model.js';
import { toDoOf } from './to-do.js';

const LAST_DAY = 6;

/** Veckan: the whole page in four statements, however many areas there are. */
@Injectable()
export class WeekOverviews {
  constructor(
    private readonly database: Database,
    private readonly weeks: Weeks,
    private readonly statuses: WeekStatuses,
    private readonly situation: Situation,
  ) {}

  /** The overview of a week, home when none is named; NOT_FOUND for a week that has not been opened. */
  of(actor: Actor, asked: IsoWeek | null | undefined): Promise<WeekOverview> {
    return this.database.read(actor, async (tx) => {
      const header = await this.weeks.header(tx, asked);
      const status = await this.statuses.of(tx, header);
      const situation = await this.situation.of(tx, header.week);
      const measures = await measuresOnMap(tx, header.week);
      const week = isoWeekOf(header.week);
      const startsOn = mondayOfWeek(week);
      return {
        ...status,
        ...situation,
        week,
        state: header.state,
        version: header.version,
        startsOn,
        endsOn: Temporal.PlainDate.from(startsOn).add({ days: LAST_DAY }).toString(),
        previousWeek: header.hasPrevious ? addWeeks(week, -1) : null,
        nextWeek: header.hasNext ? addWeeks(week, 1) : null,
        toDo: toDo(tx, header, status, situation),
        measures,
        compilationNumber: header.compilationNumber,
        frozenHash: header.frozenHash,
      };
    });
  }
}

function toDo(tx: Transaction, header: WeekHeader, status: WeekStatus, situation: WeekSituation): ToDo[] {
  const week = isoWeekOf(header.week);
  const own = status.parties.find(({ party }) => party.id === tx.actor.partyId);
  const items = toDoOf({
    role: tx.actor.role,
    state: header.state,
    isOver: today(tx) >= mondayOfWeek(addWeeks(week, 1)),
    ownStatus: own?.status ?? 'NOT_STARTED',
    unansweredCommitments: situation.unansweredCommitments,
    commitmentsWithoutDosage: situation.commitmentsWithoutDosage,
    areasWithoutJointLevel: status.areasWithoutJointLevel,
    openSteps: status.steps.filter(({ allowed }) => allowed).map(({ to }) => to),
  });
  return items.map(({ kind, count, dueBy }, index) => ({
    kind,
    count,
    due: dueBy === null ? null : (deadlineOf(status.deadlines, dueBy)?.at ?? null),
    primary: index === 0,
    week,
  }));
}
