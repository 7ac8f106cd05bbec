import { Injectable } from '@nestjs/common';
import { addWeeks, type IsoWeek, isoWeekOf } from '@samlad/domain/week.js';
import { Temporal } from 'temporal-polyfill';
import { hallReader } from '../access/readers.js';
import type { Actor } from '../database/actor.js';
import { Database } from '../database/database.js';
import type { Transaction } from '../database/transaction.js';
import { Measures } from '../measure/measures.js';
import { Problems } from '../problem/problems.js';
import { Situation, type WeekSituation } from '../situation/situation.js';
import { deadlineOf } from '../week/deadlines.js';
import { type WeekStatus, WeekStatuses } from '../week/week-status.js';
import type { WeekHeader } from '../week/week-row.js';
import { Weeks } from '../week/weeks.js';
import type { Decision } from '../decision/decision.model.js';
import { Decisions } from '../decision/decisions.js';
import { draftMinutes } from './draft-minutes.js';
import type { MeetingPage } from './meeting.model.js';
import { MeetingRepository } from './meeting.repository.js';
import { MinutesRepository } from './minutes.repository.js';

/** The meeting's page: the week's situation and all that is talked about, a bounded number of statements. */
@Injectable()
export class MeetingService {
  constructor(
    private readonly database: Database,
    private readonly weeks: Weeks,
    private readonly statuses: WeekStatuses,
    private readonly situation: Situation,
    private readonly problems: Problems,
    private readonly measures: Measures,
    private readonly decisions: Decisions,
    private readonly repository: MeetingRepository,
    private readonly minutes: MinutesRepository,
  ) {}

  /**
   * The page of a week's meeting, home when none is named; NOT_FOUND for a week that has not been opened. In the hall it
   * holds only what everybody there may see.
   */
  page(actor: Actor, asked: IsoWeek | null, inHall: boolean): Promise<MeetingPage> {
    return this.database.read(actor, async (tx) => {
      const header = await this.weeks.header(tx, asked);
      const status = await this.statuses.of(tx, header);
      const contents = (reader: Transaction) => this.contents(reader, header, status);
      return inHall ? tx.readingAs(hallReader(actor), contents) : contents(tx);
    });
  }

  private async contents(tx: Transaction, header: WeekHeader, status: WeekStatus): Promise<MeetingPage> {
    const week = isoWeekOf(header.week);
    const situation = await this.situation.of(tx, header.week);
    const times = await this.repository.times(tx, header.week);
    const decisions = await this.decisions.ofWeek(tx, header.week);
    const minutes = await this.minutes.find(tx, header.week);
    const startsAt = deadlineOf(status.deadlines, 'IN_MEETING')?.at ?? tx.now;
    return {
      week,
      previousWeek: addWeeks(week, -1),
      nextWeek: header.hasNext ? addWeeks(week, 1) : null,
      state: header.state,
      version: header.version,
      startsAt,
      plannedMinutes: header.rhythm.meetingMinutes,
      startedAt: times?.startedAt ?? null,
      endedAt: times?.endedAt ?? null,
      steps: status.steps,
      signatures: status.signatures,
      parties: status.parties,
      areas: situation.areas,
      points: situation.points,
      policeNotices: situation.policeNotices,
      texts: await this.repository.texts(tx, header.week),
      needs: await this.repository.needs(tx, header.week),
      problems: await this.problems.open(tx),
      measures: await this.measures.underWay(tx),
      lastWeekCommitments: await this.measures.openCommitments(tx),
      decisions,
      minutesText:
        minutes?.text ?? proposal(tx, week, times?.startedAt ?? startsAt, status, situation, decisions),
      minutesVersion: minutes?.version ?? 0,
      frozenHash: header.frozenHash,
    };
  }
}

/** The minutes as the meeting's joint matters make them: what is kept from other parties is not among them. */
function proposal(
  tx: Transaction,
  week: IsoWeek,
  heldAt: string,
  status: WeekStatus,
  situation: WeekSituation,
  decisions: Decision[],
): string {
  return draftMinutes({
    week,
    municipality: tx.actor.municipalityName,
    heldOn: Temporal.Instant.from(heldAt)
      .toZonedDateTimeISO(tx.actor.timeZone)
      .toLocaleString('sv-SE', { day: 'numeric', month: 'long', year: 'numeric' }),
    parties: status.parties.map(({ party, status: standing }) => ({
      name: party.name,
      reported: standing === 'SUBMITTED',
    })),
    areas: situation.areas.map((row) => ({
      name: row.area.name,
      level: row.jointLevel,
      text: row.jointText,
    })),
    decisions: decisions.filter(isJoint).map((decision) => ({
      number: decision.number,
      text: decision.text,
      area: decision.area?.name ?? null,
      responsible: decision.responsibleParty?.name ?? null,
      dueOn: decision.dueOn,
    })),
  });
}

/** Whether a decision may stand in the minutes, which all parties of the agreement read: no other has a number. */
const isJoint = (decision: Decision): decision is Decision & { number: number } => decision.number !== null;
