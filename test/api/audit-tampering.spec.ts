import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AuditLog } from '../../apps/api/src/audit/audit-log.js';
import { AuditVerifier, type ChainVerdict } from '../../apps/api/src/audit/audit-verifier.js';
import { headFile, type SignedHead } from '../../apps/api/src/audit/head-file.js';
import { HeadSigner } from '../../apps/api/src/audit/head-signer.js';
import type { Actor } from '../../apps/api/src/database/actor.js';
import { actorOf } from '../support/actor-of.js';
import { startApi, type TestApi } from '../support/start-api.js';
import { type HeldChain, putChain, takeChain, tamperings, unguard } from '../support/tampering.js';
import { record } from '../support/told.js';

describe('somebody who owns the database', () => {
  let api: TestApi;
  let town: string;
  let whole: HeldChain;
  let police: Actor;
  let signedAt: number[];
  beforeAll(async () => {
    api = await startApi();
    police = await actorOf(api, 'polis');
    town = api.municipalityId;
    for (let index = 0; index < 8; index += 1) {
      await record(await api.as('polis'), { text: `Text ${index}` });
      await note(`session.prov${index}`);
      if (index % 3 === 1) await sign();
    }
    await sign();
    signedAt = await signedPlaces();
    whole = await takeChain(api, town);
    await unguard(api);
  });
  afterAll(() => api.stop());

  const note = (action: string) =>
    api.app.get(AuditLog).note({
      municipalityId: town,
      actor: police,
      action,
      objectType: 'SESSION',
      objectId: 's',
      requestId: 'r',
      detail: { tal: 1.5, lista: ['å', null], djup: { b: 1, a: 2 } },
    });

  const sign = () => api.app.get(HeadSigner).sign('COMMAND');

  /** The places of the chain whose heads lie in the file, the one of the start among them. */
  const signedPlaces = async () => {
    const lines = (await readFile(headFile(api.dataFolder), 'utf8')).trim().split('\n');
    const heads = lines.map((line) => JSON.parse(line) as SignedHead);
    return heads.filter(({ municipalityId }) => municipalityId === town).map(({ sequence }) => sequence);
  };

  async function verdict(): Promise<ChainVerdict> {
    const verifier = api.app.get(AuditVerifier);
    return verifier.verify({ municipalityId: town, code: '9901' }, await verifier.heads());
  }

  it('who leaves the log alone is told that it holds, to its end', async () => {
    expect(signedAt.length).toBeGreaterThan(2);
    expect(await verdict()).toMatchObject({
      fault: null,
      complete: true,
      sequence: whole.entries.length,
      heads: signedAt.length,
    });
  });

  it('is found out at the first place that does not hold, whatever is done to the log', async () => {
    await fc.assert(
      fc.asyncProperty(tamperings(whole.entries.length, signedAt), async ({ do: tamper, foundAt }) => {
        const chain = structuredClone(whole);
        tamper(chain);
        await putChain(api, town, chain);
        const { fault } = await verdict();
        expect(fault).toMatchObject({ municipalityId: town, sequence: foundAt });
      }),
      { numRuns: 120 },
    );
  });

  it('has changed nothing once everything is put back', async () => {
    await putChain(api, town, whole);
    expect(await verdict()).toMatchObject({ fault: null, complete: true });
  });
});
