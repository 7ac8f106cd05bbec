import type { PartyKind } from '@samlad/domain/party-kinds.js';
import type { ReportAnswers } from '@samlad/report-forms/answers.js';
import { placedFields } from '@samlad/report-forms/fields.js';
import { marksOf, type MarkedPart } from '@samlad/report-forms/marks.js';
import { answersOf, type AreaLevelFact } from '@samlad/report-forms/parts.js';
import { reportFormFor } from '@samlad/report-forms/registry.js';

interface SentVersion {
  kind: PartyKind;
  reportId: string;
  number: number;
  answers: ReportAnswers;
}

type StoredPart = Omit<MarkedPart, 'row'> & { key: string; position: number };
type StoredLevel = AreaLevelFact & { key: string };
type Sql = <Row>(text: string) => Promise<Row[]>;

/** Every version that was sent, whole and with its marks, as only the owner of the database can put it together. */
export async function sentVersions(sql: Sql): Promise<SentVersion[]> {
  const versions = await sql<Omit<SentVersion, 'answers'> & { key: string }>(
    `select p.kind, v.report_id "reportId", v.number, v.report_id || ':' || v.number "key"
     from party_report_version v join party p on p.id = v.party_id order by v.report_id, v.number`,
  );
  const parts = grouped(
    await sql<StoredPart>(
      `select t.report_id || ':' || t.number "key", t.field_key "fieldKey", t.position, a.code "areaCode", t.content,
         json_build_object('level', t.secrecy_level, 'provision', t.osl_provision, 'circleId', t.circle_id,
           'reason', coalesce(t.level_reason, '')) mark
       from report_part t left join area a on a.id = t.area_id`,
    ),
  );
  const levels = grouped(
    await sql<StoredLevel>(
      `select s.report_id || ':' || s.number "key", a.code "areaCode", s.level::int, s.trend
       from area_assessment s join area a on a.id = s.area_id order by a.code`,
    ),
  );
  return versions.map(({ key, ...version }) => {
    const form = reportFormFor(version.kind);
    const fields = new Map(placedFields(form).map(({ field }) => [field.key, field.type]));
    const own = (parts.get(key) ?? []).map((part) => ({
      ...part,
      row: fields.get(part.fieldKey) === 'ROWS' ? part.position : null,
    }));
    const answers = answersOf(form, { levels: levels.get(key) ?? [], parts: own });
    return { ...version, answers: { ...answers, marks: marksOf(form, own) } };
  });
}

function grouped<Row extends { key: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(row.key, [...(groups.get(row.key) ?? []), row]);
  return groups;
}
