import { randomUUID } from 'node:crypto';
import { migrations } from '@samlad/migrations/index.js';
import type { ReportAnswers } from '@samlad/report-forms/answers.js';
import { reportFormVersion } from '@samlad/report-forms/registry.js';
import type { ReportFormKind } from '@samlad/domain/party-kinds.js';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADDED, COMMITMENT, fullAnswers } from '../../libs/report-forms/src/examples.fixture.js';
import { freshDatabase, type FreshDatabase } from '../support/fresh-database.js';
import { sentVersions } from '../support/sent-versions.js';

const TOWN = randomUUID();
const AUTHORITY = randomUUID();
const WEEK = 2968;

const FORMS: [ReportFormKind, string][] = [
  ['police', 'POLICE'],
  ['rescue', 'RESCUE'],
  ['school', 'SCHOOL'],
  ['culture-leisure', 'CULTURE_LEISURE'],
  ['social-services', 'SOCIAL_SERVICES'],
  ['safety-office', 'SAFETY_OFFICE'],
];

describe('reports sent before their parts had levels', () => {
  let database: FreshDatabase;
  beforeAll(async () => {
    database = await freshDatabase();
    await run(database, beforeParts);
    await plant(database);
    await run(database, migrations);
  }, 60_000);
  afterAll(() => database.drop());

  it('read word for word as they were sent', async () => {
    const versions = await sentVersions(database.sql);
    expect(versions.map(({ kind }) => kind).sort()).toEqual(FORMS.map(([, kind]) => kind).sort());
    for (const { kind, answers } of versions) {
      expect(answers).toEqual({ ...sentBy(kind), marks: {} });
    }
  });

  it('have the level that everything begins at, and what is said of an åtagande has the åtagande’s', async () => {
    const levels = await database.sql(
      `select distinct field_key = 'dosage' dose, secrecy_level, level_set_at from report_part order by 1`,
    );
    expect(levels).toEqual([
      { dose: false, secrecy_level: 'SHARED', level_set_at: null },
      { dose: true, secrecy_level: 'OWN', level_set_at: null },
    ]);
  });

  it('know the areas that their parts are about', async () => {
    const parts = await database.sql(
      `select t.field_key, t.position, a.code from report_part t join area a on a.id = t.area_id
       join party p on p.id = t.party_id where p.kind = 'POLICE' order by 1, 2`,
    );
    expect(parts).toEqual([
      { field_key: 'assessments', position: 0, code: 'HUD-FLE' },
      { field_key: 'dosage', position: 0, code: 'HUD-FLE' },
      { field_key: 'needs', position: 0, code: 'HUD-FLE' },
      { field_key: 'offenceCounts', position: 0, code: 'HUD-FLE' },
      { field_key: 'offenceCounts', position: 1, code: 'HUD-VAR' },
      { field_key: 'patterns', position: 0, code: 'HUD-FLE' },
      { field_key: 'presence', position: 0, code: 'HUD-VAR' },
    ]);
  });

  it('are kept nowhere else', async () => {
    const left = await database.sql(
      `select table_name from information_schema.columns
       where (table_name, column_name) in (('party_report_version', 'answers'), ('area_assessment', 'text'))`,
    );
    expect(left).toEqual([]);
  });
});

const beforeParts = migrations.slice(
  0,
  migrations.findIndex(({ name }) => name.startsWith('ThePartsOfAReportHaveLevels')),
);

const commitmentOf = (kind: string) =>
  COMMITMENT.replace(/^./, String(FORMS.findIndex(([, party]) => party === kind)));

/** The full example of a party's form, about an åtagande of its own. */
function sentBy(kind: string): ReportAnswers {
  const [form] = FORMS.find(([, party]) => party === kind) ?? ['police'];
  const dosage = [{ commitmentId: commitmentOf(kind), amount: 2.5, note: 'Ett pass ställdes in.' }];
  return { ...fullAnswers(ADDED[form]), dosage };
}

async function run({ url }: FreshDatabase, upTo: typeof migrations): Promise<void> {
  const source = new DataSource({
    type: 'postgres',
    url,
    installExtensions: false,
    migrations: upTo,
    migrationsTransactionMode: 'each',
  });
  await source.initialize();
  await source.runMigrations();
  await source.destroy();
}

/** A town where every party has sent the full example of its form, in the tables of the time. */
async function plant({ sql }: FreshDatabase): Promise<void> {
  await sql('set session_replication_role = replica');
  await sql(
    `insert into municipality (id, code, name, time_zone, projected_crs, rhythm) values ($1, '9903', 'Förr', 'Europe/Stockholm', 'EPSG:3006', '{}')`,
    [TOWN],
  );
  await sql(`insert into authority (municipality_id, id, name) values ($1, $2, 'Myndigheten')`, [
    TOWN,
    AUTHORITY,
  ]);
  const areas = new Map<string, string>();
  for (const code of ['HUD-FLE', 'HUD-VAR']) {
    areas.set(code, randomUUID());
    await sql(
      `insert into area (municipality_id, id, code, name, kind, geometry, label_longitude, label_latitude, approximate, source, valid_from_week)
       values ($1, $2, $3, $3, 'DISTRICT', '{}', 17, 59, true, 'Prov', 0)`,
      [TOWN, areas.get(code), code],
    );
  }
  for (const [index, [form, kind]] of FORMS.entries()) {
    const [party, report] = [randomUUID(), randomUUID()];
    const { version } = reportFormVersion(form, 1) ?? { version: 0 };
    const answers = sentBy(kind);
    await sql(
      `insert into party (municipality_id, id, authority_id, kind, name, short_name, sort_order) values ($1, $2, $3, $4, $4, $4, $5)`,
      [TOWN, party, AUTHORITY, kind, index],
    );
    await sql(
      `insert into party_report_version (municipality_id, report_id, number, week, party_id, form_kind, form_version, answers,
         nothing_to_report, received_by, submitted_at) values ($1, $2, 1, $3, $4, $5, $6, $7, false, 'Myndigheten', now())`,
      [TOWN, report, WEEK, party, form, version, JSON.stringify(answers)],
    );
    for (const [code, { level, trend, text }] of Object.entries(answers.assessments)) {
      await sql(
        `insert into area_assessment (municipality_id, report_id, number, area_id, week, party_id, level, trend, text)
         values ($1, $2, 1, $3, $4, $5, $6, $7, $8)`,
        [TOWN, report, areas.get(code), WEEK, party, level, trend, text],
      );
    }
    await sql(
      `insert into commitment (municipality_id, id, measure_id, area_id, party_id, secrecy_level, what, responsible_function, due_on,
         dosage_unit, state, state_sequence, updated_at)
       values ($1, $2, gen_random_uuid(), $3, $4, 'OWN', 'x', 'x', '2026-12-01', 'SHIFTS', 'ACCEPTED', 1, now())`,
      [TOWN, commitmentOf(kind), areas.get('HUD-FLE'), party],
    );
  }
  await sql('set session_replication_role = origin');
}
