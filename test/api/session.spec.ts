import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../support/start-api.js';
import { PEOPLE, REPORT_WEEK } from '../support/world.js';

const SESSION = `{ session { user { name } role party { kind authority } municipality { code timeZone } permissions demo homeWeek } }`;

describe('signing in', () => {
  let api: TestApi;
  beforeAll(async () => void (api = await startApi()));
  afterAll(() => api.stop());

  it('lists the demo users with role and party', async () => {
    const answer = await request(api.app.getHttpServer()).get('/auth/demo');
    expect(answer.body.map((account: { user: string }) => account.user)).toEqual(
      expect.arrayContaining(Object.keys(PEOPLE)),
    );
    expect(answer.body[0]).toMatchObject({ roleLabel: expect.any(String), party: expect.any(String) });
  });

  it.each(Object.entries(PEOPLE))(
    'lets %s in with the role and party of the assignment',
    async (user, [role, kind]) => {
      const { session } = await (await api.as(user)).ask(SESSION);
      expect(session).toMatchObject({
        role,
        party: { kind },
        municipality: { code: '9901' },
        demo: true,
        homeWeek: REPORT_WEEK,
      });
    },
  );

  it('tells nobody who is not signed in', async () => {
    expect(await api.anonymous().ask(SESSION)).toEqual({ session: null });
  });

  it('refuses an unknown user as if it had never existed', async () => {
    const answer = await request(api.app.getHttpServer())
      .post('/auth/demo')
      .set('x-samlad-client', '1')
      .send({ user: 'ingen' });
    expect(answer.status).toBe(404);
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  it('refuses a sign-in without the client header', async () => {
    const answer = await request(api.app.getHttpServer()).post('/auth/demo').send({ user: 'polis' });
    expect(answer.status).toBe(403);
    expect(answer.body.errors[0].extensions.reason).toBe('CLIENT_HEADER_MISSING');
  });

  it('refuses a request that another site started', async () => {
    const answer = await request(api.app.getHttpServer())
      .post('/graphql')
      .set('x-samlad-client', '1')
      .set('Origin', 'https://elak.example')
      .send({ query: SESSION });
    expect(answer.body.errors[0].extensions.reason).toBe('FOREIGN_ORIGIN');
  });

  it('ends an assignment at once, also for open sessions', async () => {
    const client = await api.as('drift');
    expect((await client.ask(SESSION)).session.role).toBe('OPERATOR');
    await api.sql(`update assignment set valid_to = '2026-11-25T07:59:00Z' where role = 'OPERATOR'`);
    expect((await client.ask(SESSION)).session).toBeNull();
  });

  it('ends the session on sign-out', async () => {
    const server = api.app.getHttpServer();
    const signIn = await request(server)
      .post('/auth/demo')
      .set('x-samlad-client', '1')
      .send({ user: 'kultur' });
    const cookie = signIn.headers['set-cookie']?.[0] ?? '';
    expect(cookie).toMatch(/HttpOnly; SameSite=Lax/);
    await request(server)
      .post('/auth/sign-out')
      .set('x-samlad-client', '1')
      .set('cookie', cookie)
      .expect(200);
    const after = await request(server)
      .post('/graphql')
      .set('x-samlad-client', '1')
      .set('cookie', cookie)
      .send({ query: SESSION });
    expect(after.body.data.session).toBeNull();
  });
});
