import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import type { ErrorReason } from '@samlad/domain/errors.js';
import type { Actor } from '../database/actor.js';
import { Database } from '../database/database.js';
import { ReadLog } from '../read-log/read-log.js';
import { AuditLog } from './audit-log.js';

const WINDOW_MS = 60_000;
const MOST_KEYS = 5_000;
const MOST_IN_WINDOW = 600;

interface Repeated {
  actor: Actor;
  reason: ErrorReason;
  since: number;
  more: number;
}

/**
 * Keeps every refusal: in the read log each one, in the chain the first of a kind each minute and then how many more
 * there were, so that nobody can fill the chain by asking for what is refused.
 */
@Injectable()
export class Denials implements OnModuleInit {
  private readonly log = new Logger('denials');
  private readonly repeated = new Map<string, Repeated>();

  constructor(
    private readonly audit: AuditLog,
    private readonly reads: ReadLog,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.database.hooks.onRefused((actor, reason) => {
      if (actor.asked) void this.note(actor, reason);
    });
    this.database.hooks.beforeClose(() => this.sweep(Infinity));
  }

  /** Keeps that an actor was refused what it asked for. Never throws: the refusal stands in any case. */
  async note(actor: Actor, reason: ErrorReason): Promise<void> {
    try {
      await this.reads.denied(actor);
      await this.sweep(performance.now());
      const key = [actor.municipalityId, actor.userId, actor.asked?.operation, reason].join(' ');
      const known = this.repeated.get(key);
      if (known !== undefined) known.more += 1;
      else if (this.repeated.size < MOST_KEYS) {
        this.repeated.set(key, { actor, reason, since: performance.now(), more: 0 });
        if (this.repeated.size <= MOST_IN_WINDOW) await this.write(actor, reason);
      }
    } catch (error) {
      this.log.error({ requestId: actor.requestId, error: String(error) });
    }
  }

  /** Writes how often what was refused more than a minute ago was refused again. */
  private async sweep(now: number): Promise<void> {
    for (const [key, { actor, reason, since, more }] of this.repeated) {
      if (now - since < WINDOW_MS) return;
      this.repeated.delete(key);
      if (more > 0) await this.write(actor, reason, more);
    }
  }

  private write(actor: Actor, reason: ErrorReason, repeated = 0): Promise<void> {
    return this.audit.note({
      municipalityId: actor.municipalityId,
      actor,
      action: 'access.denied',
      objectType: 'OPERATION',
      objectId: actor.asked?.operation ?? '',
      detail: { reason, ...(repeated > 0 && { repeated }) },
      requestId: actor.requestId,
    });
  }
}
