import { randomUUID } from 'node:crypto';
import { DomainError } from '@samlad/domain/errors.js';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Actor } from '../../apps/api/src/database/actor.js';
import { Incidents } from '../../apps/api/src/incident/incidents.js';
import { ReadLog } from '../../apps/api/src/read-log/read-log.js';
import { actorOf } from '../support/actor-of.js';
import { startApi, type TestApi } from '../support/start-api.js';
import { key, record, save } from '../support/told.js';
import { TownHall } from '../support/town-hall.js';

const FILTER = { fromWeek: '2026-W40', toWeek: '2026-W48' };
const LIST = `query ($filter: IncidentFilterInput!) { incidents(first: 100, filter: $filter) { nodes { id text } } }`;
const READERS = `query ($filter: LogFilterInput!) { readersOfOurMaterial(filter: $filter) {
  totalCount nodes { person party authority role operation purpose objectType objectIds objectCount author kind } } }`;

interface Row {
  kind: string;
  userId: string;
  partyId: string;
  operation: string;
  purpose: string;
  digest: string;
  author: string | null;
  ids: string[];
  count: number;
}

describe('the log of reads', () => {
  let api: TestApi;
  let police: Actor;
  let rescue: Actor;
  let circle: string;
  let secret: string;
  let shared: string;
  beforeAll(async () => {
    api = await startApi();
    await api.raise('polis');
    police = await actorOf(api, 'polis');
    rescue = await actorOf(api, 'raddning');
    const { id } = await save(await api.as('polis'), 'saveCircle', 'CircleInput', {
      clientKey: key(),
      name: 'Provkrets',
      purpose: 'Prov',
    });
    circle = id;
    await save(await api.as('polis'), 'addCircleMember', 'CircleMemberInput', {
      clientKey: key(),
      id: circle,
      expectedVersion: 1,
      userId: await new TownHall(api).user('raddning'),
    });
    shared = await told({ text: 'Delat' });
    secret = await told({ text: 'Begränsat', secrecyLevel: 'RESTRICTED', circleId: circle });
  });
  afterAll(() => api.stop());

  /** An incident that the police have recorded and shared. */
  async function told(values: Record<string, unknown>): Promise<string> {
    const client = await api.as('polis');
    const { id, version } = await record(client, values);
    await save(client, 'shareIncident', 'VersionedInput', { clientKey: key(), id, expectedVersion: version });
    return id;
  }

  /** The entries of one request, oldest first, once those that wait are written. */
  async function entries(requestId: string): Promise<Row[]> {
    await api.app.get(ReadLog).flush();
    return api.sql<Row>(
      `select kind, user_id "userId", party_id "partyId", operation, purpose, digest, author_party_id author, object_ids ids,
         object_count "count" from read_entry where request_id = $1 order by at, kind`,
      [requestId],
    );
  }

  /** Somebody as the API would see them in one request, a member of the circle who has stepped up or not. */
  const inRequest = (actor: Actor, circles: string[] = []): Actor => ({
    ...actor,
    requestId: randomUUID(),
    steppedUp: circles.length > 0,
    rights: { ...actor.rights, circles },
    asked: { permission: 'incident.read', operation: 'incidents', digest: () => 'd'.repeat(64) },
  });

  const list = async (actor: Actor) => {
    const { nodes } = await api.app.get(Incidents).page(actor, FILTER, { first: 100 });
    return nodes.map(({ id }) => id);
  };

  it('says who read what for which purpose, by way of the front door', async () => {
    const before = Date.now();
    await (await api.as('raddning')).ask(LIST, { filter: FILTER });
    await vi.waitFor(
      async () => {
        const rows = await api.sql<Row & { at: string }>(
          `select kind, user_id "userId", party_id "partyId", operation, purpose, digest, object_ids ids, at from read_entry
           where user_id = $1 order by at desc limit 1`,
          [rescue.userId],
        );
        expect(rows).toMatchObject([
          {
            kind: 'ORDINARY',
            userId: rescue.userId,
            partyId: rescue.partyId,
            operation: 'incidents',
            purpose: 'SITUATION',
            digest: expect.stringMatching(/^[0-9a-f]{64}$/),
          },
        ]);
        expect(rows[0]?.ids).toContain(shared);
        expect(rows[0]?.ids).not.toContain(secret);
        expect(Math.abs(Date.parse(rows[0]?.at ?? '') - before)).toBeLessThan(5_000);
      },
      { timeout: 15_000, interval: 50 },
    );
  });

  it('tells questions apart by their digest: the same for the same, another for other variables', async () => {
    const client = await api.as('kultur');
    for (const fromWeek of ['2026-W40', '2026-W40', '2026-W41']) {
      await client.ask(LIST, { filter: { ...FILTER, fromWeek } });
    }
    await api.app.get(ReadLog).flush();
    const { userId } = await actorOf(api, 'kultur');
    const [first, second, third] = await api.sql<{ digest: string }>(
      'select digest from read_entry where user_id = $1 order by at',
      [userId],
    );
    expect(second).toEqual(first);
    expect(third).not.toEqual(first);
  });

  it('keeps a read of another party’s restricted material in the reading transaction, and only when it left', async () => {
    const member = inRequest(rescue, [circle]);
    expect(await list(member)).toContain(secret);
    const restricted = (await entries(member.requestId)).filter(({ kind }) => kind === 'RESTRICTED');
    expect(restricted).toMatchObject([
      { userId: rescue.userId, author: police.partyId, ids: [secret], count: 1, purpose: 'SITUATION' },
    ]);
    const notRaised = inRequest(rescue);
    expect(await list(notRaised)).not.toContain(secret);
    const outsider = inRequest(await actorOf(api, 'kultur'), []);
    expect(await list(outsider)).not.toContain(secret);
    for (const { requestId } of [notRaised, outsider]) {
      expect((await entries(requestId)).map(({ kind }) => kind)).toEqual(['ORDINARY']);
    }
    const other = inRequest(rescue, [circle]);
    const { nodes } = await api.app
      .get(Incidents)
      .page(other, { ...FILTER, secrecyLevels: ['SHARED'] }, { first: 100 });
    expect(nodes.map(({ id }) => id)).not.toContain(secret);
    expect((await entries(other.requestId)).map(({ kind }) => kind)).toEqual(['ORDINARY']);
  });

  it('does not keep as restricted what a party reads of its own', async () => {
    const own = inRequest(police, [circle]);
    expect(await list(own)).toContain(secret);
    expect((await entries(own.requestId)).map(({ kind }) => kind)).toEqual(['ORDINARY']);
  });

  it('lets nothing restricted leave that it cannot keep', async () => {
    await api.sql(`alter table read_entry add constraint shut check (kind <> 'RESTRICTED') not valid`);
    await expect(list(inRequest(rescue, [circle]))).rejects.toThrow(/shut/);
    expect(await list(inRequest(rescue))).toContain(shared);
    await api.sql('alter table read_entry drop constraint shut');
  });

  it('finds what is restricted in a part without an id of its own by its mark', async () => {
    const member = inRequest(rescue, [circle]);
    const report = randomUUID();
    const mark = { level: 'RESTRICTED', partyId: police.partyId, reportId: report };
    const own = { ...mark, partyId: rescue.partyId };
    await api.database.read(member, async () => ({ parts: [{ mark }, { mark: own }] }));
    expect((await entries(member.requestId)).filter(({ kind }) => kind === 'RESTRICTED')).toMatchObject([
      { author: police.partyId, ids: [report] },
    ]);
  });

  it('keeps ordinary reads waiting while they cannot be written, and loses none', async () => {
    const actor = inRequest(rescue);
    await api.sql(`alter table read_entry add constraint shut check (kind <> 'ORDINARY') not valid`);
    await list(actor);
    expect(await entries(actor.requestId)).toEqual([]);
    await api.sql('alter table read_entry drop constraint shut');
    expect(await entries(actor.requestId)).toMatchObject([{ kind: 'ORDINARY' }]);
  });

  it('has written what waits when the process has been asked to stop', async () => {
    const actor = inRequest(rescue);
    await list(actor);
    const written = () => api.sql('select kind from read_entry where request_id = $1', [actor.requestId]);
    expect(await written()).toEqual([]);
    await api.database.hooks.close();
    expect(await written()).toEqual([{ kind: 'ORDINARY' }]);
  });

  it('keeps that somebody was refused, each time here and once a minute in the chain', async () => {
    const client = await api.as('ledning');
    for (let time = 0; time < 3; time += 1) {
      expect(await client.refused(LIST, { filter: FILTER })).toMatchObject({ code: 'FORBIDDEN' });
    }
    await api.app.get(ReadLog).flush();
    const { userId } = await actorOf(api, 'ledning');
    expect(
      await api.sql(`select operation from read_entry where user_id = $1 and kind = 'DENIED'`, [userId]),
    ).toEqual(Array.from({ length: 3 }, () => ({ operation: 'incidents' })));
    expect(
      await api.sql(
        `select object_id, detail, role from audit_entry where user_id = $1 and action = 'access.denied'`,
        [userId],
      ),
    ).toEqual([{ object_id: 'incidents', detail: { reason: 'NOT_ALLOWED' }, role: 'LEADERSHIP' }]);
  });

  it('keeps a refusal that a rule of the service gave, after the permission sufficed', async () => {
    const actor = inRequest(await actorOf(api, 'skola'));
    const intent = { clientKey: key(), operation: 'prov', input: null };
    const refused = api.database.write(actor, intent, () => Promise.reject(new DomainError('NOT_OWN_PARTY')));
    await expect(refused).rejects.toMatchObject({ reason: 'NOT_OWN_PARTY' });
    await vi.waitFor(
      async () =>
        expect(
          await api.sql(`select detail from audit_entry where user_id = $1 and action = 'access.denied'`, [
            actor.userId,
          ]),
        ).toEqual([{ detail: { reason: 'NOT_OWN_PARTY' } }]),
      15_000,
    );
  });

  it('tells a party who outside it has read its restricted material, and nobody else', async () => {
    await list(inRequest(rescue, [circle]));
    const own = (await (await api.as('polis')).ask(READERS, { filter: {} })).readersOfOurMaterial;
    expect(own.totalCount).toBeGreaterThan(0);
    expect(own.nodes[0]).toMatchObject({
      person: 'Prov raddning',
      party: 'Räddningstjänst',
      authority: 'Brandförsvarsförbundet',
      role: 'PARTY_REPRESENTATIVE',
      operation: 'incidents',
      purpose: 'SITUATION',
      kind: 'RESTRICTED',
    });
    const objects = own.nodes.flatMap(({ objectIds }: { objectIds: string[] }) => objectIds);
    expect(objects).toContain(secret);
    for (const user of ['raddning', 'kultur', 'samordnare', 'granne-polis']) {
      const answer = await (await api.as(user)).ask(READERS, { filter: {} });
      expect([user, answer.readersOfOurMaterial.totalCount]).toEqual([user, 0]);
    }
    for (const user of ['analytiker', 'polis2', 'ledning', 'drift', 'dataskydd']) {
      expect(await (await api.as(user)).refused(READERS, { filter: {} })).toMatchObject({
        code: 'FORBIDDEN',
      });
    }
  });

  it('is shown by the database to data protection and, of its own restricted material, to a party’s voice', async () => {
    const seen = async (user: string) => {
      const actor = await actorOf(api, user);
      const rows = await api.database.read(actor, (tx) =>
        tx.query<{ kind: string }>('select distinct kind from read_entry order by 1'),
      );
      return rows.map(({ kind }) => kind);
    };
    expect(await seen('dataskydd')).toEqual(['DENIED', 'ORDINARY', 'RESTRICTED']);
    expect(await seen('polis')).toEqual(['RESTRICTED']);
    for (const user of [
      'raddning',
      'polis2',
      'samordnare',
      'analytiker',
      'ledning',
      'drift',
      'granne-polis',
    ]) {
      expect([user, await seen(user)]).toEqual([user, []]);
    }
  });
});
