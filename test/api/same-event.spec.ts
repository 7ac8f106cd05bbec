import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { EventDesk } from '../support/events.js';
import { NoticeBoard } from '../support/notice-board.js';
import { startApi, type TestApi } from '../support/start-api.js';
import { key, record } from '../support/told.js';
import { WeekDriver } from '../support/week-driver.js';
import { REPORT_WEEK } from '../support/world.js';

const BRAWL = { categoryCode: 'ORD-02', occurredFrom: '2026-11-18T20:30:00Z', timePrecision: 'MINUTE' };
const ASSAULT = { ...BRAWL, categoryCode: 'VLD-01', latitude: 59.206, occurredFrom: '2026-11-18T20:45:00Z' };
const CLASH = { ...BRAWL, categoryCode: 'SKO-01', occurredFrom: '2026-11-18T20:30:00Z' };

const FIGURES = `query ($week: IsoWeek!, $filter: IncidentFilterInput!, $viewport: ViewportInput!) {
  weekOverview(week: $week) { municipalityCount overlayCount withoutPosition points { ids } areas { area { code } count } }
  areaOverview(code: "HUD-FLE", week: $week) { totals row { count } categories { categoryCode total } points { ids } dayHourUnknown }
  incidentMap(filter: $filter, viewport: $viewport) { total inViewport withoutPosition points { ids } perArea { areaCode count } perWeek { count } }
  incidents(filter: $filter, first: 20) { totalCount nodes { id sameEvent { incidentId party { kind } } } } }`;
const VIEWPORT = { west: 17, south: 59, east: 19, north: 60, zoom: 10 };

describe('reports of the same event', () => {
  let api: TestApi;
  let desk: EventDesk;
  beforeEach(async () => {
    await api?.stop();
    api = await startApi();
    desk = new EventDesk(api);
  });
  afterAll(() => api.stop());

  async function figures(user: string, filter: Record<string, unknown> = {}) {
    const client = await api.as(user);
    const answer = await client.ask(FIGURES, {
      week: REPORT_WEEK,
      filter: { fromWeek: REPORT_WEEK, toWeek: REPORT_WEEK, ...filter },
      viewport: VIEWPORT,
    });
    const { weekOverview: veckan, areaOverview: omrade, incidentMap: map, incidents } = answer;
    const inArea = veckan.areas.find((row: { area: { code: string } }) => row.area.code === 'HUD-FLE')
      .count as number;
    return {
      counts: [
        veckan.municipalityCount,
        inArea,
        omrade.totals.at(-1),
        omrade.row.count,
        omrade.categories.reduce((sum: number, { total }: { total: number }) => sum + total, 0),
        map.total,
        map.inViewport + map.withoutPosition,
        map.perArea.reduce((sum: number, { count }: { count: number }) => sum + count, 0),
        map.perWeek.at(-1).count,
      ] as number[],
      points: [veckan.points.ids, omrade.points.ids, map.points.ids] as string[][],
      rows: incidents.totalCount as number,
      sameEvent: (id: string) => incidents.nodes.find((node: { id: string }) => node.id === id)?.sameEvent,
    };
  }
  const all = (count: number) => Array.from({ length: 9 }, () => count);

  it('are told to the coordinator when the week is compiled, and again only when a report has come in since', async () => {
    const board = new NoticeBoard(api);
    const week = new WeekDriver(api);
    const told = async () => {
      await board.work('events.suggest');
      return (await board.told())['EVENTS_SUGGESTED'];
    };
    await week.take('COMPILED');
    expect(await told()).toBeUndefined();
    const [brawl, assault] = [await desk.shared('polis', BRAWL), await desk.shared('raddning', ASSAULT)];
    await week.report('kultur', 1);
    expect(await told()).toEqual(['samordnare']);
    expect(await board.sentences('samordnare', 'EVENTS_SUGGESTED')).toEqual([
      'I vecka 47 kan händelser i flera parters rapporter vara samma. Koppla ihop dem eller säg att de är olika.',
    ]);
    await desk.shared('skola', CLASH);
    await week.advance('COMPILED');
    expect(await told()).toEqual(['samordnare']);
    await week.report('social', 1);
    expect(await told()).toEqual(['samordnare', 'samordnare']);
    await desk.judge(brawl, assault);
    for (const { first, second } of (await desk.page()).suggestions)
      await desk.judge(first.id, second.id, 'DIFFERENT');
    expect((await desk.page()).suggestionCount).toBe(0);
    await week.report('polis', 1);
    expect(await told()).toEqual(['samordnare', 'samordnare']);
  });

  it('are suggested with a score that explains itself, linked, counted once everywhere and kept in both reports', async () => {
    const brawl = await desk.shared('polis', BRAWL);
    const assault = await desk.shared('raddning', ASSAULT);
    expect((await figures('social')).counts).toEqual(all(2));
    const { suggestions, suggestionCount } = await desk.page();
    expect(suggestionCount).toBe(1);
    expect(suggestions[0].sentence).toBe(
      '110 m ifrån varandra, 15 min emellan, inom tidernas noggrannhet, bråk och misshandel utomhus är nära.',
    );
    expect([suggestions[0].first.id, suggestions[0].second.id].sort()).toEqual([assault, brawl].sort());
    await desk.judge(assault, brawl);
    for (const user of ['social', 'samordnare', 'polis', 'raddning']) {
      const after = await figures(user);
      expect(after.counts).toEqual(all(1));
      expect(after.rows).toBe(2);
      for (const ids of after.points) expect(ids).toHaveLength(1);
      expect(after.sameEvent(brawl)).toEqual([{ incidentId: assault, party: { kind: 'RESCUE' } }]);
      expect(after.sameEvent(assault)).toEqual([{ incidentId: brawl, party: { kind: 'POLICE' } }]);
    }
    expect(await desk.page()).toMatchObject({
      suggestions: [],
      linkCount: 1,
      links: [{ verdict: 'SAME', version: 1 }],
    });
  });

  it('count for each party that is asked for alone, and by category as it was written', async () => {
    const brawl = await desk.shared('polis', BRAWL);
    const assault = await desk.shared('raddning', ASSAULT);
    await desk.judge(brawl, assault);
    const client = await api.as('social');
    const parties = (await client.ask('{ weekOverview { parties { party { id kind } } } }')).weekOverview
      .parties;
    const idOf = (kind: string) =>
      parties.find(({ party }: { party: { kind: string } }) => party.kind === kind).party.id;
    for (const filter of [
      { partyIds: [idOf('POLICE')] },
      { partyIds: [idOf('RESCUE')] },
      { partyIds: [idOf('POLICE'), idOf('RESCUE')] },
      { categoryCodes: ['ORD-02'] },
      { categoryCodes: ['VLD-01'] },
    ])
      expect((await figures('social', filter)).counts.slice(5)).toEqual([1, 1, 1, 1]);
  });

  it('are one event through a third, which one report can leave again', async () => {
    const [brawl, assault] = [await desk.shared('polis', BRAWL), await desk.shared('raddning', ASSAULT)];
    const clash = await desk.shared('skola', CLASH);
    await desk.judge(brawl, assault);
    const link = await desk.judge(brawl, clash);
    const linked = await figures('social');
    expect(linked.counts).toEqual(all(1));
    expect(
      linked
        .sameEvent(assault)
        .map(({ incidentId }: { incidentId: string }) => incidentId)
        .sort(),
    ).toEqual([brawl, clash].sort());
    expect((await desk.page()).suggestions).toEqual([]);
    expect((await desk.judgeRefused(assault, clash, 'DIFFERENT')).reason).toBe('EVENT_LINKED_OTHERWISE');
    const undone = await desk.judge(clash, brawl, 'OPEN', link.version);
    expect((await figures('social')).counts).toEqual(all(2));
    await desk.judge(assault, clash, 'DIFFERENT');
    expect((await desk.judgeRefused(brawl, clash, 'SAME', undone.version)).reason).toBe('EVENT_SET_APART');
    const { suggestions } = await desk.page();
    expect(suggestions.map(({ version }: { version: number }) => version)).toEqual([undone.version]);
  });

  it('are said to be two, and then not asked about again until that is taken back', async () => {
    const [brawl, assault] = [await desk.shared('polis', BRAWL), await desk.shared('raddning', ASSAULT)];
    const { version } = await desk.judge(brawl, assault, 'DIFFERENT');
    expect(await desk.page()).toMatchObject({ suggestionCount: 0, links: [{ verdict: 'DIFFERENT' }] });
    expect((await figures('social')).counts).toEqual(all(2));
    await desk.judge(brawl, assault, 'OPEN', version);
    expect(await desk.page()).toMatchObject({ suggestionCount: 1, linkCount: 0 });
    expect((await desk.judgeRefused(brawl, assault, 'SAME', version)).reason).toBe('VERSION_CONFLICT');
    expect((await desk.judgeRefused(brawl, assault, 'SAME', 0)).reason).toBe('VERSION_CONFLICT');
  });

  it('are the coordinator’s to judge, of two parties, shared, in a week that is not settled', async () => {
    const [brawl, assault] = [await desk.shared('polis', BRAWL), await desk.shared('raddning', ASSAULT)];
    for (const user of ['polis', 'analytiker', 'polis2', 'ledning', 'dataskydd']) {
      expect((await desk.judgeRefused(brawl, assault, 'SAME', 0, user)).reason).toBe('NOT_ALLOWED');
    }
    expect((await desk.judgeRefused(brawl, assault, 'SAME', 0, 'granne-samordnare')).reason).toBe(
      'NOT_FOUND',
    );
    expect((await desk.judgeRefused(brawl, await desk.shared('polis', BRAWL))).reason).toBe(
      'EVENT_OF_ONE_PARTY',
    );
    const unshared = (await record(await api.as('raddning'), ASSAULT)).id;
    const kept = await desk.shared('raddning', ASSAULT);
    await api.sql(`update incident set secrecy_level = 'OWN' where id = $1`, [kept]);
    const removed = await desk.shared('raddning', ASSAULT);
    await api.sql(`update incident set removed_at = now() where id = $1`, [removed]);
    for (const other of [unshared, kept, removed, brawl])
      expect((await desk.judgeRefused(brawl, other)).reason).toBe('NOT_FOUND');
    expect((await desk.page()).suggestionCount).toBe(2);
    await new WeekDriver(api).take('CLOSED');
    expect((await desk.judgeRefused(brawl, assault)).reason).toBe('WEEK_LOCKED');
  });

  it('are suggested in the area they lie in, and not for another', async () => {
    await desk.shared('polis', BRAWL);
    await desk.shared('raddning', ASSAULT);
    expect((await desk.page('samordnare', 'HUD-FLE')).suggestionCount).toBe(1);
    expect((await desk.page('samordnare', 'HUD-VAR')).suggestionCount).toBe(0);
    expect((await desk.page('samordnare', null, '2026-W45')).suggestionCount).toBe(0);
  });

  it('make the picture anew while it is compiled, and leave a closed one as it was', async () => {
    const [brawl, assault] = [await desk.shared('polis', BRAWL), await desk.shared('raddning', ASSAULT)];
    const week = new WeekDriver(api);
    await week.take('COMPILED');
    await week.sign('REVIEW', 'samordnare');
    await desk.judge(brawl, assault);
    const compiled = await api.sql<{ number: number; n: number }>(
      `select number, (select sum((c ->> 'count')::int) from jsonb_array_elements(figures -> 'counts') c where c ->> 'code' = 'HUD-FLE')::int n
       from compilation order by number`,
    );
    expect(compiled).toEqual([
      { number: 1, n: 2 },
      { number: 2, n: 1 },
    ]);
    await week.take('CLOSED');
    const frozen = await api.sql<{ content: string; hash: string }>(
      'select content, hash from frozen_picture',
    );
    const { counts } = JSON.parse(frozen[0]?.content ?? '') as { counts: { code: string; count: number }[] };
    expect(counts.map(({ code, count }) => [code, count])).toEqual([
      ['HUD-FLE', 1],
      ['KOMMUN', 1],
    ]);
    await api.sql(`update event_link set verdict = 'OPEN'`);
    expect(await api.sql('select content, hash from frozen_picture')).toEqual(frozen);
  });

  it('is done once for one client key, and said in the log without a word of what the reports say', async () => {
    const [brawl, assault] = [await desk.shared('polis', BRAWL), await desk.shared('raddning', ASSAULT)];
    const client = await api.as('samordnare');
    const input = {
      clientKey: key(),
      firstId: brawl,
      secondId: assault,
      verdict: 'SAME',
      expectedVersion: 0,
    };
    const document = `mutation ($input: SameEventInput!) { judgeSameEvent(input: $input) { id version replayed } }`;
    const once = (await client.ask(document, { input })).judgeSameEvent;
    expect((await client.ask(document, { input })).judgeSameEvent).toEqual({ ...once, replayed: true });
    const entries = await api.sql<{ object_id: string; detail: Record<string, unknown> }>(
      `select object_id, detail from audit_entry where action = 'event.link'`,
    );
    expect(entries).toHaveLength(1);
    expect(entries[0]?.object_id).toBe(once.id);
    expect(Object.keys(entries[0]?.detail ?? {}).sort()).toEqual(
      expect.arrayContaining(['incidents', 'score']),
    );
  });
});
