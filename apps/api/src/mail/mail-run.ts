import { Injectable, Logger } from '@nestjs/common';
import { noticeLetter } from '@samlad/domain/mail-words.js';
import { Database } from '../database/database.js';
import type { Transaction } from '../database/transaction.js';
import { type JobContext, Jobs } from '../jobs/jobs.js';
import type { PayloadOf } from '../jobs/tasks.js';
import { noticeWords } from './notice-words.js';
import { MailRepository, type WaitingDelivery } from './mail.repository.js';
import type { MailFault } from './mail-fault.js';
import { Postman, PREFERENCES_PATH } from './postman.js';
import { whenToSend } from './when-to-send.js';

/** Thrown so that the job is tried again; its name is what the database keeps. */
class MailNotTaken extends Error {
  constructor(readonly code: string) {
    super(`The mail server did not take it: ${code}`);
  }
}

/**
 * The jobs of mail: a line is kept, what waits for a person becomes one letter, and the letter is handed over. Each bears
 * to be done twice; a process that is killed between the server's yes and our commit sends the same letter again, under
 * the same Message-ID. Source: ADR 0025.
 */
@Injectable()
export class MailRun {
  private readonly log = new Logger('mail');

  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly repository: MailRepository,
    private readonly postman: Postman,
  ) {
    jobs.handle('mail.tell', (notice, job) => this.keep(notice, job));
    jobs.handle('mail.gather', ({ userId }, job) => this.gather(userId, job));
    jobs.handle('mail.send', ({ deliveryId }, job) => this.send(deliveryId, job));
  }

  /** Keeps what is to be told until the person wants it. */
  private keep({ isUrgent, ...line }: PayloadOf<'mail.tell'>, job: JobContext): Promise<void> {
    return this.within(job, async (tx) => {
      const zone = await this.repository.timeZone(tx);
      const sendFrom = whenToSend(await this.repository.manner(tx, line.userId), isUrgent, tx.now, zone);
      if (sendFrom === null) return;
      await this.repository.addLine(tx, line, sendFrom);
      const { userId } = line;
      await this.jobs.add(tx, 'mail.gather', { userId }, { key: `${userId}:${sendFrom}`, runAt: sendFrom });
    });
  }

  private gather(userId: string, job: JobContext): Promise<void> {
    return this.within(job, async (tx) => {
      const deliveryId = await this.repository.gather(tx, userId, (id) => this.postman.messageId(id));
      if (deliveryId !== null) await this.jobs.add(tx, 'mail.send', { deliveryId }, { key: deliveryId });
    });
  }

  private async send(id: string, job: JobContext): Promise<void> {
    const found = await this.within(job, async (tx) => {
      const delivery = await this.repository.tried(tx, id);
      if (delivery === null) return null;
      const lines = await this.repository.lines(tx, id);
      return { delivery, lines, zone: await this.repository.timeZone(tx) };
    });
    if (found === null) return;
    const { delivery, lines, zone } = found;
    const why = this.whyNot(delivery, lines.length);
    if (why !== null || delivery.address === null) {
      await this.within(job, (tx) =>
        this.repository.end(tx, id, 'DROPPED', { code: why ?? '', reply: null }),
      );
      return;
    }
    const told = lines.map(({ kind, week, dueAt, path }) => ({
      what: noticeWords(kind),
      week,
      dueAt,
      link: this.postman.link(path),
    }));
    const fault = await this.postman.send({
      to: delivery.address,
      letter: noticeLetter(told, zone, this.postman.link(PREFERENCES_PATH)),
      messageId: delivery.messageId,
      isRecurring: true,
    });
    await this.note(delivery, delivery.address, fault, job);
  }

  /** Why a letter is not sent after all, as a code; null when it is. */
  private whyNot(delivery: WaitingDelivery, lines: number): string | null {
    if (!this.postman.isOn) return 'OFF';
    if (!delivery.isHere) return 'ENDED';
    if (delivery.manner === 'NONE') return 'UNWANTED';
    if (lines === 0) return 'PASSED';
    return delivery.address === null ? 'NO_ADDRESS' : null;
  }

  private async note(
    { id, userId }: WaitingDelivery,
    address: string,
    fault: MailFault | null,
    job: JobContext,
  ): Promise<void> {
    const isOver = fault === null || fault.isFinal || job.isLastAttempt;
    await this.within(job, async (tx) => {
      if (fault === null) return void (await this.repository.end(tx, id, 'SENT'));
      const state = !isOver ? 'WAITING' : fault.isOfAddress ? 'REFUSED' : 'FAILED';
      await this.repository.end(tx, id, state, fault);
      if (fault.isOfAddress && userId !== null)
        await this.repository.refuse(tx, userId, address, fault.reply);
    });
    if (fault === null) return;
    this.log.warn(`${id} was not taken: ${fault.code} ${fault.reply ?? ''}`.trim());
    if (!isOver) throw new MailNotTaken(fault.code);
  }

  private within<Result>(
    { municipalityId, requestId }: JobContext,
    work: (tx: Transaction) => Promise<Result>,
  ): Promise<Result> {
    return this.database.maintain(municipalityId, work, { requestId });
  }
}
