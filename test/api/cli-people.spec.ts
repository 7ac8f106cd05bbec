import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cli } from '../support/cli.js';
import type { TestApi } from '../support/start-api.js';
import { key } from '../support/told.js';
import { openTownHall, stranger, type TownHall } from '../support/town-hall.js';

describe('people and agreements on the command line', () => {
  let api: TestApi;
  let hall: TownHall;
  beforeAll(async () => void ({ api, hall } = await openTownHall()));
  afterAll(() => api.stop());
  const run = (...args: string[]) => cli(api.ownerUrl, ...args, '--municipality', '9901');
  const invite = (email: string, ...more: string[]) =>
    run('user', 'invite', email, '--party', 'POLICE', '--role', 'ANALYST', ...more);

  it('invites somebody, whose link opens once and is logged without the address', async () => {
    const { code, json } = await invite(
      'cli@prov.example',
      '--function',
      'Analys',
      '--valid-to',
      '2030-06-30',
      '--json',
    );
    expect([code, json]).toEqual([
      0,
      {
        ok: true,
        id: expect.any(String),
        email: 'cli@prov.example',
        role: 'ANALYST',
        party: 'POLICE',
        lastDay: '2030-06-30',
        link: expect.stringMatching(/^\/inbjudan#[\w-]{64}$/),
      },
    ]);
    const identity = stranger({ name: 'Cecilia Linje' });
    const userId = await hall.admit(identity, json.link);
    expect((await hall.assignments('drift', { userId })).nodes).toMatchObject([
      { userName: 'Cecilia Linje', role: 'ANALYST', function: 'Analys', lastDay: '2030-06-30' },
    ]);
    expect(await hall.admit(stranger(), json.link)).toBeNull();
    const audits = await api.sql<{ detail: string }>(
      `select detail::text detail from audit_entry where action = 'invitation.send' and object_id = $1`,
      [json.id],
    );
    expect(audits).toHaveLength(1);
    expect(audits[0]?.detail).not.toContain('prov.example');
  });

  it.each([
    [['inte en adress'], 'e-postadress'],
    [['a@prov.example', '--valid-to', '2026-02-30'], 'ingen dag'],
    [['a@prov.example', '--valid-to', '2001-01-01'], 'redan varit'],
    [['a@prov.example', '--unit', 'Finns inte'], 'ingen enhet'],
  ])('refuses %j with a sentence and 1', async ([email = '', ...more], sentence) => {
    const { code, err, json } = await invite(email, ...more, '--json');
    expect([code, json.ok, err.join()]).toEqual([1, false, expect.stringContaining(sentence)]);
  });

  it('answers 2 to a role that there is not', async () => {
    const { code } = await run('user', 'invite', 'a@prov.example', '--party', 'POLICE', '--role', 'KUNG');
    expect(code).toBe(2);
  });

  it('lists who is what', async () => {
    const { json, code } = await run('user', 'list', '--json');
    expect(code).toBe(0);
    expect(json.users).toContainEqual(
      expect.objectContaining({ name: 'Prov drift', role: 'OPERATOR', state: 'CURRENT', lastDay: null }),
    );
    expect((await run('user', 'list')).out.join('\n')).toContain('Driftadministratör');
  });

  it('ends all that a person is, at once, but not the last operator', async () => {
    const { userId, client } = await hall.newcomer('REPORTER', 'RESCUE');
    const { json } = await run('user', 'end', userId, '--json');
    expect(json).toEqual({ ok: true, id: userId, ended: 1 });
    expect((await client.ask('{ session { role } }')).session).toBeNull();
    expect((await run('user', 'end', key(), '--json')).code).toBe(1);
    const last = await run('user', 'end', await hall.user('drift'), '--json');
    expect([last.code, last.json.error]).toEqual([1, expect.stringContaining('minst en driftadministratör')]);
  });

  it('lists the agreements with the parties’ answers', async () => {
    const { json, code } = await run('agreement', 'list', '--json');
    expect(code).toBe(0);
    expect(json.agreements).toMatchObject([
      { title: 'Samverkan', state: 'VALID', purposes: ['SITUATION', 'MEASURES'], areas: null },
    ]);
    expect(json.agreements[0].parties).toHaveLength(6);
  });

  it('makes the first operator of a municipality that has none, and no second one so', async () => {
    await api.sql(
      `update assignment set valid_to = '2026-11-25T07:00:00Z' where municipality_id = $1 and role = 'OPERATOR'`,
      [api.municipalityId],
    );
    const operator = async (email: string) =>
      (await run('user', 'invite', email, '--party', 'SAFETY_OFFICE', '--role', 'OPERATOR', '--json')).json
        .link;
    expect(await hall.admit(stranger(), await operator('drift1@prov.example'))).not.toBeNull();
    expect(await hall.admit(stranger(), await operator('drift2@prov.example'))).toBeNull();
  });
});
