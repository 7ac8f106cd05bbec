import type { ReportFormKind } from '@samlad/domain/party-kinds.js';
import type { ReportAnswers } from '@samlad/report-forms/answers.js';
import { partsOf } from '@samlad/report-forms/parts.js';
import { reportFormVersion } from '@samlad/report-forms/registry.js';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const HERE = 'municipality_id = (select samlad.municipality_id())';
const OWN = 'party_id = (select samlad.own_party())';
const READER = '(select samlad.reads_shared())';
const IN_OWN_CIRCLE = 'circle_id = any ((select samlad.circles())::uuid[])';
const READS = `${OWN} or (secrecy_level = 'OPEN' and ${READER})
  or ((secrecy_level = 'SHARED' or (secrecy_level = 'RESTRICTED' and ${IN_OWN_CIRCLE}))
      and (party_id = any ((select samlad.situation_all())::uuid[])
        or party_id::text || ':' || area_id::text = any ((select samlad.situation_in())::text[])))`;

/** A circle is known to its party, to its members, and to a reader who stands for members of it. */
const CIRCLE_READS = `${OWN} or id = any ((select samlad.circles())::uuid[])
  or exists (select 1 from circle_member x where x.municipality_id = circle.municipality_id and x.circle_id = circle.id
    and x.user_id = (select samlad.user_id()) and x.removed_at is null)`;

const VERSIONS_AT_ONCE = 500;

interface StoredVersion {
  municipality_id: string;
  report_id: string;
  number: number;
  form_kind: ReportFormKind;
  form_version: number;
  answers: ReportAnswers;
}

export class ThePartsOfAReportHaveLevels1763870016000 implements MigrationInterface {
  name = 'ThePartsOfAReportHaveLevels1763870016000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table report_part (
        municipality_id uuid not null,
        report_id uuid not null,
        number integer not null,
        field_key text not null,
        position integer not null,
        area_id uuid,
        week integer not null,
        party_id uuid not null,
        content jsonb not null,
        secrecy_level text not null default 'SHARED' check (secrecy_level in ('OPEN', 'SHARED', 'RESTRICTED', 'OWN')),
        osl_provision text,
        circle_id uuid,
        level_reason text,
        level_set_by uuid,
        level_set_at timestamptz,
        primary key (municipality_id, report_id, number, field_key, position),
        foreign key (municipality_id, report_id, number) references party_report_version (municipality_id, report_id, number),
        foreign key (municipality_id, area_id) references area (municipality_id, id),
        foreign key (municipality_id, circle_id, party_id) references circle (municipality_id, id, party_id),
        check (circle_id is null or secrecy_level = 'RESTRICTED')
      );
    `);
    await backfill(queryRunner);
    await queryRunner.query(`
      alter table report_part enable row level security;
      alter table report_part force row level security;
      create policy report_part_read on report_part for select to samlad_app using (${HERE} and (${READS}));
      create policy report_part_insert on report_part for insert to samlad_app with check (${HERE} and (${OWN}));
      create policy report_part_maintenance on report_part for all to samlad_maintenance using (${HERE}) with check (${HERE});
      grant select, insert on report_part to samlad_app;
      grant select, insert, update, delete on report_part to samlad_maintenance;

      alter policy circle_read on circle using (${HERE} and (${CIRCLE_READS}));

      alter table party_report_version drop column answers;
      alter table area_assessment drop column text;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}

/** The owner reads and mends these rows, past the row rules. */
const MENDED = ['party_report_version', 'area', 'commitment'];

async function backfill(queryRunner: QueryRunner): Promise<void> {
  for (const table of MENDED) await queryRunner.query(`alter table ${table} no force row level security`);
  let after: Pick<StoredVersion, 'municipality_id' | 'report_id' | 'number'> | undefined;
  do {
    const versions: StoredVersion[] = await queryRunner.query(
      `select municipality_id, report_id, number, form_kind, form_version, answers from party_report_version
       where $1::uuid is null or (municipality_id, report_id, number) > ($1, $2::uuid, $3::integer)
       order by municipality_id, report_id, number limit ${VERSIONS_AT_ONCE}`,
      [after?.municipality_id ?? null, after?.report_id ?? null, after?.number ?? null],
    );
    if (versions.length > 0) await storeParts(queryRunner, versions.flatMap(rowsOf));
    after = versions.at(-1);
  } while (after !== undefined);
  await queryRunner.query(`
    update report_part p set secrecy_level = c.secrecy_level, osl_provision = c.osl_provision, circle_id = c.circle_id,
      level_reason = c.level_reason, level_set_by = c.level_set_by, level_set_at = c.level_set_at, area_id = c.area_id
    from commitment c
    where p.field_key = 'dosage' and c.municipality_id = p.municipality_id and c.party_id = p.party_id
      and c.id::text = p.content ->> 'commitmentId'`);
  for (const table of MENDED) await queryRunner.query(`alter table ${table} force row level security`);
}

function rowsOf({ form_kind, form_version, answers, ...version }: StoredVersion) {
  const form = reportFormVersion(form_kind, form_version);
  if (form === undefined) throw new Error(`No report form ${form_kind} v${form_version} is registered.`);
  const counts = new Map<string, number>();
  return partsOf(form, answers).parts.map(({ fieldKey, areaCode, content }) => {
    const position = counts.get(fieldKey) ?? 0;
    counts.set(fieldKey, position + 1);
    const { municipality_id, report_id, number } = version;
    return { municipality_id, report_id, number, field_key: fieldKey, position, area: areaCode, content };
  });
}

async function storeParts(queryRunner: QueryRunner, rows: ReturnType<typeof rowsOf>): Promise<void> {
  await queryRunner.query(
    `insert into report_part (municipality_id, report_id, number, field_key, position, area_id, week, party_id, content,
       secrecy_level)
     select v.municipality_id, v.report_id, v.number, f.field_key, f.position, a.id, v.week, v.party_id, coalesce(f.content, 'null'::jsonb),
       v.secrecy_level
     from jsonb_to_recordset($1::jsonb) as f (municipality_id uuid, report_id uuid, number integer, field_key text,
       position integer, area text, content jsonb)
     join party_report_version v
       on v.municipality_id = f.municipality_id and v.report_id = f.report_id and v.number = f.number
     left join area a on a.municipality_id = v.municipality_id and a.code = f.area and a.valid_from_week <= v.week
       and (a.valid_to_week is null or a.valid_to_week >= v.week)`,
    [JSON.stringify(rows)],
  );
}
