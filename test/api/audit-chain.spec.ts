import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import pg from 'pg';
import { AuditVerifier } from '../../apps/api/src/audit/audit-verifier.js';
import type { Actor } from '../../apps/api/src/database/actor.js';
import type { Database } from '../../apps/api/src/database/database.js';
import { APP_ROLE, loginUrl, MAINTENANCE_ROLE } from '../../apps/api/src/database/logins.js';
import { actorOf } from '../support/actor-of.js';
import { everyMutation } from '../support/every-mutation.js';
import { MAIL_TO_NOBODY } from '../support/mail-house.js';
import { startApi, type TestApi } from '../support/start-api.js';
import { record } from '../support/told.js';
import { openDatabase } from '../support/world.js';

describe('the chain', () => {
  let api: TestApi;
  let police: Actor;
  let rescue: Actor;
  let second: { database: Database; close(): Promise<void> };
  beforeAll(async () => {
    api = await startApi(MAIL_TO_NOBODY);
    second = await openDatabase(api.ownerUrl);
    police = await actorOf(api, 'polis');
    rescue = await actorOf(api, 'raddning');
  });
  afterAll(async () => {
    await second.close();
    await api.stop();
  });

  const write = (database: Database, actor: Actor, entries = 1) => {
    const clientKey = randomUUID();
    return database.write(actor, { clientKey, operation: 'prov', input: null }, async (tx) => {
      for (let index = 0; index < entries; index += 1) {
        tx.audit({ action: 'prov', objectType: 'PROV', objectId: clientKey });
      }
      return { id: clientKey, version: 1 };
    });
  };

  const verdict = async (municipalityId = api.municipalityId) => {
    const verifier = api.app.get(AuditVerifier);
    return verifier.verify({ municipalityId, code: '' }, await verifier.heads());
  };

  const standing = async () =>
    (
      await api.sql<{ rows: number; last: number }>(
        `select count(*)::int "rows", max(sequence)::int "last" from audit_link where municipality_id = $1`,
        [api.municipalityId],
      )
    )[0];

  it('has no gap and follows the commits when twenty write at once through two instances', async () => {
    const before = (await standing())?.last ?? 0;
    const seen: unknown[] = [];
    let done = false;
    const watch = (async () => {
      while (!done) seen.push(await standing());
    })();
    await Promise.all(
      Array.from({ length: 20 }, async (_, writer) => {
        const database = writer % 2 === 0 ? api.database : second.database;
        for (let turn = 0; turn < 5; turn += 1) {
          await write(database, writer % 3 === 0 ? police : rescue, 1 + (turn % 2));
        }
      }),
    );
    done = true;
    await watch;
    // An entry that became visible after a later one would have been counted too few.
    expect(seen.length).toBeGreaterThan(5);
    expect(
      seen.filter((it) => (it as { rows: number; last: number }).rows !== (it as { last: number }).last),
    ).toEqual([]);
    expect(await standing()).toEqual({ rows: before + 140, last: before + 140 });
    expect(await verdict()).toMatchObject({ fault: null, sequence: before + 140 });
  });

  it('is one for each municipality', async () => {
    const neighbour = await actorOf(api, 'granne-polis');
    await Promise.all([write(api.database, police), write(api.database, neighbour)]);
    expect(await verdict(neighbour.municipalityId)).toMatchObject({ fault: null });
    const rows = await api.sql(
      `select distinct party_id from audit_link l join audit_entry e using (municipality_id, sequence)
       where municipality_id = $1 and party_id = $2`,
      [neighbour.municipalityId, police.partyId],
    );
    expect(rows).toEqual([]);
  });

  it('lets no change through that it cannot take up', async () => {
    const client = await api.as('polis');
    await api.sql(`alter table audit_link add constraint shut check (false) not valid`);
    await expect(record(client, { text: 'Aldrig sparad' })).rejects.toThrow('INTERNAL');
    await expect(api.as('kultur'), 'nor anybody in').rejects.toThrow(/could not sign in/);
    await api.sql('alter table audit_link drop constraint shut');
    expect(await api.sql(`select 1 from incident where text = 'Aldrig sparad'`)).toEqual([]);
  });

  it('carries who, in which role, why, and digests that follow one another', async () => {
    const client = await api.as('polis');
    const first = await record(client, { text: 'Hemligt innehåll' });
    await client.ask('mutation ($input: VersionedInput!) { removeIncident(input: $input) { id } }', {
      input: { clientKey: randomUUID(), id: first.id, expectedVersion: first.version },
    });
    const rows = await api.sql<Record<string, string>>(
      `select issuer, subject, role, purpose, action, digest_before, digest_after, request_id, user_id, party_id
       from audit_entry where object_id = $1 order by sequence`,
      [first.id],
    );
    const who = {
      issuer: 'demo',
      subject: 'polis',
      role: 'PARTY_REPRESENTATIVE',
      purpose: 'SITUATION',
      user_id: police.userId,
      party_id: police.partyId,
    };
    expect(rows).toMatchObject([
      { ...who, action: 'incident.record', digest_before: null },
      { ...who, action: 'incident.remove', digest_before: rows[0]?.['digest_after'] },
    ]);
    expect(rows[0]?.['digest_after']).toMatch(/^[0-9a-f]{64}$/);
    expect(rows[1]?.['digest_after']).not.toBe(rows[0]?.['digest_after']);
    const [same] = await api.sql(
      `select encode(sha256(salt || convert_to(to_jsonb(i)::text, 'UTF8')), 'hex') = $2 "same"
       from incident i join audit_salt s on s.municipality_id = i.municipality_id and s.object_id = i.id,
         lateral (select set_config('timezone', 'UTC', true)) z where i.id = $1`,
      [first.id, rows[1]?.['digest_after']],
    );
    expect(same).toEqual({ same: true });
  });

  it('holds after every kind of change there is', async () => {
    await everyMutation(api);
    expect(await verdict()).toMatchObject({ fault: null, complete: true });
  });
});

describe('the log’s tables', () => {
  let api: TestApi;
  beforeAll(async () => void (api = await startApi()));
  afterAll(() => api.stop());

  const TABLES = ['audit_entry', 'audit_link', 'audit_salt', 'read_entry'];

  it.each([APP_ROLE, MAINTENANCE_ROLE])('are only added to by %s', async (role) => {
    const client = new pg.Client({ connectionString: loginUrl(api.ownerUrl, role) });
    await client.connect();
    await client.query(`set app.municipality_id = '${api.municipalityId}'`);
    for (const table of TABLES) {
      for (const statement of [
        `update ${table} set municipality_id = municipality_id`,
        `delete from ${table}`,
        `truncate ${table}`,
      ]) {
        await expect(client.query(statement), statement).rejects.toThrow(/permission denied/);
      }
    }
    await client.end();
  });

  it.each(['polis', 'samordnare', 'analytiker', 'ledning', 'drift'])(
    'show no entry to %s, not even through the application’s own login',
    async (user) => {
      const actor = await actorOf(api, user);
      await api.as(user);
      expect(await api.database.read(actor, (tx) => tx.query('select 1 from audit_entry'))).toEqual([]);
    },
  );

  it('refuse a second branch, a gap and a link that hangs in the air', async () => {
    const link = `insert into audit_link (municipality_id, sequence, entry_id, object_id, previous_sequence, previous_hash, hash)
      select municipality_id, %s, entry_id, 'x', %s, %s, 'x' from audit_link where municipality_id = $1 and sequence = 1`;
    const add = (sequence: string, previous: string, hash: string) =>
      api.sql(link.replace('%s', sequence).replace('%s', previous).replace('%s', hash), [api.municipalityId]);
    await expect(add('1', 'null', 'previous_hash')).rejects.toThrow(/duplicate|unique/);
    await expect(add('2', '1', 'hash')).rejects.toThrow(/duplicate|unique/);
    await expect(add('900', '899', `'x'`)).rejects.toThrow(/foreign key|duplicate/);
    await expect(add('900', 'null', `'y'`)).rejects.toThrow(/check/);
  });
});
