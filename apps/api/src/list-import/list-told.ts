import { Injectable } from '@nestjs/common';
import type { Transaction } from '../database/transaction.js';
import { Notices } from '../notice/notices.js';
import type { StoredJob } from './list-job.js';

/** What is told of how a job went; whoever asks for a preview or takes an import back waits for it. */
const TOLD = {
  IMPORT: { DONE: 'IMPORT_FINISHED', FAILED: 'IMPORT_FAILED' },
  PREVIEW: null,
  UNDO: null,
} as const;

/** Tells whoever asked for a job that it has ended: she may have left its page. */
@Injectable()
export class ListTold {
  constructor(private readonly notices: Notices) {}

  async tell(tx: Transaction, { id, kind }: Pick<StoredJob, 'id' | 'kind'>, how: 'DONE' | 'FAILED') {
    const told = TOLD[kind];
    if (told === null) return;
    const { userId, partyId } = tx.actor;
    await this.notices.tell(tx, {
      kind: told[how],
      facts: {},
      key: id,
      to: { userIds: [userId], partyIds: [partyId] },
    });
  }
}
