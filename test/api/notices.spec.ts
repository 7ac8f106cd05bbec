import { randomUUID } from 'node:crypto';
import { weekIndexOf } from '@samlad/domain/week.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NoticeDesk } from '../../apps/api/src/notice/notice-desk.js';
import type { Told } from '../../apps/api/src/notice/notice.repository.js';
import { startApi, type TestApi } from '../support/start-api.js';
import { key, mutation, save } from '../support/told.js';
import { REPORT_WEEK } from '../support/world.js';

export const NOTICES = `query ($unread: Boolean = false) { notices(first: 100, onlyUnread: $unread) {
  unreadCount totalCount hasMore endCursor nodes { id kind sentence path urgency at readAt } } }`;
const CHOICES = `{ noticeChoices { kind label inApp byMail mayMute version } }`;
const CHOOSE = mutation('chooseNotice', 'ChooseNoticeInput');
const WEEK = weekIndexOf(REPORT_WEEK);

describe('notices', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.stop());

  const tell = (over: Partial<Told> = {}) =>
    api.app
      .get(NoticeDesk)
      .tell(
        { kind: 'WEEK_COMPILED', facts: { week: WEEK }, key: randomUUID(), to: {}, except: null, ...over },
        { municipalityId: api.municipalityId, requestId: 'prov' },
      );
  const seenBy = async (user: string, unread = false) =>
    (await (await api.as(user)).ask(NOTICES, { unread })).notices as {
      unreadCount: number;
      totalCount: number;
      nodes: { id: string; kind: string; sentence: string; path: string; readAt: string | null }[];
    };
  const partyOf = async (kind: string) => {
    const [row] = await api.sql<{ id: string }>(
      'select id from party where municipality_id = $1 and kind = $2',
      [api.municipalityId, kind],
    );
    return row?.id ?? '';
  };
  const clear = () => api.sql('delete from notice');

  it('tell everybody whose role has the permission, and nobody else', async () => {
    await tell();
    for (const user of ['samordnare', 'polis', 'skola', 'analytiker']) {
      expect([user, await seenBy(user)]).toMatchObject([
        user,
        {
          unreadCount: 1,
          totalCount: 1,
          nodes: [
            { sentence: 'Bilden för vecka 47 är sammanställd.', path: '/vecka/2026-W47', readAt: null },
          ],
        },
      ]);
    }
    for (const user of ['polis2', 'ledning', 'dataskydd', 'drift', 'granne-polis', 'granne-samordnare'])
      expect([user, await seenBy(user)]).toMatchObject([user, { unreadCount: 0, nodes: [] }]);
    const [{ count } = { count: 0 }] = await api.sql<{ count: number }>(
      `select count(*)::int count from notice n join app_user u on u.id = n.user_id
       where u.subject in ('polis2', 'ledning', 'drift', 'dataskydd') or n.municipality_id <> $1`,
      [api.municipalityId],
    );
    expect(count).toBe(0);
    await clear();
  });

  it('tell the party that it is about, and no other', async () => {
    await tell({
      kind: 'REPORT_RETURNED',
      to: { partyIds: [await partyOf('POLICE')] },
    });
    expect((await seenBy('polis')).unreadCount).toBe(1);
    expect((await seenBy('polis2')).unreadCount).toBe(1);
    expect((await seenBy('raddning')).unreadCount).toBe(0);
    await clear();
  });

  it('are told once for each key, however often the job is run and by however many at once', async () => {
    const one = { key: 'samma' };
    await Promise.all([tell(one), tell(one), tell(one)]);
    await tell(one);
    expect((await seenBy('polis')).totalCount).toBe(1);
    await tell({ key: 'annan' });
    expect((await seenBy('polis')).totalCount).toBe(2);
    await clear();
  });

  it('tell nobody of what she did herself', async () => {
    const [row] = await api.sql<{ id: string }>(`select id from app_user where subject = 'polis'`);
    await tell({ except: row?.id ?? null });
    expect((await seenBy('polis')).totalCount).toBe(0);
    expect((await seenBy('social')).totalCount).toBe(1);
    await clear();
  });

  it('are counted in the session, read one by one or all at once, and by nobody but oneself', async () => {
    for (const name of ['a', 'b', 'c']) await tell({ key: name });
    const count = async (user: string) =>
      (await (await api.as(user)).ask('{ session { unreadNotices } }')).session.unreadNotices as number;
    expect([await count('polis'), await count('social'), await count('drift')]).toEqual([3, 3, 0]);
    const [first] = (await seenBy('polis')).nodes;
    const read = async (user: string, input: object) =>
      save(await api.as(user), 'readNotices', 'ReadNoticesInput', { clientKey: key(), ...input });
    await read('social', { ids: [first?.id] });
    expect([await count('polis'), await count('social')]).toEqual([3, 3]);
    await read('polis', { ids: [first?.id] });
    expect([await count('polis'), await count('social')]).toEqual([2, 3]);
    expect((await seenBy('polis', true)).nodes.map(({ id }) => id)).not.toContain(first?.id);
    await read('polis', { until: '2026-11-24T00:00:00Z' });
    expect(await count('polis')).toBe(2);
    await read('polis', { until: '2026-11-25T09:00:00Z' });
    expect([await count('polis'), await count('social')]).toEqual([0, 3]);
    expect((await seenBy('polis')).totalCount).toBe(3);
    await clear();
  });

  it('show nothing more to whoever has lost the role or works for another party', async () => {
    await tell({ kind: 'REPORT_LATE', facts: { week: WEEK, at: '2026-11-25T11:00:00.000Z' } });
    expect((await seenBy('kultur')).nodes[0]?.sentence).toBe(
      'Er rapport för vecka 47 är sen. Den skulle ha varit inne onsdag 25 november kl. 12.00.',
    );
    const change = (role: string, party: string) =>
      api.sql(
        `update assignment set role = $1, party_id = $2
         where user_id = (select id from app_user where subject = 'kultur')`,
        [role, party],
      );
    const culture = await partyOf('CULTURE_LEISURE');
    await change('ANALYST', culture);
    expect((await seenBy('kultur')).totalCount).toBe(0);
    await change('PARTY_REPRESENTATIVE', await partyOf('RESCUE'));
    expect((await seenBy('kultur')).totalCount).toBe(0);
    await change('PARTY_REPRESENTATIVE', culture);
    expect((await seenBy('kultur')).totalCount).toBe(1);
    await clear();
  });

  it('are chosen kind by kind: what is turned off is not shown, and what must be told is not turned off', async () => {
    const polis = await api.as('polis');
    const of = async (kind: string) =>
      ((await polis.ask(CHOICES)).noticeChoices as { kind: string }[]).find((one) => one.kind === kind);
    expect(await of('WEEK_COMPILED')).toEqual({
      kind: 'WEEK_COMPILED',
      label: 'Veckans bild är sammanställd',
      inApp: true,
      byMail: false,
      mayMute: true,
      version: 0,
    });
    expect(await of('HUB_NUDGED')).toBeUndefined();
    const input = { clientKey: key(), kind: 'WEEK_COMPILED', inApp: false, byMail: true, expectedVersion: 0 };
    await save(polis, 'chooseNotice', 'ChooseNoticeInput', input);
    expect(await of('WEEK_COMPILED')).toMatchObject({ inApp: false, byMail: true, version: 1 });
    await tell();
    expect([(await seenBy('polis')).totalCount, (await seenBy('social')).totalCount]).toEqual([0, 1]);
    const refused = async (over: object) =>
      (await polis.refused(CHOOSE, { input: { ...input, clientKey: key(), ...over } })).code;
    expect(await refused({})).toBe('CONFLICT');
    expect(await refused({ expectedVersion: 4 })).toBe('CONFLICT');
    expect(await refused({ kind: 'REPORT_LATE' })).toBe('BAD_USER_INPUT');
    expect(await refused({ kind: 'HUB_NUDGED' })).toBe('FORBIDDEN');
    await save(polis, 'chooseNotice', 'ChooseNoticeInput', {
      ...input,
      clientKey: key(),
      inApp: true,
      expectedVersion: 1,
    });
    await clear();
  });

  it('hold codes, ids and dates, and no column for words', async () => {
    const columns = await api.sql<{ name: string }>(
      `select column_name "name" from information_schema.columns
       where table_name in ('notice', 'notice_choice') and data_type in ('text', 'jsonb') order by 1`,
    );
    expect([...new Set(columns.map(({ name }) => name))]).toEqual(['facts', 'key', 'kind']);
    const { noticeFactsSchema } = await import('@samlad/domain/notice-facts.js');
    for (const facts of [
      { text: 'Någon skrev detta' },
      { week: 'Någon' },
      { partyId: 'Kalle' },
      { hub: 'Ord' },
    ])
      expect(noticeFactsSchema.safeParse(facts).success).toBe(false);
  });
});
