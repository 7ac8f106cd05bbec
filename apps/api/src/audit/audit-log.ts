import { Injectable } from '@nestjs/common';
import type { Actor } from '../database/actor.js';
import { Database } from '../database/database.js';
import type { AuditEntry } from '../database/transaction.js';

/** Who did it, as far as is known. A stranger has neither user nor municipality. */
export type NotedActor = Pick<Actor, 'userId' | 'partyId' | 'role'> &
  Partial<Pick<Actor, 'issuer' | 'subject' | 'asked'>>;

/** Something that happened and changed no content: signing in and out, a refusal, an export. */
export interface AuditEvent extends AuditEntry {
  /** null: the installation's own chain, for what belongs to no municipality. */
  municipalityId: string | null;
  actor?: NotedActor | undefined;
  requestId: string;
}

/** Adds events to the log's chain. Changes are not noted here: they call `tx.audit` in their own transaction. */
@Injectable()
export class AuditLog {
  constructor(private readonly database: Database) {}

  /** Writes the event at once; resolves when it is committed. No content, tokens or personal numbers in `detail`. */
  note({ municipalityId, actor, requestId, ...entry }: AuditEvent): Promise<void> {
    return this.database.note({ ...actor, municipalityId, requestId }, entry);
  }
}
