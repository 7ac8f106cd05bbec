import { Injectable } from '@nestjs/common';
import { DomainError } from '@samlad/domain/errors.js';
import { weekIndexOf, weekOfInstant } from '@samlad/domain/week.js';
import { mergeNotices, parsePoliceEvents, type PoliceAnswer } from '@samlad/import/police-events.js';
import type { PoliceNotice } from '@samlad/import/police-notice.js';
import { SWEDISH_MUNICIPALITIES, type SwedishMunicipality } from '@samlad/import/swedish-municipalities.js';
import { Database } from '../database/database.js';
import type { Transaction } from '../database/transaction.js';
import { ImportBatchRepository } from './import-batch.repository.js';
import { type LocalNotice, PoliceNoticeRepository } from './police-notice.repository.js';

export interface NoticeTown {
  id: string;
  code: string;
  timeZone: string;
}

/** Where an answer came from. */
export interface AnswerOrigin {
  fileName: string;
  /** How many events it should hold; null for an archive of any length. */
  expected: number | null;
  /** Whether an answer that changed nothing is noted in the journal too. */
  notesUnchanged: boolean;
}

/** What an answer did to one municipality's notices. */
export interface NoticeOutcome {
  /** False when there was no list to read; then nothing was changed. */
  readable: boolean;
  received: number;
  /** Those of the municipality, and those of its whole county. */
  local: number;
  added: number;
  changed: number;
  unchanged: number;
  /** Stored ones that the police have since placed in another municipality. */
  moved: number;
  refused: { row: number; sentence: string }[];
  findings: string[];
}

interface SortedNotices {
  added: LocalNotice[];
  changed: LocalNotice[];
  unchanged: number;
  moved: string[];
}

const FINDINGS_NOTED = 3;

/**
 * The police's published notices: context for the weeks, never incidents on a point. Edits update by id; an answer is
 * a window of the newest, so a notice that is missing in it stays.
 */
@Injectable()
export class PoliceNotices {
  constructor(
    private readonly database: Database,
    private readonly repository: PoliceNoticeRepository,
    private readonly batches: ImportBatchRepository,
  ) {}

  /** Whether the police's notices tell of a municipality with this code: only those of Sweden. */
  concerns(code: string): boolean {
    return swedish(code) !== undefined;
  }

  /** Takes in an answer for one municipality, in one transaction; IMPORT_REFUSED for one outside Sweden. */
  async importAnswer(town: NoticeTown, answer: Uint8Array, origin: AnswerOrigin): Promise<NoticeOutcome> {
    const place = swedish(town.code);
    if (place === undefined) {
      throw new DomainError('IMPORT_REFUSED', {
        message: `kommunen ${town.code} finns inte i Sverige, så polisens händelser gäller den inte.`,
      });
    }
    const parsed = parsePoliceEvents(answer, {
      municipalities: SWEDISH_MUNICIPALITIES,
      expected: origin.expected,
    });
    return this.database.maintain(town.id, (tx) => this.take(tx, parsed, place, origin), {
      timeZone: town.timeZone,
    });
  }

  private async take(
    tx: Transaction,
    parsed: PoliceAnswer,
    place: SwedishMunicipality,
    origin: AnswerOrigin,
  ): Promise<NoticeOutcome> {
    const local = parsed.notices.flatMap((notice) => localNotice(notice, place, tx.actor.timeZone));
    const sorted = sortNotices(await this.repository.known(tx), local, parsed.notices);
    await this.repository.store(tx, [...sorted.added, ...sorted.changed]);
    await this.repository.remove(tx, sorted.moved);
    await this.repository.announce(
      tx,
      [...sorted.added, ...sorted.changed].map(({ week }) => week),
    );
    const outcome: NoticeOutcome = {
      readable: parsed.readable,
      received: parsed.received,
      local: local.length,
      added: sorted.added.length,
      changed: sorted.changed.length,
      unchanged: sorted.unchanged,
      moved: sorted.moved.length,
      refused: parsed.refused.map(({ row, reason }) => ({ row, sentence: reason })),
      findings: parsed.findings,
    };
    if (origin.notesUnchanged || hasChanged(outcome)) await this.note(tx, outcome, origin.fileName);
    return outcome;
  }

  /** `duplicates` in the journal are notices that were stored already and have not changed. */
  private async note(tx: Transaction, outcome: NoticeOutcome, fileName: string): Promise<void> {
    const { added, changed, moved, unchanged } = outcome;
    const moves = moved === 0 ? [] : [`${moved} gäller nu en annan kommun.`];
    const words = [
      `${added} nya, ${changed} ändrade.`,
      ...moves,
      ...outcome.findings.slice(0, FINDINGS_NOTED),
    ];
    const objectId = await this.batches.insert(tx, {
      kind: 'POLICE_NOTICES',
      fileName,
      accepted: added + changed,
      refused: outcome.refused.length,
      duplicates: unchanged,
      note: words.join(' '),
    });
    const detail = { added, changed, moved, unchanged, refused: outcome.refused.length };
    tx.audit({ action: 'police.import', objectType: 'IMPORT', objectId, detail });
  }
}

/** Whether an answer changed anything that is stored. */
export const hasChanged = ({ added, changed, moved }: NoticeOutcome): boolean => added + changed + moved > 0;

const swedish = (code: string) => SWEDISH_MUNICIPALITIES.find((municipality) => municipality.code === code);

/** The notice as the municipality's own, when it is placed there or names nothing smaller than its county. */
function localNotice(notice: PoliceNotice, place: SwedishMunicipality, timeZone: string): LocalNotice[] {
  const isCountyWide = notice.municipalityCode === null && notice.countyName === place.county;
  if (notice.municipalityCode !== place.code && !isCountyWide) return [];
  const week = weekIndexOf(weekOfInstant(notice.eventAt ?? notice.publishedAt, timeZone));
  return [{ notice, week, isCountyWide }];
}

function sortNotices(
  known: ReadonlyMap<string, string>,
  local: readonly LocalNotice[],
  received: readonly PoliceNotice[],
): SortedNotices {
  const byId = new Map(local.map((entry) => [entry.notice.sourceId, entry]));
  const merged = mergeNotices(
    known,
    local.map(({ notice }) => notice),
  );
  const asLocal = (notices: readonly PoliceNotice[]) =>
    notices.map(({ sourceId }) => byId.get(sourceId)).filter((entry) => entry !== undefined);
  return {
    added: asLocal(merged.added),
    changed: asLocal(merged.changed),
    unchanged: merged.unchanged.length,
    moved: received.map(({ sourceId }) => sourceId).filter((id) => known.has(id) && !byId.has(id)),
  };
}
