import { weekIndexOf } from '@samlad/domain/week.js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WeekTurn } from '../../apps/api/src/cycle/week-turn.js';
import { another } from '../support/another-process.js';
import { startApi, type TestApi } from '../support/start-api.js';
import { key, save } from '../support/told.js';
import { WeekDriver } from '../support/week-driver.js';
import { REPORT_WEEK } from '../support/world.js';

const WEEK = weekIndexOf(REPORT_WEEK);
/** Week 47 is due on Wednesday 25 November at 12.00 and compiled at 13.00, Swedish winter time. */
const BEFORE = '2026-11-25T10:59:00Z';
const DUE = '2026-11-25T11:00:00Z';
const COMPILED = '2026-11-25T12:00:00Z';

describe('the cycle, when nobody does anything,', () => {
  let api: TestApi;
  let driver: WeekDriver;
  beforeEach(async () => {
    api = await startApi();
    driver = new WeekDriver(api);
  });
  afterEach(() => api.stop());

  const town = () => ({ id: api.municipalityId, timeZone: 'Europe/Stockholm' });
  const turnAt = async (now: string) => {
    api.clock.set(now);
    await api.app.get(WeekTurn).turn(town());
  };
  const steps = () =>
    api.sql<{ state: string; userId: string | null; partyId: string | null }>(
      `select c.state, c.user_id "userId", c.party_id "partyId" from state_change c
       join week w on w.municipality_id = c.municipality_id and w.id = c.object_id
       where c.municipality_id = $1 and w.week = $2 order by c.sequence`,
      [api.municipalityId, WEEK],
    );
  const compilations = () =>
    api.sql<{ number: number; figures: unknown; userId: string | null }>(
      `select number, figures, user_id "userId" from compilation where municipality_id = $1 and week = $2 order by number`,
      [api.municipalityId, WEEK],
    );

  it('leaves the week alone until its deadline, then takes the step as nobody and says who was late', async () => {
    await driver.report('polis', 1);
    await turnAt(BEFORE);
    expect((await driver.now()).state).toBe('COLLECTING');
    await turnAt(DUE);
    expect((await steps()).at(-1)).toEqual({ state: 'DUE', userId: null, partyId: null });
    const [entry] = await api.sql<{ userId: string | null; role: string | null; late: string[] }>(
      `select user_id "userId", role, detail -> 'late' late from audit_entry
       where municipality_id = $1 and action = 'week.advance' order by sequence desc limit 1`,
      [api.municipalityId],
    );
    expect(entry).toMatchObject({ userId: null, role: null });
    expect(entry?.late).toHaveLength(5);
  });

  it('compiles what people would have compiled, row rules and all', async () => {
    await driver.report('polis', 2);
    await driver.report('social', 4);
    const { agreements } = (await (
      await api.as('social')
    ).ask(`query { agreements(first: 1, filter: {}) { nodes { id version } } }`)) as {
      agreements: { nodes: { id: string; version: number }[] };
    };
    await save(await api.as('social'), 'leaveAgreement', 'LeaveAgreementInput', {
      clientKey: key(),
      id: agreements.nodes[0]?.id,
      expectedVersion: agreements.nodes[0]?.version,
      reason: 'Prov',
    });
    await turnAt(COMPILED);
    expect((await driver.now()).state).toBe('COMPILED');
    await driver.advance('COMPILED');
    const [byTime, byHand] = await compilations();
    expect(byTime).toMatchObject({ number: 1, userId: null });
    expect(byTime?.figures).toEqual(byHand?.figures);
    expect(JSON.stringify(byTime?.figures)).toContain('"level": 2'.replace(' ', ''));
    expect(JSON.stringify(byTime?.figures)).not.toContain('"level":4');
  });

  it('catches up with what passed while it was down, each step once', async () => {
    await turnAt('2026-11-27T09:00:00Z');
    expect((await steps()).map(({ state }) => state)).toEqual(['COLLECTING', 'DUE', 'COMPILED']);
    await turnAt('2026-11-27T09:05:00Z');
    expect(await compilations()).toHaveLength(1);
    expect(await steps()).toHaveLength(3);
  });

  it('does nothing that a person has done before it', async () => {
    await driver.advance('DUE');
    await driver.advance('COMPILED');
    await turnAt(COMPILED);
    expect(await compilations()).toHaveLength(1);
    expect((await steps()).filter(({ userId }) => userId === null)).toEqual([
      { state: 'COLLECTING', userId: null, partyId: null },
    ]);
  });

  it('leaves to people what needs their names: the review, the meeting, the minutes', async () => {
    await turnAt('2026-12-24T12:00:00Z');
    expect((await driver.now()).state).toBe('COMPILED');
  });

  it('does each step once when several do it at the same moment, in one process and in two', async () => {
    const others = await Promise.all([another(api, COMPILED), another(api, COMPILED)]);
    api.clock.set(COMPILED);
    const turns = [api.app, ...others].flatMap((app) => [app.get(WeekTurn), app.get(WeekTurn)]);
    await Promise.all(turns.map((turn) => turn.turn(town())));
    await Promise.all(others.map((app) => app.close()));
    expect((await steps()).map(({ state }) => state)).toEqual(['COLLECTING', 'DUE', 'COMPILED']);
    expect(await compilations()).toHaveLength(1);
  });

  it('opens the next week and no earlier than Monday in Stockholm, and touches no other town', async () => {
    await turnAt('2026-11-29T22:59:00Z');
    const newest = () =>
      api.sql<{ newest: number }>('select max(week) newest from week where municipality_id = $1', [
        api.municipalityId,
      ]);
    expect(await newest()).toEqual([{ newest: weekIndexOf('2026-W48') }]);
    await turnAt('2026-11-29T23:00:00Z');
    expect(await newest()).toEqual([{ newest: weekIndexOf('2026-W49') }]);
    const elsewhere = await api.sql(
      `select 1 from week where municipality_id <> $1 and (state <> 'COLLECTING' or week > $2)`,
      [api.municipalityId, weekIndexOf('2026-W48')],
    );
    expect(elsewhere).toEqual([]);
  });

  it('is woken at the next moment of the rhythm, once', async () => {
    await turnAt('2026-11-24T11:30:00Z');
    await turnAt('2026-11-24T11:31:00Z');
    const waiting = await api.sql<{ runAt: Date }>(
      `select j.run_at "runAt" from graphile_worker._private_jobs j
       join graphile_worker._private_tasks t on t.id = j.task_id and t.identifier = 'week.turn'
       where j.payload ->> 'municipalityId' = $1`,
      [api.municipalityId],
    );
    expect(waiting.map(({ runAt }) => runAt.toISOString())).toEqual(['2026-11-25T11:00:00.000Z']);
  });

  it('runs by itself in a process that takes jobs', async () => {
    const app = await another(api, DUE, { jobs: true });
    await vi.waitFor(async () => expect((await steps()).at(-1)?.state).toBe('DUE'), 15_000);
    await app.close();
  });
});
