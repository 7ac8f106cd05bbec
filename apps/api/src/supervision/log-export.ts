import { Injectable } from '@nestjs/common';
import { actionLabel } from '@samlad/domain/audit-actions.js';
import { ACTING_ROLE_LABEL } from '@samlad/domain/permissions.js';
import { type Purpose, PURPOSE_LABEL } from '@samlad/domain/purposes.js';
import { AuditLog } from '../audit/audit-log.js';
import type { Actor } from '../database/actor.js';
import { Database } from '../database/database.js';
import { csvOf } from './csv.js';
import { logFilter } from './log-filter.js';
import type { LogFilterInput } from './log.input.js';
import type { ChangeLogEntry, ReadLogEntry } from './log.model.js';
import { LogRepository } from './log.repository.js';

export const LOGS = ['CHANGES', 'READS'] as const;
export type Log = (typeof LOGS)[number];

const MOST_ROWS = 10_000;
const WHO = ['tid (UTC)', 'person', 'konto', 'part', 'myndighet', 'roll', 'ändamål'];

/** A search in a log as a file. Taking one out is itself an entry of the log, and comes before the file does. */
@Injectable()
export class LogExport {
  constructor(
    private readonly database: Database,
    private readonly repository: LogRepository,
    private readonly audit: AuditLog,
  ) {}

  /** At most 10 000 rows, newest first. */
  async csv(actor: Actor, log: Log, input: LogFilterInput): Promise<{ name: string; text: string }> {
    const filter = logFilter(input, actor.timeZone);
    const { header, rows } = await this.database.read(actor, (tx) =>
      ({
        CHANGES: async () => changeTable(await this.repository.changes(tx, filter, null, MOST_ROWS)),
        READS: async () =>
          readTable(await this.repository.reads(tx, filter, null, MOST_ROWS, { ids: 1_000 })),
      })[log](),
    );
    await this.audit.note({
      municipalityId: actor.municipalityId,
      actor,
      action: 'log.export',
      objectType: 'LOG',
      objectId: log,
      detail: { rows: rows.length },
      requestId: actor.requestId,
    });
    return { name: NAME[log], text: csvOf(header, rows) };
  }
}

const NAME: Record<Log, string> = {
  CHANGES: 'samlad-andringslogg.csv',
  READS: 'samlad-laslogg.csv',
};

type Table = { header: string[]; rows: (string | number | null)[][] };

const who = ({ at, person, account, party, authority, role, purpose }: ChangeLogEntry | ReadLogEntry) => [
  at,
  person,
  account,
  party,
  authority,
  role && ACTING_ROLE_LABEL[role],
  purpose && (PURPOSE_LABEL[purpose as Purpose] ?? purpose),
];

const changeTable = (entries: ChangeLogEntry[]): Table => ({
  header: ['post', ...WHO, 'vad', 'kod', 'slag', 'id', 'avtryck före', 'avtryck efter', 'ärende', 'hash'],
  rows: entries.map((entry) => [
    entry.sequence,
    ...who(entry),
    actionLabel(entry.action),
    entry.action,
    entry.objectType,
    entry.objectId,
    entry.digestBefore,
    entry.digestAfter,
    entry.requestId,
    entry.hash,
  ]),
});

const readTable = (entries: ReadLogEntry[]): Table => ({
  header: [
    ...WHO,
    'slag av läsning',
    'fråga',
    'upphovspart',
    'slag',
    'antal',
    'id',
    'avtryck av frågan',
    'ärende',
  ],
  rows: entries.map((entry) => [
    ...who(entry),
    entry.kind,
    entry.operation,
    entry.author,
    entry.objectType,
    entry.objectCount,
    entry.objectIds.join(' '),
    entry.digest,
    entry.requestId,
  ]),
});
