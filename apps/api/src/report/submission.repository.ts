import { Injectable } from '@nestjs/common';
import { AREA_LEVELS } from '@samlad/domain/source-types.js';
import type { ReportFacts } from '@samlad/report-forms/answers.js';
import type { Transaction } from '../database/transaction.js';
import { MARK_COLUMNS, MARK_TYPES, type MarkColumns } from '../access/mark-columns.js';
import type { DraftValues, ReportRow } from './report.repository.js';

/** Queries that write a submitted version and the facts in it. */
@Injectable()
export class SubmissionRepository {
  /** The authority that receives reports: that of the municipality's own safety office. */
  async receiver(tx: Transaction): Promise<string> {
    const row = await tx.found<{ name: string }>(
      `select h.name from party p join authority h on h.municipality_id = p.municipality_id and h.id = p.authority_id
       where p.municipality_id = $1 and p.kind = 'SAFETY_OFFICE' order by p.sort_order limit 1`,
      [tx.actor.municipalityId],
    );
    return row.name;
  }

  async insertVersion(
    tx: Transaction,
    report: ReportRow,
    number: number,
    version: Omit<DraftValues, 'answers'> & { nothingToReport: boolean; receivedBy: string },
  ): Promise<void> {
    await tx.query(
      `insert into party_report_version (municipality_id, report_id, number, week, party_id, form_kind, form_version,
         nothing_to_report, received_by, user_id, submitted_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        tx.actor.municipalityId,
        report.id,
        number,
        report.week,
        report.partyId,
        version.formKind,
        version.formVersion,
        version.nothingToReport,
        version.receivedBy,
        tx.actor.userId,
        tx.now,
      ],
    );
  }

  /** The levels of a version as rows; `areaIds` is the id of each area code. */
  async insertLevels(
    tx: Transaction,
    report: ReportRow,
    number: number,
    assessments: ReportFacts['assessments'],
    areaIds: ReadonlyMap<string, string>,
  ): Promise<void> {
    const rows = assessments
      .filter(({ areaCode }) => areaIds.has(areaCode))
      .map(({ areaCode, level, trend }) => ({ area_id: areaIds.get(areaCode), level, trend }));
    await tx.query(
      `insert into area_assessment (municipality_id, report_id, number, week, party_id, area_id, level, trend)
       select $1, $2, $3, $4, $5, f.area_id, f.level, f.trend
       from jsonb_to_recordset($6::jsonb) as f (area_id uuid, level smallint, trend text)`,
      [tx.actor.municipalityId, report.id, number, report.week, report.partyId, JSON.stringify(rows)],
    );
  }

  /** The areas at the highest level in a version of the own party's. */
  async acuteAreas(tx: Transaction, report: ReportRow, number: number): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `select s.area_id id from area_assessment s where s.municipality_id = $1 and s.party_id = $2 and s.report_id = $3
         and s.number = $4 and s.level = $5 order by s.area_id`,
      [tx.actor.municipalityId, tx.actor.partyId, report.id, number, Math.max(...AREA_LEVELS)],
    );
    return rows.map(({ id }) => id);
  }

  /** The needs of a version as rows, with the marks that `marks` has for them. */
  async insertNeeds(
    tx: Transaction,
    report: ReportRow,
    number: number,
    needs: ReportFacts['needs'],
    areaIds: ReadonlyMap<string, string>,
    marks: ReadonlyMap<string, MarkColumns>,
  ): Promise<void> {
    const rows = needs.map(({ row, toPartyKind, areaCode, text }, position) => ({
      ...marks.get(`needs.${row}`),
      position,
      to_party_kind: toPartyKind === 'ANY' ? null : toPartyKind,
      area_id: areaCode === null ? null : areaIds.get(areaCode),
      text,
    }));
    await tx.query(
      `insert into need (municipality_id, report_id, number, week, party_id, position, to_party_kind, area_id, text,
         ${MARK_COLUMNS.join(', ')})
       select $1, $2, $3, $4, $5, f.position, f.to_party_kind, f.area_id, f.text, ${MARK_COLUMNS.map((column) => `f.${column}`).join(', ')}
       from jsonb_to_recordset($6::jsonb) as f (position int, to_party_kind text, area_id uuid, text text, ${MARK_TYPES})`,
      [tx.actor.municipalityId, report.id, number, report.week, report.partyId, JSON.stringify(rows)],
    );
  }

  /** Makes every version so far the own party's alone again, in the row rules of both locks. */
  async takeBack(tx: Transaction, report: ReportRow): Promise<void> {
    await tx.query(
      `insert into report_withdrawal (municipality_id, report_id, number, party_id, user_id, withdrawn_at)
       values ($1, $2, $3, $4, $5, $6)`,
      [tx.actor.municipalityId, report.id, report.currentNumber, report.partyId, tx.actor.userId, tx.now],
    );
  }

  /** Puts the doses of this version in the place of those that an earlier version of the report gave. */
  async replaceDosage(tx: Transaction, report: ReportRow, dosage: ReportFacts['dosage']): Promise<void> {
    await tx.query('delete from dosage where municipality_id = $1 and report_id = $2 and party_id = $3', [
      tx.actor.municipalityId,
      report.id,
      report.partyId,
    ]);
    await tx.query(
      `insert into dosage (municipality_id, id, commitment_id, party_id, week, amount, note, report_id, user_id, recorded_at)
       select $1, gen_random_uuid(), f.commitment_id, $2, $3, f.amount, nullif(f.note, ''), $4, $5, $6
       from jsonb_to_recordset($7::jsonb) as f (commitment_id uuid, amount double precision, note text)`,
      [
        tx.actor.municipalityId,
        report.partyId,
        report.week,
        report.id,
        tx.actor.userId,
        tx.now,
        JSON.stringify(
          dosage.map(({ commitmentId, amount, note }) => ({ commitment_id: commitmentId, amount, note })),
        ),
      ],
    );
  }

  /** Shares the own incidents of the week that are not the own party's alone; gives their ids. */
  async shareIncidents(tx: Transaction, report: ReportRow): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `with newly_shared as (
         update incident set shared = true, shared_at = $4, version = version + 1, user_id = $5, updated_at = $4
         where municipality_id = $1 and party_id = $2 and week = $3 and not shared and removed_at is null
           and secrecy_level <> 'OWN'
         returning id
       ) select id from newly_shared order by id`,
      [tx.actor.municipalityId, report.partyId, report.week, tx.now, tx.actor.userId],
    );
    return rows.map(({ id }) => id);
  }
}
