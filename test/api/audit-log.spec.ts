import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AuditLog } from '../../apps/api/src/audit/audit-log.js';
import { GENESIS, INSTALLATION } from '../../apps/api/src/database/audit-form.js';
import type { Actor } from '../../apps/api/src/database/actor.js';
import { actorOf } from '../support/actor-of.js';
import { startApi, type TestApi } from '../support/start-api.js';

describe('what happens without changing anything', () => {
  let api: TestApi;
  let police: Actor;
  beforeAll(async () => {
    api = await startApi();
    police = await actorOf(api, 'polis');
  });
  afterAll(() => api.stop());

  const noted = (action: string) =>
    api.sql(
      `select municipality_id "municipalityId", sequence::int, user_id "userId", party_id "partyId", role, object_id "objectId",
         previous_hash = $2 "first", at > now() - interval '1 minute' "now" from audit_entry where action = $1`,
      [action, GENESIS],
    );

  it('is noted in the chain of the municipality with whoever did it', async () => {
    const { municipalityId, userId } = police;
    const event = { action: 'session.open', objectType: 'SESSION', objectId: 's1', requestId: 'r1' };
    await api.app.get(AuditLog).note({ municipalityId, actor: police, ...event });
    expect(await noted('session.open')).toMatchObject([
      { municipalityId, userId, partyId: police.partyId, role: 'PARTY_REPRESENTATIVE', now: true },
    ]);
  });

  it('is noted in the chain of the installation when nobody is known', async () => {
    const event = { action: 'session.refuse', objectType: 'SESSION', objectId: 'okänd', requestId: 'r2' };
    await api.app.get(AuditLog).note({ municipalityId: null, ...event });
    await api.app.get(AuditLog).note({ municipalityId: null, ...event });
    const nobody = { municipalityId: INSTALLATION, userId: null, partyId: null, role: null };
    expect(await noted('audit.key')).toMatchObject([{ ...nobody, sequence: 1, first: true }]);
    expect(await noted('session.refuse')).toMatchObject([
      { ...nobody, sequence: 2, first: false },
      { ...nobody, sequence: 3, first: false },
    ]);
  });
});
