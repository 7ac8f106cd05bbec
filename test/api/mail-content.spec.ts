import { randomUUID } from 'node:crypto';
import { NOTICE_KIND_CODES, NOTICE_KINDS } from '@samlad/domain/notice-kinds.js';
import { weekIndexOf } from '@samlad/domain/week.js';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Mails } from '../../apps/api/src/mail/mails.js';
import { another } from '../support/another-process.js';
import { everyMutation } from '../support/every-mutation.js';
import { headerOf, MailHouse, type TakenMail, wordsIn } from '../support/mail-house.js';
import { startApi, type TestApi } from '../support/start-api.js';
import { REPORT_WEEK } from '../support/world.js';

const ADDRESS = 'https://samlad.prov.example';
const LATER = '2026-11-26T09:00:00Z';

/** Every text that is stored in a column of words, in any table with content. */
const STORED = `
  select table_name "table", column_name "column" from information_schema.columns
  where table_schema = 'public' and data_type in ('text', 'jsonb', 'json')
    and table_name in ('incident', 'party_report_draft', 'party_report_version', 'report_part', 'area_assessment', 'need',
      'problem', 'measure', 'commitment', 'dosage', 'decision', 'minutes', 'joint_assessment', 'hub_form_draft',
      'hub_form_version', 'hub_relay', 'level_change', 'place', 'area')`;
const WORD = /[\p{L}]{5,}/gu;
/** Words of a language that a mail may use whoever else has used them. */
const OWN_WORDS = new Set(
  [
    'samlad vecka rapporten rapport insatser vara snart',
    ...NOTICE_KIND_CODES.map((kind) => NOTICE_KINDS[kind].label),
  ].flatMap((words) => [...words.toLowerCase().matchAll(WORD)].map(([word]) => word)),
);
/** What doing everything tells people of by mail, as far as it is still left when the mail goes. */
const REALLY_TOLD = ['REPORT_LATE', 'REPORTS_LATE', 'REPORT_RETURNED', 'MEETING_READY', 'HUB_RELAYED'];

function kindsIn(mails: readonly TakenMail[]): string[] {
  const letters = mails.map(({ raw }) => wordsIn(raw)).join();
  return NOTICE_KIND_CODES.filter((kind) => letters.includes(NOTICE_KINDS[kind].label));
}

describe('whatever is written in Samlad', () => {
  let house: MailHouse;
  let api: TestApi;
  beforeAll(async () => {
    house = await new MailHouse().open();
    api = await startApi({ mail: house.settings(), address: ADDRESS });
    await everyMutation(api);
    await api.sql(
      `insert into mail_address (user_id, address, source, noted_at)
       select user_id, user_name || '@prov.example', 'PROVIDER', now() from demo_account on conflict do nothing`,
    );
  }, 120_000);
  afterAll(async () => {
    await api.stop();
    await house.close();
  });

  async function wordsOfContent(): Promise<Set<string>> {
    const words = new Set<string>();
    for (const { table, column } of await api.sql<{ table: string; column: string }>(STORED)) {
      const rows = await api.sql<{ text: string }>(
        `select ${column}::text "text" from ${table} where ${column} is not null`,
      );
      for (const { text } of rows)
        for (const [word] of text.matchAll(WORD)) if (!/^[A-Z_]+$/.test(word)) words.add(word.toLowerCase());
    }
    return words;
  }

  it('none of it stands in a mail, when everything has been done and everybody is told', async () => {
    const users = await api.sql<{ id: string }>(
      `select distinct d.user_id id from demo_account d join assignment a on a.user_id = d.user_id and a.municipality_id = $1`,
      [api.municipalityId],
    );
    const [measure] = await api.sql<{ id: string }>('select id from measure limit 1');
    await api.database.maintain(api.municipalityId, async (tx) => {
      for (const { id } of users)
        await api.app.get(Mails).tell(tx, {
          noticeId: randomUUID(),
          userId: id,
          kind: 'REPORT_DUE_SOON',
          week: weekIndexOf(REPORT_WEEK),
          dueAt: null,
          path: `/insatser/${measure?.id}`,
          isUrgent: true,
        });
    });
    const before = house.taken.length;
    const app = await another(api, LATER, { jobs: true, mail: house.settings(), address: ADDRESS });
    await vi.waitFor(
      async () => {
        await api.sql('update graphile_worker._private_jobs set run_at = now() where run_at > now()');
        expect(house.taken.length).toBeGreaterThanOrEqual(before + users.length);
        expect(kindsIn(house.taken)).toEqual(expect.arrayContaining(REALLY_TOLD));
      },
      { timeout: 25_000, interval: 500 },
    );
    await app.close();
    const content = await wordsOfContent();
    expect(content.has('provtext')).toBe(true);
    const leaked = house.taken.flatMap(({ raw }) => {
      const said = `${headerOf(raw, 'Subject')} ${wordsIn(raw)}`;
      return [...said.matchAll(WORD)]
        .map(([word]) => word.toLowerCase())
        .filter((word) => content.has(word) && !OWN_WORDS.has(word));
    });
    expect(leaked).toEqual([]);
  });
});
