import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { headFile, type SignedHead } from '../../apps/api/src/audit/head-file.js';
import { HeadSigner } from '../../apps/api/src/audit/head-signer.js';
import { openSigningKey } from '../../apps/api/src/audit/signing-key.js';
import { createApp } from '../../apps/api/src/create-app.js';
import { startApi, type TestApi } from '../support/start-api.js';
import { key, record, save } from '../support/told.js';

const PATIENCE = 15_000;

describe('the signed heads', () => {
  let api: TestApi;
  beforeAll(async () => void (api = await startApi()));
  afterAll(() => api.stop());

  const heads = async (): Promise<SignedHead[]> =>
    (await readFile(headFile(api.dataFolder), 'utf8'))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as SignedHead);
  const ofTown = async () =>
    (await heads()).filter(({ municipalityId }) => municipalityId === api.municipalityId);
  const head = async () =>
    (
      await api.sql<{ sequence: number; hash: string }>(
        `select sequence::int, hash from audit_link where municipality_id = $1 order by sequence desc limit 1`,
        [api.municipalityId],
      )
    )[0];

  it('are signed at start for every chain, with a key that only its owner reads', async () => {
    expect((await heads()).map(({ reason }) => reason)).toEqual(['START', 'START', 'START']);
    const key = await stat(path.join(api.dataFolder, 'keys', 'audit-ed25519.pem'));
    expect(key.mode & 0o777).toBe(0o600);
    expect((await stat(headFile(api.dataFolder))).mode & 0o777).toBe(0o600);
  });

  it('are signed when a week closes, and not for every other entry', async () => {
    await record(await api.as('polis'), {});
    const before = (await ofTown()).length;
    const close = (to: string) =>
      api.database.maintain(api.municipalityId, async (tx) =>
        tx.audit({ action: 'week.advance', objectType: 'PROV', objectId: 'v', detail: { to } }),
      );
    await close('DECIDED');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await ofTown()).toHaveLength(before);
    await close('CLOSED');
    await vi.waitFor(async () => expect(await ofTown()).toHaveLength(before + 1), PATIENCE);
    expect((await ofTown()).at(-1)).toMatchObject({ reason: 'WEEK_CLOSED', ...(await head()) });
  });

  it('are signed right after a changed level, and after a hundred entries of any kind', async () => {
    const polis = await api.as('polis');
    const { id } = await record(polis);
    await save(polis, 'changeLevel', 'ChangeLevelInput', {
      clientKey: key(),
      objectType: 'INCIDENT',
      id,
      expectedVersion: 1,
      level: 'OWN',
      reason: 'Prov',
    });
    await vi.waitFor(
      async () =>
        expect((await ofTown()).at(-1)).toMatchObject({ reason: 'RIGHTS_CHANGED', ...(await head()) }),
      PATIENCE,
    );
    const grow = async (count: number) =>
      api.database.maintain(api.municipalityId, async (tx) => {
        for (let entry = 0; entry < count; entry += 1)
          tx.audit({ action: 'incident.edit', objectType: 'PROV', objectId: 'g' });
      });
    await grow(99);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect((await ofTown()).at(-1)).toMatchObject({ reason: 'RIGHTS_CHANGED' });
    await grow(1);
    await vi.waitFor(
      async () => expect((await ofTown()).at(-1)).toMatchObject({ reason: 'GROWN', ...(await head()) }),
      PATIENCE,
    );
  });

  it('are signed every minute, and only when the chain has grown', async () => {
    await record(await api.as('polis'), {});
    const signer = api.app.get(HeadSigner);
    expect((await signer.sign('EVERY_MINUTE')).length).toBeGreaterThan(0);
    expect(await signer.sign('EVERY_MINUTE')).toEqual([]);
    expect((await ofTown()).at(-1)).toMatchObject({ reason: 'EVERY_MINUTE', ...(await head()) });
  });

  it('are written by two instances with one key, line by line, and at stop', async () => {
    const config = {
      port: 0,
      databaseUrl: api.ownerUrl,
      appUrl: undefined,
      maintenanceUrl: undefined,
      dataFolder: api.dataFolder,
      mode: 'demo',
      poolSize: 2,
      tiles: undefined,
      webFolder: undefined,
      policeFeed: undefined,
    } as Parameters<typeof createApp>[0];
    const second = await createApp(config);
    await second.init();
    const other = second.get(HeadSigner);
    for (let turn = 0; turn < 5; turn += 1) {
      await record(await api.as('polis'), {});
      await Promise.all([api.app.get(HeadSigner).sign('COMMAND'), other.sign('COMMAND')]);
    }
    await record(await api.as('polis'), {});
    await second.close();
    expect((await ofTown()).at(-1)).toMatchObject({ reason: 'STOP', ...(await head()) });
    expect(new Set((await heads()).map(({ key }) => key)).size).toBe(1);
  });

  it('have one key however many processes start at the same moment', async () => {
    const dataFolder = await mkdtemp(path.join(os.tmpdir(), 'samlad-key-'));
    const place = { dataFolder, auditKeyFile: undefined };
    const opened = [openSigningKey(place), openSigningKey(place)];
    expect(opened[0]?.fingerprint).toBe(opened[1]?.fingerprint);
    expect(() => openSigningKey({ dataFolder, auditKeyFile: path.join(dataFolder, 'saknas.pem') })).toThrow(
      /kan inte läsas.*Ed25519/,
    );
    await rm(dataFolder, { recursive: true });
  });
});
