import { Injectable } from '@nestjs/common';
import { DomainError } from '@samlad/domain/errors.js';
import { PARTY_KIND } from '@samlad/domain/party-kinds.js';
import type { SecrecyLevel } from '@samlad/domain/secrecy.js';
import { requiredText } from '@samlad/domain/text.js';
import type { ColumnMapping } from '@samlad/import/mapping.js';
import { distinctWords, type ListPreview, previewIncidentList } from '@samlad/import/preview-list.js';
import type { Actor } from '../database/actor.js';
import { Database, type Receipt } from '../database/database.js';
import type { Transaction } from '../database/transaction.js';
import { Guard } from '../guard/guard.js';
import { AreaHistory } from './area-history.js';
import { finding } from './finding.js';
import type { Finding } from './finding.model.js';
import { ImportBatchRepository } from './import-batch.repository.js';
import type { ImportIncidentListInput, IncidentListInput } from './incident-list.input.js';
import type { IncidentListPreview } from './incident-list.model.js';
import { IncidentListRepository } from './incident-list.repository.js';
import { listFindings, listNote } from './list-findings.js';
import { chosenMapping } from './list-mapping.js';
import { previewOf, unreadable } from './list-preview.js';
import { type ReadList, readListRows } from './list-rows.js';
import { listSource } from './list-source.js';

/** A list of incidents as it was sent. */
export interface SentList {
  bytes: Uint8Array;
  fileName: string;
  /** Name of the source; rows of the same source and key are the same incident. */
  source: string;
  mapping: unknown;
  secrecyLevel: SecrecyLevel;
}

/** What an import of a list did: every row is in exactly one of the counts. */
export interface ListOutcome {
  batchId: string;
  total: number;
  imported: number;
  duplicates: number;
  refused: { line: number; sentence: string }[];
  findings: Finding[];
}

interface OpenedList {
  shown: ListPreview;
  mapping: ColumnMapping | null;
  /** Null when there is no whole mapping to read by. */
  list: ReadList | null;
  findings: Finding[];
}

const MOST_BYTES = 1_048_576;
const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;
const FILE_NAME = requiredText(200);

/** Lists of incidents: shown before they are accepted, then every acceptable row or none, as the party's own. */
@Injectable()
export class IncidentLists {
  constructor(
    private readonly database: Database,
    private readonly repository: IncidentListRepository,
    private readonly batches: ImportBatchRepository,
    private readonly guard: Guard,
  ) {}

  /** What the list says and which of its rows would be taken in. Stores nothing. */
  preview(actor: Actor, file: IncidentListInput): Promise<IncidentListPreview> {
    mayHaveIncidents(actor);
    const sent = sentList(file);
    return this.database.read(actor, async (tx) => {
      const opened = await this.open(tx, sent);
      if ('reason' in opened) return unreadable(opened.reason);
      const column = opened.mapping?.category.column ?? opened.shown.mapping.category?.column ?? null;
      const words = column === null ? [] : distinctWords(sent.bytes, column).map(({ word }) => word);
      return previewOf(opened.shown, opened.list, opened.findings, words);
    });
  }

  /** Takes the list in for the actor's party; IMPORT_REFUSED when it cannot be read or no row is acceptable. */
  importFor(actor: Actor, { clientKey, file }: ImportIncidentListInput): Promise<Receipt> {
    const sent = sentList(file);
    return this.database.write(
      actor,
      { clientKey, operation: 'importIncidentList', input: { file } },
      async (tx) => {
        const { batchId } = await this.apply(tx, sent);
        return { id: batchId, version: 1 };
      },
    );
  }

  /**
   * Takes the list in within a transaction that acts for a party. Rows of weeks that reports are still written for
   * are the party's own until its report is sent in or it shares them. Rows of closed weeks and of weeks that were
   * never opened are history: those of level OPEN or SHARED are shared at once, since no report will ever share them;
   * they show in series over time, never in a frozen picture.
   */
  async apply(tx: Transaction, sent: SentList): Promise<ListOutcome> {
    mayHaveIncidents(tx.actor);
    await this.repository.holdWeeks(tx);
    const opened = await this.open(tx, sent);
    if ('reason' in opened) throw refusal(opened.reason);
    const { list, findings } = opened;
    const errors = findings.filter(({ severity }) => severity === 'ERROR');
    if (list === null || errors.length > 0) throw refusal(errors.map(({ sentence }) => sentence).join(' '));
    if (list.rows.length === 0 && list.duplicates.length === 0) {
      throw refusal(`Ingen rad kunde läsas in. ${list.refused[0]?.reason ?? 'Filen har inga rader.'}`);
    }
    return this.store(tx, sent, list, findings);
  }

  private async store(
    tx: Transaction,
    sent: SentList,
    list: ReadList,
    findings: Finding[],
  ): Promise<ListOutcome> {
    const counts = {
      accepted: list.rows.length,
      refused: list.refused.length,
      duplicates: list.duplicates.length,
    };
    const batchId = await this.batches.insert(tx, {
      kind: 'INCIDENT_LIST',
      fileName: sent.fileName,
      source: sent.source,
      ...counts,
      note: listNote(list, sent.secrecyLevel),
    });
    const imported = await this.repository.insert(tx, list.rows, sent.source, batchId);
    if (imported !== counts.accepted) throw new DomainError('ALREADY_EXISTS', { thing: 'En rad i listan' });
    tx.audit({ action: 'incident.import', objectType: 'IMPORT', objectId: batchId, detail: counts });
    await this.repository.announce(tx, batchId);
    return {
      batchId,
      total: list.total,
      imported,
      duplicates: counts.duplicates,
      refused: list.refused.map(({ line, reason }) => ({ line, sentence: reason })),
      findings,
    };
  }

  private async open(tx: Transaction, sent: SentList): Promise<OpenedList | { reason: string }> {
    const shown = previewIncidentList(sent.bytes);
    if ('reason' in shown) return shown;
    const { mapping, findings } = chosenMapping(sent.mapping, shown);
    const history = new AreaHistory(await this.repository.areas(tx), tx.actor.projectedCrs);
    if (history.isEmpty)
      findings.push(finding('ERROR', 'Kommunen har inga områden än. Läs in gränser först.'));
    if (mapping === null || history.isEmpty) return { shown, mapping, list: null, findings };
    const list = readListRows(sent.bytes, {
      mapping,
      source: sent.source,
      secrecyLevel: sent.secrecyLevel,
      timeZone: tx.actor.timeZone,
      now: tx.now,
      history,
      knownKeys: await this.repository.knownKeys(tx, sent.source),
      openWeeks: await this.repository.openWeeks(tx),
      judge: await this.guard.judge(tx),
    });
    return { shown, mapping, list, findings: [...findings, ...listFindings(list)] };
  }
}

const refusal = (message: string) => new DomainError('IMPORT_REFUSED', { message });

function mayHaveIncidents({ partyKind }: Actor): void {
  const { mayReportIncidents, label } = PARTY_KIND[partyKind];
  if (!mayReportIncidents) throw new DomainError('PARTY_REPORTS_NO_INCIDENTS', { party: label });
}

function sentList(file: IncidentListInput): SentList {
  if (!BASE64.test(file.contentBase64)) throw refusal('innehållet är inte base64.');
  const bytes = Buffer.from(file.contentBase64, 'base64');
  if (bytes.byteLength > MOST_BYTES) {
    throw refusal('den är större än 1 MB. Dela den, eller låt driften läsa in den med kommandoraden.');
  }
  const fileName = FILE_NAME.parse(file.fileName);
  return {
    bytes,
    fileName,
    source: listSource(fileName),
    mapping: file.mapping,
    secrecyLevel: file.secrecyLevel,
  };
}
