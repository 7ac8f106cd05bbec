import { Injectable } from '@nestjs/common';
import { noticeKind, noticeWords } from '@samlad/domain/notice-kinds.js';
import { Temporal } from 'temporal-polyfill';
import { Askers } from '../access/session/askers.js';
import { Database } from '../database/database.js';
import type { Transaction } from '../database/transaction.js';
import { type JobContext, Jobs } from '../jobs/jobs.js';
import { Mails } from '../mail/mails.js';
import { NoticeRepository, type Told } from './notice.repository.js';
import { NOTICE_OF_NOTICES } from './notice-told.sql.js';

const KEPT_DAYS = 180;
const NO_NAMES = { party: null, parties: [], area: null, timeZone: 'Europe/Stockholm' };

/** Works out who is to be told, and tells them: in Samlad, by mail and to the pages that are open. Source: ADR 0033. */
@Injectable()
export class NoticeDesk {
  constructor(
    private readonly database: Database,
    private readonly repository: NoticeRepository,
    private readonly askers: Askers,
    private readonly mails: Mails,
    jobs: Jobs,
  ) {
    jobs.handle('notice.tell', (told, job) => this.tell(told, job));
  }

  /** Tells it as things stand now; twice is as once. */
  async tell(told: Told, job: Pick<JobContext, 'municipalityId' | 'requestId'>): Promise<void> {
    const readers = noticeKind(told.kind).about === undefined ? null : await this.readers(told, job);
    const { municipalityId, requestId } = job;
    await this.database.maintain(municipalityId, (tx) => this.store(tx, told, readers), { requestId });
  }

  /** Tells these assignments, or all whose role and party fit, within the maintenance role's transaction. */
  async store(tx: Transaction, told: Told, assignmentIds: readonly string[] | null): Promise<void> {
    const { about, urgency } = noticeKind(told.kind);
    if (about !== undefined && assignmentIds === null) throw new Error(`${told.kind} is about a row.`);
    const people = await this.repository.store(tx, told, assignmentIds);
    if (people.length === 0) return;
    await tx.query(NOTICE_OF_NOTICES, [tx.actor.municipalityId, people.map(({ userId }) => userId)]);
    const { week, at } = told.facts;
    const { link } = noticeWords(told.kind, told.facts, NO_NAMES);
    for (const { id, userId } of people.filter(({ byMail }) => byMail)) {
      await this.mails.tell(tx, {
        noticeId: id,
        userId,
        kind: told.kind,
        week: week ?? null,
        dueAt: at !== undefined && Date.parse(at) > Date.parse(tx.now) ? at : null,
        path: link,
        isUrgent: urgency === 'ACUTE',
      });
    }
  }

  async forget(tx: Transaction): Promise<void> {
    const before = Temporal.Instant.from(tx.now).subtract({ hours: 24 * KEPT_DAYS });
    await this.repository.forget(tx, before.toString());
  }

  /** The assignments whose holders may read the row that it is about: each is asked with her own rights of this moment. */
  private async readers(
    told: Told,
    { municipalityId, requestId }: Pick<JobContext, 'municipalityId' | 'requestId'>,
  ): Promise<string[]> {
    const candidates = await this.database.maintain(municipalityId, (tx) =>
      this.repository.candidates(tx, told),
    );
    const readers: string[] = [];
    for (const { assignmentId, userId } of candidates) {
      const actor = await this.askers.actorOf({ municipalityId, userId, assignmentId }, requestId);
      if (actor === null) continue;
      if (await this.database.actFor(actor, (tx) => this.repository.mayRead(tx, told)))
        readers.push(assignmentId);
    }
    return readers;
  }
}
