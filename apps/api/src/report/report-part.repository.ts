import { Injectable } from '@nestjs/common';
import type { AreaLevelFact } from '@samlad/report-forms/parts.js';
import { partMarkJson } from '../access/secrecy-mark.sql.js';
import type { SecrecyMark } from '../access/secrecy-mark.model.js';
import { visiblePart, visibleTo } from '../access/visible-to.js';
import type { Transaction } from '../database/transaction.js';
import { joinParty } from '../party/party.sql.js';
import { MARK_COLUMNS, MARK_TYPES, type MarkColumns } from '../access/mark-columns.js';
import type { CircleName } from './report.model.js';
import type { ReportRow } from './report.repository.js';

/** A submitted version whose parts are asked for. */
export interface VersionKey {
  reportId: string;
  number: number;
  partyId: string;
  formKind: string;
  formVersion: number;
}

/** A part as it is stored; `position` is its place among the parts of its field. */
export interface StoredPart {
  fieldKey: string;
  position: number;
  areaCode: string | null;
  content: unknown;
  mark: SecrecyMark;
  circleId: string | null;
  setBy: string | null;
}

export interface PartRow extends MarkColumns {
  field_key: string;
  position: number;
  area_id: string | null;
  content: unknown;
  /** The åtagande whose level and area the part has instead of its own. */
  commitment_id: string | null;
}

const FOLLOWING = MARK_COLUMNS.map(
  (column) => `case when c.id is null then f.${column} else c.${column} end`,
);

/** Queries about the parts of submitted versions. */
@Injectable()
export class ReportPartRepository {
  /** A version of the own party's; null when there is none with the number. */
  version(tx: Transaction, reportId: string, number: number): Promise<VersionKey | null> {
    return tx.one<VersionKey>(
      `select report_id "reportId", number, party_id "partyId", form_kind "formKind", form_version "formVersion"
       from party_report_version where municipality_id = $1 and party_id = $2 and report_id = $3 and number = $4`,
      [tx.actor.municipalityId, tx.actor.partyId, reportId, number],
    );
  }

  /** The parts of a version that the actor may see. */
  parts(tx: Transaction, reportId: string, number: number): Promise<StoredPart[]> {
    return tx.query<StoredPart>(
      `select t.field_key "fieldKey", t.position, a.code "areaCode", t.content, ${partMarkJson('t')} mark,
         t.circle_id "circleId", t.level_set_by "setBy"
       from report_part t
       left join area a on a.municipality_id = t.municipality_id and a.id = t.area_id ${joinParty('t')}
       where t.municipality_id = $1 and ${visiblePart('t')} and t.report_id = $3 and t.number = $4
       order by t.field_key, t.position`,
      [tx.actor.municipalityId, tx.actor.partyId, reportId, number],
    );
  }

  /** The levels of the areas in a version, as far as the actor may see them. */
  levels(tx: Transaction, reportId: string, number: number): Promise<AreaLevelFact[]> {
    return tx.query<AreaLevelFact>(
      `select a.code "areaCode", s.level::int, s.trend from area_assessment s
       join area a on a.municipality_id = s.municipality_id and a.id = s.area_id
       where s.municipality_id = $1 and ${visibleTo('area_assessment', 's')} and s.report_id = $3 and s.number = $4
       order by a.code`,
      [tx.actor.municipalityId, tx.actor.partyId, reportId, number],
    );
  }

  /** The own party's circles that restricted parts may be for. */
  ownCircles(tx: Transaction): Promise<CircleName[]> {
    return tx.query<CircleName>(
      `select id, name from circle
       where municipality_id = $1 and party_id = $2 and closed_at is null order by name, id`,
      [tx.actor.municipalityId, tx.actor.partyId],
    );
  }

  async insertParts(
    tx: Transaction,
    report: ReportRow,
    number: number,
    rows: readonly PartRow[],
  ): Promise<void> {
    await tx.query(
      `insert into report_part (municipality_id, report_id, number, week, party_id, field_key, position, content, area_id,
         commitment_id, ${MARK_COLUMNS.join(', ')})
       select $1, $2, $3, $4, $5, f.field_key, f.position, coalesce(f.content, 'null'::jsonb), coalesce(c.area_id, f.area_id), c.id, ${FOLLOWING.join(', ')}
       from jsonb_to_recordset($6::jsonb) as f (field_key text, position int, content jsonb, area_id uuid,
         commitment_id uuid, ${MARK_TYPES})
       left join commitment c on c.municipality_id = $1 and c.party_id = $5 and c.id = f.commitment_id`,
      [tx.actor.municipalityId, report.id, number, report.week, report.partyId, JSON.stringify(rows)],
    );
  }
}
