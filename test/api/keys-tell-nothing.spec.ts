import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../apps/api/src/database/actor.js';
import { NO_RIGHTS } from '../../apps/api/src/database/rights.js';
import { MinutesService } from '../../apps/api/src/meeting/minutes.service.js';
import { JointAssessments } from '../../apps/api/src/situation/joint-assessments.js';
import { actorOf } from '../support/actor-of.js';
import { startApi, type TestApi } from '../support/start-api.js';
import { key, record, weekInState } from '../support/told.js';
import { REPORT_WEEK } from '../support/world.js';

/**
 * Unique by something else than random ids and the party, and why no party learns of another by it. The picture of a week, its
 * meeting and its minutes are one for the municipality whoever coordinates (domain guide §3 and §4, security guide §8), so their
 * keys cannot hold the party: each area would have as many joint levels as there are parties that coordinate.
 */
const SHARED_KEYS: Record<string, string> = {
  'audit_entry: municipality_id sequence': 'the log is shown to oversight alone',
  'claim_rule: municipality_id provider_id claim value': 'an administrator’s settings',
  'invitation: municipality_id token_hash': 'a hash of random bits',
  'joint_assessment: municipality_id week area_id': 'one for the municipality; coordinators alone write it',
  'minutes: municipality_id week': 'one for the municipality; coordinators alone write it',
};
/** Columns that hold a party, or the random id of a thing that one party has. */
const OWNED = /\b(party_id|user_id|id|(?!municipality|area|provider)\w+_id)\b/;
/** The same where others than the party write its rows too: those name the party and the things that theirs belong to. */
const RANDOM = /(^| )(id|\w*hash)( |$)/;
/** Keys of such rows that hold only for what the party alone may write, by their condition. */
const OWN_ONLY: Record<string, RegExp> = {
  'commitment: municipality_id measure_id party_id': /^\(state <> ALL .*PROPOSED.*DECLINED/,
};

const V4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('keys', () => {
  let api: TestApi;
  beforeAll(async () => void (api = await startApi()));
  afterAll(() => api.stop());

  it('are random: two that follow each other have nothing in common', async () => {
    const polis = await api.as('polis');
    const ids = [await record(polis), await record(polis)].map(({ id }) => id);
    for (const id of ids) expect(id).toMatch(V4);
    expect(ids[0]?.slice(0, 8)).not.toBe(ids[1]?.slice(0, 8));
  });

  it('of what belongs to a party are unique within the party, or random', async () => {
    const rows = await api.sql<{
      table: string;
      columns: string;
      condition: string | null;
      byOthers: boolean;
    }>(
      `select c.relname "table", string_agg(a.attname, ' ' order by k.place) columns,
         pg_get_expr(i.indpred, i.indrelid) condition,
         exists (select from pg_policies y where y.tablename = c.relname and y.cmd = 'INSERT' and y.permissive = 'PERMISSIVE'
           and y.with_check ~ ' OR '
           and y.with_check !~ 'samlad.role\\(\\)') "byOthers"
       from pg_index i
       join pg_class c on c.oid = i.indrelid
       join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
       cross join lateral unnest(i.indkey::smallint[]) with ordinality k(number, place)
       join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number
       where i.indisunique and exists (select from pg_attribute p where p.attrelid = c.oid and p.attname = 'party_id')
       group by c.relname, i.indexrelid, i.indpred, i.indrelid order by 1, 2`,
    );
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.filter(({ byOthers }) => byOthers).map((row) => row.table)).toContain('commitment');
    const strays = rows
      .map((row) => ({ ...row, key: `${row.table}: ${row.columns}` }))
      .filter(({ columns, byOthers }) => !(byOthers ? RANDOM : OWNED).test(columns))
      .filter(({ key, condition }) => !OWN_ONLY[key]?.test(condition ?? ''));
    expect(strays.map(({ key }) => key).filter((key) => !(key in SHARED_KEYS))).toEqual([]);
  });

  describe('that two coordinators of different parties meet in', () => {
    let first: Actor;
    let other: Actor;
    beforeAll(async () => {
      await weekInState(api, REPORT_WEEK, 'IN_MEETING');
      first = await actorOf(api, 'samordnare');
      other = { ...(await actorOf(api, 'polis')), role: 'COORDINATOR', rights: NO_RIGHTS };
    });

    const refusal = (work: Promise<unknown>) =>
      work.then(
        () => 'done',
        ({ code, reason, params, message }) => JSON.stringify({ code, reason, params, message }),
      );
    const SECRET = 'Hemligt för andra';
    const assess = (actor: Actor, areaCode: string, expectedVersion: number) => {
      const input = {
        clientKey: key(),
        week: REPORT_WEEK,
        areaCode,
        level: 3,
        text: SECRET,
        expectedVersion,
      };
      return refusal(api.app.get(JointAssessments).set(actor, input));
    };
    const write = (actor: Actor, expectedVersion: number) => {
      const input = { clientKey: key(), week: REPORT_WEEK, text: SECRET, expectedVersion };
      return refusal(api.app.get(MinutesService).save(actor, input));
    };

    it.each([
      ['the joint level of an area', (actor: Actor, version: number) => assess(actor, 'HUD-FLE', version)],
      ['the minutes', write],
    ])('say to the second only what anybody with an old version hears: %s', async (_, save) => {
      expect(await save(first, 0)).toBe('done');
      const stale = await save(first, 0);
      expect(JSON.parse(stale)).toMatchObject({ code: 'CONFLICT', reason: 'VERSION_CONFLICT' });
      expect(stale).not.toContain(SECRET);
      for (const version of [0, 1, 2]) expect(await save(other, version)).toBe(stale);
      expect(await save(first, 1)).toBe('done');
    });

    it('cannot tell a hidden row from none by its version', async () => {
      expect(await assess(first, 'HUD-VAR', 0)).toBe('done');
      expect(await assess(other, 'HUD-VAR', 1)).toBe(await assess(other, 'HUD-SKO', 1));
    });
  });

  it('have no sequence that counts what all parties do', async () => {
    const sequences = await api.sql(
      `select relname from pg_class
       where relkind = 'S' and relname <> 'migrations_id_seq' and relnamespace <> 'graphile_worker'::regnamespace`,
    );
    expect(sequences).toEqual([]);
  });
});
