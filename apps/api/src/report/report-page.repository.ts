import { Injectable } from '@nestjs/common';
import { OPEN_COMMITMENT_STATES, WORKING_COMMITMENT_STATES } from '@samlad/domain/measure.js';
import { isoWeekOf, type WeekIndex } from '@samlad/domain/week.js';
import { visibleCommitment, visiblePart, visibleTo, visibleVersion } from '../access/visible-to.js';
import { utc } from '../database/sql.js';
import { today } from '../database/today.js';
import type { Transaction } from '../database/transaction.js';
import { joinParty, PARTY_JSON } from '../party/party.sql.js';
import type { VersionKey } from './report-part.repository.js';
import type { CommitmentToReport, OwnReport, ReportVersion } from './report.model.js';

/** The own report but for what was last sent of it. */
export type OwnReportRow = Omit<OwnReport, 'submittedAnswers'>;

/** A submitted version but for what is put together for each reader. */
export type VersionHeader = Omit<ReportVersion, 'answers' | 'marks' | 'areas' | 'incidents'>;

/** A commitment that this week's report may give a dose for. */
export interface DosableCommitment extends CommitmentToReport {
  working: boolean;
}

const VERSION_HEADERS = `coalesce((
  select json_agg(json_build_object('number', n.number, 'submittedAt', ${utc('n.submitted_at')},
    'submittedBy', coalesce(u.name, 'Okänd'), 'nothingToReport', n.nothing_to_report) order by n.number)
  from party_report_version n left join app_user u on u.id = n.user_id
  where n.municipality_id = r.municipality_id and n.report_id = r.id and ${visibleVersion('n')}), '[]')`;

/** What the åtaganden that a version gives doses for are about, as far as the reader may see them. */
const NAMED_COMMITMENTS = `coalesce((
  select json_agg(json_build_object('id', c.id, 'what', c.what) order by c.id) from commitment c
  where c.municipality_id = v.municipality_id and c.party_id = v.party_id and ${visibleCommitment('c')}
    and c.id in (select t.commitment_id from report_part t
      where t.municipality_id = v.municipality_id and t.report_id = v.report_id and t.number = v.number
        and t.commitment_id is not null and ${visiblePart('t')})), '[]')`;

/** Queries that read reports for their pages. */
@Injectable()
export class ReportPageRepository {
  /** The own party's report of a week: its draft, its state, and why it came back. */
  own(tx: Transaction, week: WeekIndex): Promise<OwnReportRow | null> {
    return tx.one<OwnReportRow>(
      `select r.id, r.version, r.state, d.answers, ${utc('d.saved_at')} "savedAt", w.name "savedBy", r.delivered_at is not null "fromOwnSystem", r.current_number "versionNumber",
         r.nothing_to_report "nothingToReport", ${utc('r.submitted_at')} "submittedAt", v.received_by "receivedBy",
         t.comment "returnComment", ${utc('t.returned_at')} "returnedAt", ${VERSION_HEADERS} versions
       from party_report r
       join party_report_draft d on d.municipality_id = r.municipality_id and d.report_id = r.id and d.party_id = $2
       left join app_user w on w.id = d.user_id
       left join party_report_version v
         on v.municipality_id = r.municipality_id and v.report_id = r.id and v.number = r.current_number and v.party_id = $2
       left join party_report_return t
         on t.municipality_id = r.municipality_id and t.report_id = r.id and t.number = r.current_number and t.party_id = $2
       where r.municipality_id = $1 and r.party_id = $2 and r.week = $3`,
      [tx.actor.municipalityId, tx.actor.partyId, week],
    );
  }

  /** What the own party submitted in a week. */
  submitted(tx: Transaction, week: WeekIndex): Promise<VersionKey | null> {
    return tx.one<VersionKey>(
      `select v.report_id "reportId", v.number, v.party_id "partyId", v.form_kind "formKind", v.form_version "formVersion"
       from party_report r
       join party_report_version v
         on v.municipality_id = r.municipality_id and v.report_id = r.id and v.number = r.current_number
       where r.municipality_id = $1 and r.party_id = $2 and v.party_id = $2 and r.week = $3`,
      [tx.actor.municipalityId, tx.actor.partyId, week],
    );
  }

  /** Own åtaganden that are worked on, and those that the week's report has already given a dose for. */
  commitments(tx: Transaction, week: WeekIndex): Promise<DosableCommitment[]> {
    return tx.query<DosableCommitment>(
      `select c.id, m.id "measureId", m.title "measureTitle", a.name "areaName", c.what, c.dosage_unit "dosageUnit",
         c.dosage_planned "dosagePlanned", c.due_on::text "dueOn", c.state = any ($4::text[]) working,
         c.state = any ($5::text[]) and c.due_on < $6::date overdue,
         coalesce((select sum(d.amount) from dosage d
           where d.municipality_id = c.municipality_id and d.commitment_id = c.id), 0) "dosageDone"
       from commitment c
       join measure m on m.municipality_id = c.municipality_id and m.id = c.measure_id and ${visibleTo('measure', 'm')}
       join area a on a.municipality_id = m.municipality_id and a.id = m.area_id
       where c.municipality_id = $1 and c.party_id = $2 and (
         c.state = any ($4::text[]) or exists (
           select 1 from dosage given
           join party_report r on r.municipality_id = given.municipality_id and r.id = given.report_id
           where given.municipality_id = c.municipality_id and given.commitment_id = c.id and given.party_id = $2
             and r.week = $3))
       order by c.due_on, c.id`,
      [
        tx.actor.municipalityId,
        tx.actor.partyId,
        week,
        WORKING_COMMITMENT_STATES,
        OPEN_COMMITMENT_STATES,
        today(tx),
      ],
    );
  }

  /** A submitted version that the actor may see, the current one when no number is named. */
  async version(tx: Transaction, reportId: string, number: number | null): Promise<VersionHeader | null> {
    const row = await tx.one<Omit<VersionHeader, 'week'> & { week: WeekIndex }>(
      `select r.id "reportId", r.version "reportVersion", r.state, v.number, v.week, ${PARTY_JSON} party,
         v.form_kind "formKind", v.form_version "formVersion", v.nothing_to_report "nothingToReport",
         v.received_by "receivedBy", ${utc('v.submitted_at')} "submittedAt", coalesce(u.name, 'Okänd') "submittedBy",
         coalesce(r.delivered_at <= v.submitted_at, false) "fromOwnSystem", ${VERSION_HEADERS} versions, ${NAMED_COMMITMENTS} commitments
       from party_report r
       join party_report_version v
         on v.municipality_id = r.municipality_id and v.report_id = r.id and v.number = coalesce($4::int, r.current_number)
       ${joinParty('v')}
       left join app_user u on u.id = v.user_id
       where r.municipality_id = $1 and ${visibleVersion('v')} and r.id = $3`,
      [tx.actor.municipalityId, tx.actor.partyId, reportId, number],
    );
    return row === null ? null : { ...row, week: isoWeekOf(row.week) };
  }
}
