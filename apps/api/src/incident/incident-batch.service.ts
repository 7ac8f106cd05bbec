import { Injectable } from '@nestjs/common';
import { DomainError } from '@samlad/domain/errors.js';
import { type Actor, isUuid } from '../database/actor.js';
import { Database, type Receipt } from '../database/database.js';
import { knownId } from '../database/transaction.js';
import type { IncidentRowInput, RecordIncidentsInput, RemoveIncidentsInput } from './incident-batch.input.js';
import type { RecordedIncidents } from './incident-batch.model.js';
import { mustReportIncidents } from './incident.policy.js';
import { IncidentRepository } from './incident.repository.js';
import { incidentSchema, type ToldIncident } from './incident.schema.js';
import { IncidentService } from './incident.service.js';

const MOST = 100;

/** Recording a pasted list of incidents, and taking it back, all at once or not at all. */
@Injectable()
export class IncidentBatchService {
  constructor(
    private readonly database: Database,
    private readonly repository: IncidentRepository,
    private readonly incidents: IncidentService,
  ) {}

  /** Records every row in one transaction. A row that is refused is named, and then none is recorded. */
  async record(actor: Actor, input: RecordIncidentsInput): Promise<RecordedIncidents> {
    mustReportIncidents(actor.partyKind);
    const rows = checked(input.incidents);
    const keys = rows.map(({ rowKey }) => rowKey);
    const intent = { clientKey: input.clientKey, operation: 'recordIncidents', input };
    const receipt = await this.database.write(actor, intent, async (tx) => {
      const known = new Set((await this.repository.byKeys(tx, keys)).map(({ rowKey }) => rowKey));
      const recorded: string[] = [];
      for (const [index, { rowKey: key, told }] of rows.entries()) {
        if (known.has(key)) continue;
        const origin = { source: 'FORM', key };
        recorded.push(await ofRow(index, () => this.incidents.recordIn(tx, told, origin)));
      }
      const [first] = recorded;
      if (first === undefined) throw new DomainError('ALREADY_EXISTS', { thing: 'Alla raderna' });
      return { id: first, version: 1 };
    });
    const incidents = await this.database.read(actor, (tx) => this.repository.byKeys(tx, keys));
    return { ...receipt, incidents };
  }

  /** Takes own incidents away in one transaction, as when a pasted list is undone. */
  remove(actor: Actor, input: RemoveIncidentsInput): Promise<Receipt> {
    mustBeSome(input.incidents.length);
    const rows = input.incidents.map(({ id, expectedVersion }) => ({ id: knownId(id), expectedVersion }));
    const intent = { clientKey: input.clientKey, operation: 'removeIncidents', input };
    return this.database.write(actor, intent, async (tx) => {
      let last = { id: '', version: 0 };
      for (const { id, expectedVersion } of rows.toSorted((one, other) => (one.id < other.id ? -1 : 1))) {
        last = { id, version: await this.incidents.takeAway(tx, id, expectedVersion) };
      }
      return last;
    });
  }
}

function mustBeSome(count: number): void {
  if (count < 1) throw new DomainError('INVALID_INPUT', { message: 'Ta med minst en rad.' });
  if (count > MOST) {
    const message = `Högst ${MOST} rader sparas åt gången, här är ${count}. Dela upp listan eller läs in den som fil.`;
    throw new DomainError('INVALID_INPUT', { message });
  }
}

function checked(rows: readonly IncidentRowInput[]): { rowKey: string; told: ToldIncident }[] {
  mustBeSome(rows.length);
  const keys = rows.map(({ rowKey }) => rowKey.toLowerCase());
  if (keys.some((key) => !isUuid(key)) || new Set(keys).size < keys.length) {
    throw new DomainError('INVALID_INPUT', { message: 'Varje rad ska ha en egen UUID som klienten skapar.' });
  }
  return rows.map((row, index) => {
    const told = incidentSchema.safeParse(row);
    if (!told.success) throw refusedRow(index, told.error.issues[0]?.message ?? 'Raden kan inte läsas.');
    return { rowKey: keys[index] ?? '', told: told.data };
  });
}

const refusedRow = (index: number, sentence: string) =>
  new DomainError('INVALID_INPUT', { message: `Rad ${index + 1}: ${sentence}` });

async function ofRow<Result>(index: number, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof DomainError && error.code === 'BAD_USER_INPUT'
      ? refusedRow(index, error.message)
      : error;
  }
}
