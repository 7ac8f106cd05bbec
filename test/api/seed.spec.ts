import { createHash } from 'node:crypto';
import { fixedClock } from '@samlad/domain/clock.js';
import { categoryOf } from '@samlad/domain/incident-categories.js';
import { COMMITMENT_STATES, MEASURE_STATES } from '@samlad/domain/measure.js';
import type { PartyKind } from '@samlad/domain/party-kinds.js';
import type { FinestPlace } from '@samlad/domain/place.js';
import { SECRECY_LEVELS, type SecrecyLevel } from '@samlad/domain/secrecy.js';
import { countingWeek, isoWeekOf, weekIndexOf } from '@samlad/domain/week.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NotEmpty, seedDemo } from '../../apps/api/src/seed/seed-demo.js';
import { demoDatabase, type DemoDatabase } from '../support/demo-database.js';

const NOW = '2026-11-25T08:00:00Z';
const PRESENT = weekIndexOf('2026-W48');
const STOCKHOLM = 'Europe/Stockholm';

interface Placed {
  precision: string;
  areaKind: string;
  hasPosition: boolean;
}

/** What an incident's place may be like, by the finest geography of its category. */
const ALLOWED: Record<FinestPlace, (placed: Placed) => boolean> = {
  POINT: ({ areaKind }) => areaKind === 'DISTRICT',
  SNAPPED: ({ precision, areaKind }) =>
    precision !== 'POINT' && precision !== 'NAMED' && areaKind === 'DISTRICT',
  DISTRICT: ({ hasPosition, areaKind }) => !hasPosition && areaKind === 'DISTRICT',
  MUNICIPALITY: ({ hasPosition, areaKind }) => !hasPosition && areaKind === 'MUNICIPALITY',
};

let demo: DemoDatabase;
beforeAll(async () => {
  demo = await demoDatabase(NOW);
});
afterAll(() => demo.drop());

const count = async (table: string): Promise<number> =>
  Number((await demo.sql<{ n: string }>(`select count(*) n from ${table}`))[0]?.n);

describe('seeding', () => {
  it('fills every table that the product shows', async () => {
    const exactly = { municipality: 1, party: 6, authority: 6, area: 8, app_user: 38, demo_account: 15 };
    for (const [table, rows] of Object.entries(exactly))
      expect([table, await count(table)]).toEqual([table, rows]);
    const atLeast = {
      place: 100,
      week: 104,
      incident: 6500,
      party_report: 612,
      party_report_version: 612,
      area_assessment: 4300,
      joint_assessment: 714,
      need: 100,
      compilation: 102,
      frozen_picture: 102,
      week_signature: 408,
      meeting: 102,
      decision: 150,
      minutes: 102,
      problem: 8,
      problem_score: 30,
      measure: 12,
      commitment: 25,
      dosage: 80,
    };
    for (const [table, rows] of Object.entries(atLeast)) {
      expect(await count(table), table).toBeGreaterThanOrEqual(rows);
    }
  });

  it('has 26 schools and 60 to 90 incidents in a middling week', async () => {
    const schools = await demo.sql(`select 1 from place where place_type = 'SCHOOL'`);
    expect(schools).toHaveLength(26);
    const [middle] = await demo.sql<{ middle: number }>(
      `select percentile_cont(0.5) within group (order by n) middle
       from (select count(*) n from incident group by week) w`,
    );
    expect(middle?.middle).toBeGreaterThanOrEqual(60);
    expect(middle?.middle).toBeLessThanOrEqual(90);
  });

  it('marks the installation, leaves the police notices to the import, and says so in the log', async () => {
    expect(await demo.sql('select demo from installation')).toEqual([{ demo: true }]);
    expect(await count('police_notice')).toBe(0);
    expect(await demo.sql('select action from audit_entry order by action')).toEqual([
      { action: 'demo.seed' },
      { action: 'hub.add' },
      { action: 'municipality.add' },
      ...Array.from({ length: 4 }, () => ({ action: 'publication.make' })),
    ]);
  });

  it('refuses a database where somebody lives, and changes nothing there', async () => {
    const before = await count('incident');
    await expect(seedDemo(demo.database, fixedClock(NOW))).rejects.toThrow(NotEmpty);
    expect(await count('incident')).toBe(before);
    expect(await count('municipality')).toBe(1);
  });
});

describe('the weeks', () => {
  it('are closed but for the present one and the one before', async () => {
    const weeks = await demo.sql<{ week: number; state: string }>(
      'select week, state from week order by week desc',
    );
    expect(weeks.slice(0, 2)).toEqual([
      { week: PRESENT, state: 'COLLECTING' },
      { week: PRESENT - 1, state: 'DUE' },
    ]);
    expect(new Set(weeks.slice(2).map(({ state }) => state))).toEqual(new Set(['CLOSED']));
  });

  it('keep the picture that their hash is made of', async () => {
    const frozen = await demo.sql<{ content: string; hash: string; kept: string }>(
      'select f.content, f.hash, w.frozen_hash kept from frozen_picture f join week w using (municipality_id, week)',
    );
    for (const { content, hash, kept } of frozen) {
      expect(createHash('sha256').update(content).digest('hex')).toBe(hash);
      expect(kept).toBe(hash);
    }
    expect(JSON.parse(frozen[0]?.content ?? '{}')).toMatchObject({ municipality: '0126', compilation: 1 });
  });

  it('begin with four parties done, one draft and one not begun', async () => {
    const standing = await demo.sql<{ kind: string; state: string | null }>(
      `select p.kind, r.state from party p
       left join party_report r on r.municipality_id = p.municipality_id and r.party_id = p.id and r.week = $1
       order by p.sort_order`,
      [PRESENT - 1],
    );
    expect(standing.map(({ kind, state }) => [kind, state])).toEqual([
      ['POLICE', 'SUBMITTED'],
      ['RESCUE', 'SUBMITTED'],
      ['SCHOOL', 'SUBMITTED'],
      ['CULTURE_LEISURE', 'DRAFT'],
      ['SOCIAL_SERVICES', null],
      ['SAFETY_OFFICE', 'SUBMITTED'],
    ]);
  });

  it('have been through corrections, returned reports and weeks with nothing to report', async () => {
    const [been] = await demo.sql<{ corrected: boolean; returned: boolean; nothing: boolean }>(
      `select bool_or(current_number = 2) corrected, bool_or(nothing_to_report) nothing,
         exists (select 1 from party_report_return) returned from party_report`,
    );
    expect(been).toEqual({ corrected: true, returned: true, nothing: true });
  });
});

describe('insatser and åtaganden', () => {
  it('are in every state there is', async () => {
    const states = async (table: string) =>
      (await demo.sql<{ state: string }>(`select distinct state from ${table}`))
        .map(({ state }) => state)
        .sort();
    expect(await states('measure')).toEqual([...MEASURE_STATES].sort());
    expect(await states('commitment')).toEqual([...COMMITMENT_STATES].sort());
    expect(await states('problem')).toEqual(['CLOSED', 'OPEN']);
  });

  it('are late somewhere, and declined for every reason', async () => {
    const late = await demo.sql(
      `select 1 from commitment where state in ('PROPOSED', 'ACCEPTED', 'ONGOING') and due_on < $1::date`,
      [NOW.slice(0, 10)],
    );
    expect(late).not.toHaveLength(0);
    const reasons = await demo.sql(
      'select distinct decline_reason from commitment where decline_reason is not null',
    );
    expect(reasons).toHaveLength(3);
  });

  it('were agreed on in a meeting that decided so', async () => {
    const without = await demo.sql(
      `select m.title from measure m where m.agreed_in_week is not null and not exists (
         select 1 from decision d where d.municipality_id = m.municipality_id and d.measure_id = m.id
           and d.week = m.agreed_in_week and d.kind = 'MEASURE')`,
    );
    expect(without).toEqual([]);
  });
});

describe('the incidents', () => {
  interface Stored {
    week: number;
    kind: PartyKind;
    category: string;
    level: SecrecyLevel;
    shared: boolean;
    from: Date;
    to: Date | null;
    precision: string;
    areaKind: string;
    longitude: number | null;
  }
  let incidents: Stored[];
  beforeAll(async () => {
    incidents = await demo.sql<Stored>(
      `select i.week, p.kind, i.category_code category, i.secrecy_level "level", i.shared, i.occurred_from "from",
         i.occurred_to "to", i.place_precision "precision", a.kind "areaKind", i.longitude
       from incident i join party p on p.id = i.party_id join area a on a.id = i.area_id`,
    );
  });

  it('count in the week of their time and lie in the past', () => {
    for (const { week, from, to } of incidents) {
      expect(countingWeek(from.toISOString(), to?.toISOString() ?? null, STOCKHOLM)).toBe(isoWeekOf(week));
      expect((to ?? from).getTime()).toBeLessThanOrEqual(Date.parse(NOW));
    }
  });

  it('are no finer and no more open than their category allows', () => {
    const wrong = incidents.filter(({ category, level, precision, areaKind, longitude }) => {
      const rule = categoryOf(category);
      if (rule === undefined || rule.mode !== 'COUNT') return true;
      if (SECRECY_LEVELS.indexOf(level) < SECRECY_LEVELS.indexOf(rule.secrecy)) return true;
      return !ALLOWED[rule.finest]({ precision, areaKind, hasPosition: longitude !== null });
    });
    expect(wrong).toEqual([]);
  });

  it('are of every secrecy level, and never from the social services', () => {
    expect(new Set(incidents.map(({ level }) => level))).toEqual(new Set(SECRECY_LEVELS));
    expect(incidents.filter(({ kind }) => kind === 'SOCIAL_SERVICES')).toEqual([]);
    expect(incidents.filter(({ level, shared }) => level === 'OWN' && shared)).toEqual([]);
  });

  it('are seen by another party only when shared and open to it', async () => {
    const actor = await demo.actor('polis');
    const seen = await demo.database.read(actor, (tx) =>
      tx.query<{ party: string; level: SecrecyLevel; shared: boolean }>(
        'select party_id party, secrecy_level "level", shared from incident',
      ),
    );
    const others = seen.filter(({ party }) => party !== actor.partyId);
    expect(others.length).toBeGreaterThan(1000);
    expect(
      others.filter(({ level, shared }) => !shared || level === 'OWN' || level === 'RESTRICTED'),
    ).toEqual([]);
    expect(seen.filter(({ party, level }) => party === actor.partyId && level === 'OWN')).not.toHaveLength(0);
    const drafts = await demo.database.read(actor, (tx) =>
      tx.query('select 1 from party_report_draft where party_id <> $1', [actor.partyId]),
    );
    expect(drafts).toEqual([]);
  });
});
