import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../apps/api/src/database/actor.js';
import { IncidentMapService } from '../../apps/api/src/incident/incident-map.service.js';
import { Incidents } from '../../apps/api/src/incident/incidents.js';
import { BoundaryImports } from '../../apps/api/src/import/boundary-imports.js';
import { MeasureService } from '../../apps/api/src/measure/measure.service.js';
import { ProblemService } from '../../apps/api/src/problem/problem.service.js';
import { AreaOverviews } from '../../apps/api/src/situation/area-overview.service.js';
import { WeekOverviews } from '../../apps/api/src/situation/week-overview.service.js';
import { actorOf } from '../support/actor-of.js';
import { boundaryFile } from '../support/boundary-files.js';
import { planted } from '../support/planted.js';
import { startApi, type TestApi } from '../support/start-api.js';
import { key, record, save } from '../support/told.js';
import { TownHall } from '../support/town-hall.js';
import { REPORT_WEEK } from '../support/world.js';

const FILTER = { fromWeek: '2026-W40', toWeek: '2026-W48' } as const;
const ELSEWHERE = { west: 10, south: 50, east: 11, north: 51, zoom: 9 };
const PAST_THE_END = { first: 1, after: '900' };

interface Counted {
  type: string;
  ids: string[];
}

describe('the log of reads, of figures', () => {
  let api: TestApi;
  let police: Actor;
  let rescue: Actor;
  let circle: string;
  const secret: Record<'incident' | 'problem' | 'measure' | 'commitment', string> = {
    incident: '',
    problem: '',
    measure: '',
    commitment: '',
  };
  beforeAll(async () => {
    api = await startApi();
    await api.raise('polis');
    police = await actorOf(api, 'polis');
    rescue = await actorOf(api, 'raddning');
    const client = await api.as('polis');
    const saved = await save(client, 'saveCircle', 'CircleInput', {
      clientKey: key(),
      name: 'Provkrets',
      purpose: 'Prov',
    });
    circle = saved.id;
    await save(client, 'addCircleMember', 'CircleMemberInput', {
      clientKey: key(),
      id: circle,
      expectedVersion: 1,
      userId: await new TownHall(api).user('raddning'),
    });
    const mark = { secrecyLevel: 'RESTRICTED', circleId: circle };
    const unplaced = { placePrecision: 'AREA_ONLY', areaCode: 'HUD-FLE', longitude: null, latitude: null };
    const told = await record(client, { ...unplaced, ...mark });
    secret.incident = told.id;
    await save(client, 'shareIncident', 'VersionedInput', {
      clientKey: key(),
      id: told.id,
      expectedVersion: told.version,
    });
    await inSecret();
  });
  afterAll(() => api.stop());

  /** A problem, an insats under way and an overdue åtagande of the police, restricted to the circle; past the rules. */
  async function inSecret(): Promise<void> {
    const { measureId, commitmentId } = await planted(api, {
      measure: 'AGREED',
      commitment: 'ACCEPTED',
      dueOn: '2026-11-20',
    });
    secret.measure = measureId;
    secret.commitment = commitmentId;
    const [row] = await api.sql<{ id: string }>('select problem_id id from measure where id = $1', [
      measureId,
    ]);
    secret.problem = row?.id ?? '';
    for (const table of ['problem', 'measure', 'commitment'] as const) {
      await api.sql(
        `update ${table} set secrecy_level = 'RESTRICTED', circle_id = $2, osl_provision = '18:1' where id = $1`,
        [secret[table], circle],
      );
    }
  }

  const inRequest = (actor: Actor, circles: string[]): Actor => ({
    ...actor,
    requestId: randomUUID(),
    steppedUp: circles.length > 0,
    rights: { ...actor.rights, circles },
    asked: { permission: 'incident.read', operation: 'prov', digest: () => 'd'.repeat(64) },
  });

  /** What an answer to the actor was kept as having read of others' restricted things. */
  async function kept(
    ask: (actor: Actor) => Promise<unknown>,
    actor = rescue,
    circles = [circle],
  ): Promise<Counted[]> {
    const asking = inRequest(actor, circles);
    await ask(asking);
    return api.sql<Counted>(
      `select object_type type, object_ids ids from read_entry where request_id = $1 and kind = 'RESTRICTED' order by 1`,
      [asking.requestId],
    );
  }

  const INCIDENT = () => ({ type: 'INCIDENT', ids: [secret.incident] });
  const MEASURE = () => ({ type: 'MEASURE', ids: [secret.measure] });
  const COMMITMENT = () => ({ type: 'COMMITMENT', ids: [secret.commitment] });

  const FIGURES: [string, (actor: Actor) => Promise<unknown>, () => Counted[]][] = [
    [
      'the total of a list whose page it is not on',
      (actor) => api.app.get(Incidents).page(actor, FILTER, { first: 1, after: beforeAllOfThem() }),
      () => [INCIDENT()],
    ],
    [
      'the sums of a map whose window is elsewhere',
      (actor) => api.app.get(IncidentMapService).map(actor, FILTER, ELSEWHERE),
      () => [INCIDENT(), MEASURE()],
    ],
    [
      'the overlay and the open insatser of a week',
      (actor) => api.app.get(WeekOverviews).of(actor, REPORT_WEEK),
      () => [COMMITMENT(), INCIDENT(), MEASURE()],
    ],
    [
      'the total of problems',
      (actor) => api.app.get(ProblemService).list(actor, {}, PAST_THE_END),
      () => [{ type: 'PROBLEM', ids: [secret.problem] }],
    ],
    [
      'the total of insatser',
      (actor) => api.app.get(MeasureService).list(actor, {}, PAST_THE_END),
      () => [MEASURE()],
    ],
    [
      'a preview of boundaries',
      async (actor) => api.app.get(BoundaryImports).preview(actor, boundaries()),
      () => [INCIDENT()],
    ],
  ];

  const beforeAllOfThem = () =>
    Buffer.from(`1|1970-01-05 00:00:00+00|00000000-0000-0000-0000-000000000000`).toString('base64url');
  const boundaries = () => ({
    fileName: 'gränser.geojson',
    mode: 'REPLACE' as const,
    fromWeek: REPORT_WEEK,
    geoJson: boundaryFile({ N1: [17.9, 59.2, 17.94, 59.21], N2: [17.94, 59.2, 17.98, 59.21] }),
  });

  it.each(FIGURES)('names the restricted things that it counts: %s', async (_, ask, counted) => {
    expect(await kept(ask)).toEqual(counted());
    expect(await kept(ask, rescue, [])).toEqual([]);
    expect(await kept(ask, police)).toEqual([]);
  });

  it('names those of the area alone in the figures of an area', async () => {
    const of = (code: string) => (actor: Actor) => api.app.get(AreaOverviews).of(actor, code, REPORT_WEEK);
    const types = (list: Counted[]) => list.map(({ type }) => type);
    expect(types(await kept(of('HUD-FLE')))).toEqual(['COMMITMENT', 'INCIDENT', 'MEASURE', 'PROBLEM']);
    expect(await kept(of('HUD-VAR'))).toEqual([]);
  });

  it('does not count what the filter leaves out', async () => {
    const list = (filter: object) => (actor: Actor) =>
      api.app.get(Incidents).page(actor, { ...FILTER, ...filter }, { first: 100 });
    expect(await kept(list({ secrecyLevels: ['SHARED'] }))).toEqual([]);
    expect(await kept(list({ areaCodes: ['HUD-VAR'] }))).toEqual([]);
    expect(await kept(list({ areaCodes: ['HUD-FLE'] }))).toEqual([INCIDENT()]);
  });
});
