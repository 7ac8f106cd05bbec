import { Injectable } from '@nestjs/common';
import { DomainError } from '@samlad/domain/errors.js';
import { REPORT_MACHINE, type ReportState } from '@samlad/domain/party-report.js';
import type { WeekState } from '@samlad/domain/week-states.js';
import type { WeekIndex } from '@samlad/domain/week.js';
import { newId, type Transaction } from '../database/transaction.js';

export interface ReportRow {
  id: string;
  week: WeekIndex;
  partyId: string;
  state: ReportState;
  stateSequence: number;
  version: number;
  currentNumber: number;
}

export interface DraftValues {
  formKind: string;
  formVersion: number;
  answers: unknown;
}

const COLUMNS = `id, week, party_id "partyId", state, state_sequence "stateSequence", version,
  current_number "currentNumber"`;

/** Queries that write the reports themselves and their drafts. */
@Injectable()
export class ReportRepository {
  /**
   * The state of a week, held until the transaction ends; NOT_FOUND when it was never opened. The week is always locked
   * before its reports and incidents. What may compile it anew holds it alone, the rest hold it together.
   */
  async weekState(tx: Transaction, week: WeekIndex, hold: 'alone' | 'together'): Promise<WeekState> {
    const row = await tx.found<{ state: WeekState }>(
      `select state from week where municipality_id = $1 and week = $2 for ${hold === 'alone' ? 'update' : 'share'}`,
      [tx.actor.municipalityId, week],
    );
    return row.state;
  }

  /** The own report of a week, locked until the transaction ends. */
  own(tx: Transaction, week: WeekIndex): Promise<ReportRow | null> {
    return tx.one<ReportRow>(
      `select ${COLUMNS} from party_report where municipality_id = $1 and party_id = $2 and week = $3 for update`,
      [tx.actor.municipalityId, tx.actor.partyId, week],
    );
  }

  /** How the own report of a week stands, without holding it; null when it has not been begun. */
  standing(tx: Transaction, week: WeekIndex): Promise<Pick<ReportRow, 'version' | 'currentNumber'> | null> {
    return tx.one(
      `select version, current_number "currentNumber" from party_report
       where municipality_id = $1 and party_id = $2 and week = $3`,
      [tx.actor.municipalityId, tx.actor.partyId, week],
    );
  }

  /** What has been written of the own report of a week; null when nothing has. */
  async draft(tx: Transaction, week: WeekIndex): Promise<unknown> {
    const row = await tx.one<{ answers: unknown }>(
      `select d.answers from party_report r
       join party_report_draft d on d.municipality_id = r.municipality_id and d.report_id = r.id and d.party_id = r.party_id
       where r.municipality_id = $1 and r.party_id = $2 and r.week = $3`,
      [tx.actor.municipalityId, tx.actor.partyId, week],
    );
    return row?.answers ?? null;
  }

  /** Any party's report that has been handed in; that it is there is known to all parties. */
  find(tx: Transaction, id: string): Promise<ReportRow> {
    return tx.found<ReportRow>(
      `select ${COLUMNS} from party_report where municipality_id = $1 and id = $2 and current_number > 0`,
      [tx.actor.municipalityId, id],
    );
  }

  /** Begins the own report of a week. VERSION_CONFLICT when somebody else just did. */
  async create(tx: Transaction, week: WeekIndex): Promise<ReportRow> {
    const row = await tx.changed<ReportRow>(
      `insert into party_report (municipality_id, id, week, party_id, state, state_sequence)
       values ($1, $2, $3, $4, 'DRAFT', 1) on conflict (municipality_id, week, party_id) do nothing
       returning ${COLUMNS}`,
      [tx.actor.municipalityId, newId(), week, tx.actor.partyId],
    );
    if (row === null) throw new DomainError('VERSION_CONFLICT');
    await tx.bear(REPORT_MACHINE, row.id, 'DRAFT');
    return row;
  }

  /** Counts up the version of a locked report whose content is about to change. */
  async touch(tx: Transaction, id: string): Promise<number> {
    const row = await tx.changed<{ version: number }>(
      'update party_report set version = version + 1 where municipality_id = $1 and id = $2 returning version',
      [tx.actor.municipalityId, id],
    );
    if (row === null) throw new DomainError('NOT_FOUND');
    return row.version;
  }

  async saveDraft(tx: Transaction, reportId: string, draft: DraftValues): Promise<void> {
    await tx.query(
      `insert into party_report_draft (municipality_id, report_id, party_id, form_kind, form_version, answers, user_id, saved_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (municipality_id, report_id) do update set form_kind = excluded.form_kind,
         form_version = excluded.form_version, answers = excluded.answers, user_id = excluded.user_id,
         saved_at = excluded.saved_at`,
      [
        tx.actor.municipalityId,
        reportId,
        tx.actor.partyId,
        draft.formKind,
        draft.formVersion,
        JSON.stringify(draft.answers),
        tx.actor.userId,
        tx.now,
      ],
    );
  }

  /** Notes on a locked report that it has one more submitted version; its state is moved separately. */
  async countVersion(tx: Transaction, id: string, number: number, nothingToReport: boolean): Promise<void> {
    await tx.query(
      `update party_report set current_number = $3, nothing_to_report = $4, submitted_at = $5
       where municipality_id = $1 and id = $2`,
      [tx.actor.municipalityId, id, number, nothingToReport, tx.now],
    );
  }

  async insertReturn(tx: Transaction, report: ReportRow, comment: string): Promise<void> {
    await tx.query(
      `insert into party_report_return (municipality_id, report_id, number, party_id, returned_by_party_id, comment, user_id, returned_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        tx.actor.municipalityId,
        report.id,
        report.currentNumber,
        report.partyId,
        tx.actor.partyId,
        comment,
        tx.actor.userId,
        tx.now,
      ],
    );
  }
}
