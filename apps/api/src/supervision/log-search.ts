import { Injectable } from '@nestjs/common';
import { DomainError } from '@samlad/domain/errors.js';
import { isUuid, type Actor } from '../database/actor.js';
import { Database } from '../database/database.js';
import { pageSize, type PageRequest } from '../graphql/page.js';
import { Parties } from '../party/parties.js';
import type { Party } from '../party/party.model.js';
import { logFilter } from './log-filter.js';
import type { LogFilterInput } from './log.input.js';
import type { ChangeLogPage, ReadLogPage } from './log.model.js';
import { LogRepository, type ReadKey } from './log.repository.js';

/** Searches in the logs: all of them for data protection, the reads of its own restricted material for a party. */
@Injectable()
export class LogSearch {
  constructor(
    private readonly database: Database,
    private readonly repository: LogRepository,
    private readonly ofMunicipality: Parties,
  ) {}

  parties(actor: Actor): Promise<Party[]> {
    return this.database.read(actor, (tx) => this.ofMunicipality.all(tx));
  }

  changes(actor: Actor, input: LogFilterInput, request: PageRequest): Promise<ChangeLogPage> {
    const filter = logFilter(input, actor.timeZone);
    const first = pageSize(request.first);
    const before = sequenceOf(request.after);
    return this.database.read(actor, async (tx) => {
      const rows = await this.repository.changes(tx, filter, before, first + 1);
      const nodes = rows.slice(0, first);
      const last = nodes.at(-1);
      return {
        nodes,
        endCursor: last === undefined ? null : String(last.sequence),
        hasMore: rows.length > first,
        totalCount: await this.repository.countChanges(tx, filter),
      };
    });
  }

  reads(actor: Actor, input: LogFilterInput, request: PageRequest): Promise<ReadLogPage> {
    return this.readsOf(actor, input, request, null);
  }

  /** Who outside the actor's party has read its restricted material. */
  readsOfOwn(actor: Actor, input: LogFilterInput, request: PageRequest): Promise<ReadLogPage> {
    return this.readsOf(actor, input, request, actor.partyId);
  }

  private readsOf(
    actor: Actor,
    input: LogFilterInput,
    request: PageRequest,
    author: string | null,
  ): Promise<ReadLogPage> {
    const filter = logFilter(input, actor.timeZone);
    const first = pageSize(request.first);
    const before = readKeyOf(request.after);
    return this.database.read(actor, async (tx) => {
      const rows = await this.repository.reads(tx, filter, before, first + 1, { author });
      const nodes = rows.slice(0, first);
      const last = nodes.at(-1);
      return {
        nodes,
        endCursor: last === undefined ? null : Buffer.from(`${last.key}|${last.id}`).toString('base64url'),
        hasMore: rows.length > first,
        totalCount: await this.repository.countReads(tx, filter, author),
      };
    });
  }
}

const NO_CURSOR = { message: 'Sidmarkören (after) är inte giltig. Börja om från första sidan.' };
const TIME = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(\.\d{1,6})?[+-]\d{2}(:\d{2})?$/;

function sequenceOf(cursor: string | null | undefined): number | null {
  if (!cursor) return null;
  if (/^\d{1,15}$/.test(cursor)) return Number(cursor);
  throw new DomainError('INVALID_INPUT', NO_CURSOR);
}

function readKeyOf(cursor: string | null | undefined): ReadKey | null {
  if (!cursor) return null;
  const [at = '', id = '', ...rest] = Buffer.from(cursor, 'base64url').toString().split('|');
  if (TIME.test(at) && isUuid(id) && rest.length === 0) return { at, id };
  throw new DomainError('INVALID_INPUT', NO_CURSOR);
}
