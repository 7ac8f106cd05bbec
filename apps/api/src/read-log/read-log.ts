import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { DomainError } from '@samlad/domain/errors.js';
import { purposeOf } from '@samlad/domain/purposes.js';
import type { Actor } from '../database/actor.js';
import { Database } from '../database/database.js';
import type { ReadKeeper } from '../database/hooks.js';

const FLUSH_MS = 400;
const MOST_WAITING = 5_000;
const LONGEST_WAIT_MS = 2_000;
const MOST_OBJECTS = 1_000;
const PAUSE_MS = 20;

type Kind = 'ORDINARY' | 'DENIED';

interface Waiting {
  municipalityId: string;
  keptAt: number;
  kind: Kind;
  userId: string;
  issuer: string | null;
  subject: string | null;
  partyId: string;
  role: string;
  operation: string;
  purpose: string | null;
  digest: string;
  objectIds: string[];
  objectCount: number;
  requestId: string;
}

const INSERT = `
  insert into read_entry (municipality_id, id, at, kind, user_id, issuer, subject, party_id, role, operation, purpose,
    digest, object_ids, object_count, request_id)
  select $1, gen_random_uuid(), clock_timestamp() - make_interval(secs => g."age"), g."kind", g."userId", g."issuer",
    g."subject", g."partyId", g."role", g."operation", g."purpose", g."digest", g."objectIds", g."objectCount", g."requestId"
  from jsonb_to_recordset($2::jsonb) as g ("age" float8, "kind" text, "userId" uuid, "issuer" text, "subject" text,
    "partyId" uuid, "role" text, "operation" text, "purpose" text, "digest" text, "objectIds" uuid[], "objectCount" integer,
    "requestId" text)`;

/**
 * The log of ordinary reads. They wait in memory for less than a second and are then written together; when too many
 * wait, reads wait too and are in the end refused: none is left out. What is restricted does not come this way: it is
 * kept in the reading transaction itself.
 */
@Injectable()
export class ReadLog implements ReadKeeper, OnModuleInit {
  private readonly log = new Logger('read-log');
  private waiting: Waiting[] = [];
  private flushing: Promise<void> | null = null;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly database: Database) {}

  onModuleInit(): void {
    this.database.hooks.keepReadsWith(this);
    this.database.hooks.beforeClose(() => this.flush());
  }

  /** Whoever looks through the logs reads of things, not the things. */
  keep(actor: Actor, objectIds: string[]): Promise<void> {
    const isOfLogs = purposeOf(actor.asked?.permission) === 'SUPERVISION';
    return this.take(actor, 'ORDINARY', isOfLogs ? [] : objectIds);
  }

  /** Keeps that an actor was refused what it asked for. */
  denied(actor: Actor): Promise<void> {
    return this.take(actor, 'DENIED', []);
  }

  /** Writes everything that waits; rows that cannot be written now go on waiting. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    while (this.flushing !== null) await this.flushing;
    if (this.waiting.length === 0) return;
    this.flushing = this.write();
    try {
      await this.flushing;
    } finally {
      this.flushing = null;
    }
  }

  private async take(actor: Actor, kind: Kind, objectIds: string[]): Promise<void> {
    const { asked, municipalityId, userId, partyId, role, requestId } = actor;
    if (asked === undefined) return;
    await this.room();
    this.waiting.push({
      municipalityId,
      keptAt: performance.now(),
      kind,
      userId,
      issuer: actor.issuer || null,
      subject: actor.subject || null,
      partyId,
      role,
      operation: asked.operation,
      purpose: purposeOf(asked.permission),
      digest: asked.digest(),
      objectIds: objectIds.slice(0, MOST_OBJECTS),
      objectCount: objectIds.length,
      requestId,
    });
    this.timer ??= setTimeout(() => void this.flush(), FLUSH_MS).unref();
  }

  /** Waits until there is room for one more; the reader is told to try again when there never is. */
  private async room(): Promise<void> {
    const until = performance.now() + LONGEST_WAIT_MS;
    while (this.waiting.length >= MOST_WAITING) {
      if (performance.now() > until) throw new DomainError('DATABASE_AWAY');
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }

  private async write(): Promise<void> {
    const rows = this.waiting;
    this.waiting = [];
    const unwritten: Waiting[] = [];
    for (const [municipalityId, group] of groupedByMunicipality(rows)) {
      try {
        await this.database.maintain(municipalityId, (tx) => {
          const now = performance.now();
          const given = group.map(({ keptAt, ...row }) => ({ ...row, age: (now - keptAt) / 1_000 }));
          return tx.query(INSERT, [municipalityId, JSON.stringify(given)]);
        });
      } catch (error) {
        unwritten.push(...group);
        this.log.error(`${group.length} reads wait to be kept: ${String(error)}`);
      }
    }
    this.waiting = [...unwritten, ...this.waiting];
    if (this.waiting.length > 0) this.timer ??= setTimeout(() => void this.flush(), FLUSH_MS).unref();
  }
}

function groupedByMunicipality(rows: Waiting[]): Map<string, Waiting[]> {
  const groups = new Map<string, Waiting[]>();
  for (const row of rows) {
    const group = groups.get(row.municipalityId);
    if (group) group.push(row);
    else groups.set(row.municipalityId, [row]);
  }
  return groups;
}
