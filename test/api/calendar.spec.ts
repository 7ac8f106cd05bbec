import ICAL from 'ical.js';
import { DEFAULT_RHYTHM, type WeekRhythm } from '@samlad/domain/rhythm.js';
import { datedDeadlines } from '@samlad/domain/rhythm-dates.js';
import { weekIndexOf } from '@samlad/domain/week.js';
import request, { type Response } from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ReadLog } from '../../apps/api/src/read-log/read-log.js';
import { planted } from '../support/planted.js';
import { startApi, type TestApi } from '../support/start-api.js';
import { key } from '../support/told.js';
import { WORLD_NOW } from '../support/world.js';

const MAKE =
  'mutation ($input: MakeFeedInput!) { makeCalendarFeed(input: $input) { id version replayed path } }';
const END = 'mutation ($input: VersionedInput!) { endCalendarFeed(input: $input) { id } }';
const OWN = '{ myCalendarFeed { id version madeAt readOn } }';
const ADDRESS = 'https://samlad.prov.example';
const ZONE = 'Europe/Stockholm';

/** An event as an independent reader understands it. */
interface Read {
  uid: string;
  title: string;
  start: string;
  end: string | null;
  sequence: number;
  url: string;
}

function read(text: string): Read[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const told = (time: ICAL.Time) => (time.isDate ? time.toString() : time.toJSDate().toISOString());
    return {
      uid: event.uid,
      title: event.summary,
      start: told(event.startDate),
      end: component.hasProperty('dtend') ? told(event.endDate) : null,
      sequence: event.sequence,
      url: String(component.getFirstPropertyValue('url')),
    };
  });
}

describe('the calendar of a person', () => {
  let api: TestApi;
  beforeAll(async () => void (api = await startApi({ address: ADDRESS })));
  afterAll(() => api.stop());

  const make = async (user: string, expectedVersion = 0): Promise<string> => {
    const input = { clientKey: key(), expectedVersion };
    return (await (await api.as(user)).ask(MAKE, { input })).makeCalendarFeed.path;
  };
  const fetch = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
    Promise.resolve(request(api.app.getHttpServer()).get(path).set(headers));
  const events = async (path: string) => read((await fetch(path)).text);
  const setRhythm = async (over: Partial<WeekRhythm>, fromWeek: string) => {
    const settings = { ...DEFAULT_RHYTHM, ...over };
    await api.sql(
      `insert into rhythm (municipality_id, number, id, from_week, settings, changed_at)
       select $1, max(number) + 1, gen_random_uuid(), $2, $3, $4 from rhythm where municipality_id = $1`,
      [api.municipalityId, weekIndexOf(fromWeek), JSON.stringify(settings), WORLD_NOW],
    );
    return settings;
  };

  it('holds what the role has to do with, and no more', async () => {
    const titles = async (user: string) => {
      const all = await events(await make(user));
      return [...new Set(all.map(({ title }) => title.replace(/, vecka \d+$/, '')))].sort();
    };
    const REPORT = 'Rapporten ska vara inne';
    expect(await titles('polis')).toEqual(['Bilden sammanställs', REPORT, 'Samverkansmöte']);
    expect(await titles('polis2')).toEqual([REPORT]);
    expect(await titles('analytiker')).toEqual(['Bilden sammanställs', 'Samverkansmöte']);
    for (const user of ['ledning', 'dataskydd', 'drift']) {
      const refused = await (
        await api.as(user)
      ).refused(MAKE, { input: { clientKey: key(), expectedVersion: 0 } });
      expect(refused.reason).toBe('NOT_ALLOWED');
    }
  });

  it('is at the moments of the rhythm to another reader, through week 53, holidays, a pause and both clock changes', async () => {
    const path = await make('raddning');
    const settings = await setRhythm({ pauses: [{ name: 'Jul', from: 52, to: 52 }] }, '2026-W49');
    api.clock.set('2026-12-01T08:00:00Z');
    const winter = await events(path);
    api.clock.set('2027-03-01T08:00:00Z');
    const spring = await events(path);
    api.clock.set('2027-09-27T08:00:00Z');
    const autumn = await events(path);
    const [first] = await api.sql<{ settings: WeekRhythm }>(
      'select settings from rhythm where municipality_id = $1 order by number limit 1',
      [api.municipalityId],
    );
    const all = [...winter, ...spring, ...autumn];
    const weeks = [
      '2026-W48',
      '2026-W49',
      '2026-W53',
      '2027-W01',
      '2027-W11',
      '2027-W12',
      '2027-W41',
      '2027-W42',
    ];
    for (const week of weeks) {
      const held = week < '2026-W49' ? (first?.settings ?? settings) : settings;
      const due = datedDeadlines(week, held, ZONE).find(({ state }) => state === 'DUE');
      const meeting = datedDeadlines(week, held, ZONE).find(({ state }) => state === 'IN_MEETING');
      const at = (iso: string | undefined) => new Date(iso ?? '').toISOString();
      expect(all).toContainEqual(
        expect.objectContaining({
          start: at(due?.at),
          end: null,
          url: `${ADDRESS}/rapport/${week}`,
        }),
      );
      expect(all).toContainEqual(
        expect.objectContaining({
          start: at(meeting?.at),
          end: new Date(Date.parse(meeting?.at ?? '') + held.meetingMinutes * 60_000).toISOString(),
          url: `${ADDRESS}/mote/${week}`,
        }),
      );
    }
    expect(all.filter(({ url }) => url.endsWith('/2026-W52'))).toEqual([]);
    api.clock.set(WORLD_NOW);
  });

  it('keeps the ids of its events when they move, and raises their sequence', async () => {
    const path = await make('kultur');
    const meetings = async () =>
      (await events(path)).filter(
        ({ url }) => url.endsWith('/mote/2027-W05') || url.endsWith('/mote/2026-W47'),
      );
    const before = await meetings();
    await setRhythm({ meetingTime: '10:30' }, '2027-W01');
    const after = await meetings();
    expect(after.map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid));
    expect(after[0]).toEqual(before[0]);
    expect(after[1]?.sequence).toBeGreaterThan(before[1]?.sequence ?? 0);
    expect(after[1]?.start).toBe('2027-02-11T09:30:00.000Z');
    expect(new Set((await events(path)).map(({ uid }) => uid)).size).toBe((await events(path)).length);
  });

  it('has the own party’s åtaganden by their day and nothing that stands in them', async () => {
    const { measureId } = await planted(api, {
      measure: 'AGREED',
      commitment: 'ACCEPTED',
      dueOn: '2026-12-18',
    });
    const due = async (user: string) =>
      (await events(await make(user, user === 'polis' ? 1 : 0))).filter(
        ({ title }) => title === 'Åtagande förfaller',
      );
    const own = await due('polis');
    expect(own).toMatchObject([
      { start: '2026-12-18', end: '2026-12-19', url: `${ADDRESS}/insatser/${measureId}` },
    ]);
    expect(await due('social')).toEqual([]);
    const [stored] = await api.sql<Record<string, string>>(
      `select c.what, c.responsible_function, m.title, m.cause, a.name from commitment c
       join measure m on m.municipality_id = c.municipality_id and m.id = c.measure_id
       join area a on a.municipality_id = m.municipality_id and a.id = m.area_id where m.id = $1`,
      [measureId],
    );
    const { text } = await fetch(await make('polis', 2));
    const unfolded = text.replaceAll('\r\n ', '');
    for (const word of Object.values(stored ?? {}).filter(Boolean)) expect(unfolded).not.toContain(word);
  });

  it('is well formed: lines of at most 75 bytes that end as they should, and a type that programs know', async () => {
    const answer = await fetch(await make('trygghet'));
    expect(answer.status).toBe(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'private, no-cache',
      'x-content-type-options': 'nosniff',
    });
    const lines = answer.text.split('\r\n');
    expect(lines.at(-1)).toBe('');
    expect(lines.filter((line) => Buffer.byteLength(line) > 75 || line.includes('\n'))).toEqual([]);
    expect(answer.text.match(/BEGIN:VTIMEZONE/g)).toHaveLength(1);
    expect(answer.text).toContain('TZID:Europe/Stockholm');
  });

  it('is sent again only when it has changed', async () => {
    const path = await make('skola');
    const first = await fetch(path);
    const tag = String(first.headers['etag']);
    const again = await fetch(path, { 'if-none-match': tag });
    expect({ status: again.status, text: again.text }).toEqual({ status: 304, text: '' });
    await setRhythm({ meetingTime: '11:00' }, '2027-W03');
    const changed = await fetch(path, { 'if-none-match': tag });
    expect(changed.status).toBe(200);
    expect(changed.headers['etag']).not.toBe(tag);
  });

  it('opens by its newest secret alone, which the database does not know', async () => {
    const client = await api.as('analytiker');
    const { myCalendarFeed } = await client.ask(OWN);
    const first = await make('analytiker', myCalendarFeed.version);
    const second = await make('analytiker', myCalendarFeed.version + 1);
    expect([(await fetch(first)).status, (await fetch(second)).status]).toEqual([404, 200]);
    const stale = { clientKey: key(), expectedVersion: myCalendarFeed.version };
    expect((await client.refused(MAKE, { input: stale })).reason).toBe('VERSION_CONFLICT');
    const secret = second.slice('/kalender/'.length, -'.ics'.length);
    const rows = await api.sql<{ row: string }>('select to_jsonb(f)::text row from calendar_feed f');
    expect(rows.filter(({ row }) => row.includes(secret))).toEqual([]);
    const requests = await api.sql<{ row: string }>(`select to_jsonb(c)::text row from client_request c`);
    expect(requests.filter(({ row }) => row.includes(secret))).toEqual([]);
    const own = (await client.ask(OWN)).myCalendarFeed;
    expect(own.readOn).toBe('2026-11-25');
    await client.ask(END, { input: { clientKey: key(), id: own.id, expectedVersion: own.version } });
    expect((await fetch(second)).status).toBe(404);
    expect((await client.ask(OWN)).myCalendarFeed).toBeNull();
  });

  it('tells a retry that lost its answer nothing twice', async () => {
    const input = { clientKey: key(), expectedVersion: 0 };
    const client = await api.as('granne-polis');
    expect((await client.ask(MAKE, { input })).makeCalendarFeed).toMatchObject({ replayed: false });
    expect((await client.ask(MAKE, { input })).makeCalendarFeed).toMatchObject({
      replayed: true,
      path: null,
    });
  });

  it('says the same of a person who has ended as of a secret that never was', async () => {
    const path = await make('social', 1);
    expect((await fetch(path)).status).toBe(200);
    await api.sql(
      `update assignment set suspended_at = now() where user_id = (select user_id from demo_account where user_name = 'social')`,
    );
    const answers = await Promise.all([
      fetch(path),
      fetch(`/kalender/${'A'.repeat(43)}.ics`),
      fetch('/kalender/x.ics'),
      fetch('/kalender/x'),
    ]);
    const told = answers.map(({ status, body }) => ({
      status,
      ...body,
      errors: [{ ...body.errors[0], extensions: { ...body.errors[0].extensions, requestId: '' } }],
    }));
    for (const one of told) expect(one).toEqual(told[0]);
    expect(told[0]?.status).toBe(404);
    await api.sql('update assignment set suspended_at = null');
    expect((await fetch(path)).status).toBe(200);
  });

  it('is in the read log as every reading is, without its secret', async () => {
    const path = await make('trygghet', 1);
    await fetch(path);
    await api.app.get(ReadLog).flush();
    const kept = await api.sql<{ row: string }>(
      `select to_jsonb(r)::text row from read_entry r where operation = 'GET /kalender'
         and user_id = (select user_id from demo_account where user_name = 'trygghet')`,
    );
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.filter(({ row }) => row.includes(path.slice(10, 40)))).toEqual([]);
    expect(JSON.parse(kept[0]?.row ?? '')).toMatchObject({ purpose: 'MEETING', kind: 'ORDINARY' });
  });

  it('needs no session and takes none: a cookie opens nothing', async () => {
    const path = await make('samordnare');
    const foreign = await fetch(path, { cookie: 'samlad_session=x' });
    expect(foreign.status).toBe(200);
    expect(foreign.headers['set-cookie']).toBeUndefined();
  });

  it('is not searched for: twenty wrong secrets close the way for a while', async () => {
    const statuses: number[] = [];
    for (let number = 0; number < 30; number += 1)
      statuses.push((await fetch(`/kalender/${String(number).padStart(43, 'x')}.ics`)).status);
    expect(statuses[0]).toBe(404);
    expect(statuses.at(-1)).toBe(429);
    api.clock.set('2026-11-25T12:00:00Z');
    expect((await fetch(`/kalender/${'y'.repeat(43)}.ics`)).status).toBe(404);
    api.clock.set(WORLD_NOW);
  });
});
