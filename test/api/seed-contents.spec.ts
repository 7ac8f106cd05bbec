import type { PartyKind } from '@samlad/domain/party-kinds.js';
import { weekIndexOf } from '@samlad/domain/week.js';
import { factsOf, type ReportAnswers } from '@samlad/report-forms/answers.js';
import type { AnswerContext } from '@samlad/report-forms/field-schema.js';
import { reportFormFor } from '@samlad/report-forms/registry.js';
import { draftSchema, submissionSchema } from '@samlad/report-forms/validate.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PLANTED } from '../../apps/api/src/seed/planted-patterns.js';
import { demoDatabase, type DemoDatabase } from '../support/demo-database.js';
import { sentVersions } from '../support/sent-versions.js';

const NOW = '2026-11-25T08:00:00Z';
const SAME_WEEK = weekIndexOf('2026-W48');
/** Five minutes into a week after one with 53 in its year. */
const MONDAY_MORNING = '2027-01-03T23:05:00Z';
const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** For tests that seed or read everything, on a machine that is busy. */
const SLOW = 120_000;

let demo: DemoDatabase;
beforeAll(async () => {
  demo = await demoDatabase(NOW);
});
afterAll(() => demo.drop());

/** Everything that people read in the demo, without ids; equal texts for equal demos. */
const CONTENTS: Record<string, string> = {
  incident: `select i.week, p.kind, a.code, i.category_code, i.secrecy_level, i.shared_at, i.occurred_from, i.occurred_to,
      i.time_precision, i.place_precision, i.place_name, i.longitude, i.latitude, i.count, i.severity, i.text, i.action_taken
    from incident i join party p on p.id = i.party_id join area a on a.id = i.area_id`,
  report: `select v.week, p.kind, v.number, v.submitted_at, t.field_key, t.position, t.content, t.secrecy_level,
      t.osl_provision, t.level_reason
    from party_report_version v join party p on p.id = v.party_id
    join report_part t on t.report_id = v.report_id and t.number = v.number`,
  draft: `select r.week, p.kind, d.answers from party_report_draft d join party_report r on r.id = d.report_id
    join party p on p.id = d.party_id`,
  joint: `select j.week, a.code, j.level, j.text from joint_assessment j join area a on a.id = j.area_id`,
  decision: 'select week, position, kind, text, due_on from decision',
  minutes: 'select week, text from minutes',
  problem: 'select title, description, time_pattern, state from problem',
  measure: 'select title, cause, expected_effect, polygon, starts_on, ends_on, state from measure',
  commitment: `select m.title, p.kind, c.what, c.mandate_ground, c.responsible_function, c.decline_comment, c.state
    from commitment c join measure m on m.id = c.measure_id join party p on p.id = c.party_id`,
  dosage: `select d.week, p.kind, c.what, d.amount, d.note from dosage d join commitment c on c.id = d.commitment_id
    join party p on p.id = d.party_id`,
  area: 'select code, name, geometry, population from area',
  place: 'select name, place_type, longitude, latitude from place',
};

async function contentsOf(database: DemoDatabase): Promise<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const [name, query] of Object.entries(CONTENTS)) {
    const rows = await database.sql<{ line: string }>(`select to_jsonb(x)::text line from (${query}) x`);
    const lines = rows.map(({ line }) => line.replace(UUID, 'id')).sort();
    texts[name] = lines.join('\n');
  }
  return texts;
}

describe('the reports', () => {
  interface StoredAnswers {
    kind: PartyKind;
    answers: ReportAnswers;
  }
  const contexts = new Map<string, AnswerContext>();
  const contextOf = (kind: string) => contexts.get(kind) ?? { areaCodes: [], commitmentIds: [] };
  beforeAll(async () => {
    const areas = await demo.sql<{ code: string }>(`select code from area where kind = 'DISTRICT'`);
    const parties = await demo.sql<{ kind: string; commitmentIds: string[]; circleIds: string[] }>(
      `select p.kind, array(select c.id from commitment c where c.party_id = p.id) "commitmentIds",
         array(select k.id from circle k where k.party_id = p.id) "circleIds" from party p`,
    );
    for (const { kind, ...own } of parties) {
      contexts.set(kind, { areaCodes: areas.map(({ code }) => code), ...own });
    }
  });

  it('answer their forms, word for word as the form would have stored them', { timeout: SLOW }, async () => {
    const versions = await sentVersions(demo.sql);
    expect(versions.length).toBeGreaterThan(500);
    for (const { kind, answers } of versions) {
      const schema = submissionSchema(reportFormFor(kind), contextOf(kind));
      expect(schema.parse(answers)).toEqual(answers);
    }
  });

  it('are begun as drafts that their forms take', async () => {
    const drafts = await demo.sql<StoredAnswers>(
      `select p.kind, d.answers from party_report_draft d join party p on p.id = d.party_id
       join party_report r on r.id = d.report_id where r.state = 'DRAFT'`,
    );
    expect(drafts).toHaveLength(1);
    for (const { kind, answers } of drafts) {
      expect(draftSchema(reportFormFor(kind), contextOf(kind)).parse(answers)).toEqual(answers);
    }
  });

  it('say in rows what they say in their answers', async () => {
    const rows = await demo.sql<{ key: string; rows: unknown[] }>(
      `select n.report_id || ':' || n.number "key", json_agg(json_build_object('row', n.position,
           'toPartyKind', coalesce(n.to_party_kind, 'ANY'), 'areaCode', a.code, 'text', n.text) order by n.position) "rows"
       from need n left join area a on a.id = n.area_id group by 1`,
    );
    const stored = new Map(rows.map(({ key, rows: needs }) => [key, needs]));
    for (const { reportId, number, answers } of await sentVersions(demo.sql)) {
      expect(stored.get(`${reportId}:${number}`) ?? []).toEqual(factsOf(answers).needs);
    }
  });

  it('tell the doses that are stored', async () => {
    const [told] = await demo.sql<{ told: number; stored: number }>(
      `select (select count(*)::int from report_part t join party_report r on r.id = t.report_id
           and r.current_number = t.number where t.field_key = 'dosage') told,
         (select count(*)::int from dosage) stored`,
    );
    expect(told?.told).toBe(told?.stored);
  });
});

describe('the texts', () => {
  it('hold no personal number, telephone number, address of mail or name of a user', async () => {
    const names = await demo.sql<{ name: string }>('select name from app_user');
    const contents = await contentsOf(demo);
    for (const [table, text] of Object.entries(contents)) {
      expect([table, text.match(/\b(19|20)?\d{6}[-+]\d{4}\b/)]).toEqual([table, null]);
      expect([table, text.match(/\b0\d{1,3}[- ]\d{5,}/)]).toEqual([table, null]);
      expect([table, text.includes('@')]).toEqual([table, false]);
      for (const { name } of names) expect(text).not.toContain(name);
    }
  });
});

describe('what is planted', () => {
  it('rises at one square on Friday and Saturday evenings in the last six weeks', async () => {
    const { weeks, area } = PLANTED.rise;
    const perWeek = await demo.sql<{ week: number; n: number }>(
      `select w.week, count(i.id)::int n from week w
       left join area a on a.code = $1
       left join incident i on i.week = w.week and i.area_id = a.id and i.category_code in ('ORD-01', 'ORD-06')
         and extract(isodow from i.occurred_from at time zone 'Europe/Stockholm') in (5, 6)
         and extract(hour from i.occurred_from at time zone 'Europe/Stockholm') between 18 and 23
       where w.week < $2 group by w.week order by w.week`,
      [area, SAME_WEEK],
    );
    const mean = (rows: { n: number }[]) => rows.reduce((sum, { n }) => sum + n, 0) / rows.length;
    expect(mean(perWeek.slice(-weeks))).toBeGreaterThan(6);
    expect(mean(perWeek.slice(0, -weeks))).toBeLessThan(2);
    expect(Math.min(...perWeek.slice(-weeks).map(({ n }) => n))).toBeGreaterThanOrEqual(6);
  });

  it('has burglaries near each other in place and time for five weeks', async () => {
    const { area, category, weeks, perWeek } = PLANTED.nearRepeat;
    const near = async (from: number, to: number) => {
      const [row] = await demo.sql<{ n: number }>(
        `select count(*)::int n from incident i join area a on a.id = i.area_id and a.code = $1
         where i.category_code = $2 and i.week between $3 and $4 and exists (
           select 1 from incident j where j.category_code = i.category_code and j.id <> i.id
             and j.occurred_from between i.occurred_from - interval '7 days' and i.occurred_from
             and abs(j.latitude - i.latitude) < 0.004 and abs(j.longitude - i.longitude) < 0.008)`,
        [area, category, from, to],
      );
      return row?.n ?? 0;
    };
    const series = await near(SAME_WEEK - weeks, SAME_WEEK - 1);
    expect(series).toBeGreaterThanOrEqual(weeks * perWeek - 2);
    expect(await near(SAME_WEEK - 2 * weeks, SAME_WEEK - weeks - 1)).toBeLessThan(series / 3);
  });

  it('has one insats that halves what happens inside its surface', async () => {
    const { place, categories, beganWeeksAgo } = PLANTED.helpingMeasure;
    const [row] = await demo.sql<{ before: number; after: number; began: string }>(
      `select count(*) filter (where i.week < $3)::int before, count(*) filter (where i.week >= $3)::int "after",
         min(m.starts_on)::text began
       from incident i
       join place p on p.name = $1
       join measure m on m.title like '%' || $1
       where i.category_code = any ($2) and i.week between $3 - $4 and $3 + $4 - 1
         and abs(i.latitude - p.latitude) < 0.0012 and abs(i.longitude - p.longitude) < 0.0022`,
      [place, categories, SAME_WEEK - beganWeeksAgo, beganWeeksAgo - 1],
    );
    expect(row?.before).toBeGreaterThan(80);
    expect(row?.after).toBeLessThan((row?.before ?? 0) * 0.65);
    expect(row?.began).toBe('2026-03-30');
  });
});

describe('the same demo', () => {
  it('comes of the same seed and clock', { timeout: SLOW }, async () => {
    const again = await demoDatabase(NOW);
    const contents = await contentsOf(again);
    await again.drop();
    expect(contents).toEqual(await contentsOf(demo));
  });

  it('can begin in the first minutes of a week', { timeout: SLOW }, async () => {
    const early = await demoDatabase(MONDAY_MORNING);
    const future = await early.sql(
      `select 1 from incident where greatest(occurred_from, occurred_to, shared_at, updated_at) > $1
       union all select 1 from state_change where changed_at > $1 and object_type <> 'PROBLEM'
       union all select 1 from party_report where submitted_at > $1`,
      [MONDAY_MORNING],
    );
    const backwards = await early.sql(
      `select 1 from state_change a join state_change b on b.object_id = a.object_id and b.sequence = a.sequence + 1
       where b.changed_at < a.changed_at`,
    );
    await early.drop();
    expect(future).toEqual([]);
    expect(backwards).toEqual([]);
  });
});
