import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ListDesk } from '../support/list-desk.js';
import { MortalProduct, NOTHING } from '../support/mortal-product.js';
import { key } from '../support/told.js';
import type { Moment } from '../support/wire.js';
import { Draw } from '../visibility/draw.js';

const SEED = 20_261_124;
const COMMIT = /commit\0/i;
const ROWS = 2_000;
const PIECE = 1_048_576;

const listOf = (rows: number): string =>
  [
    'id;typ;datum;lon;lat',
    ...Array.from({ length: rows }, (_, row) => {
      const day = String((row % 28) + 1).padStart(2, '0');
      return `${row};Klotter;2025-${String((row % 12) + 1).padStart(2, '0')}-${day} 10:00;17,9111;59,2051`;
    }),
  ].join('\n');

/** Where an import is cut off, by what its process says to the database. */
const IN_AN_IMPORT: [string, Moment][] = [
  ['while rows are being staged', { statements: [/copy import_stage/], end: 'UNHEARD' }],
  ['with every row stored', { statements: [/copy import_stage/, /insert into incident/], end: 'UNHEARD' }],
  ['with its end unsent', { statements: [/insert into incident/, COMMIT], end: 'UNSENT' }],
  ['ended, and the job not yet marked', { statements: [/insert into incident/, COMMIT], end: 'UNHEARD' }],
];

const IN_AN_UNDO: [string, Moment][] = [
  ['with every row withdrawn', { statements: [/update incident i set removed_at/], end: 'UNHEARD' }],
  [
    'undone, and the job not yet marked',
    { statements: [/update incident i set removed_at/, COMMIT], end: 'UNHEARD' },
  ],
];

describe('the product, killed in an import', () => {
  let product: MortalProduct;
  let desk: ListDesk;
  beforeAll(async () => {
    product = await MortalProduct.open({ jobs: true });
    desk = new ListDesk(product.api);
  }, 120_000);
  afterAll(() => product.close());

  const previewed = async (name: string) => (await desk.previewed('polis', name, listOf(ROWS))).job;
  const ask = async (operation: string, type: string, input: object) => {
    const document = `mutation ($input: ${type}!) { ${operation}(input: $input) { id replayed } }`;
    return (await (await product.running.as('polis')).ask(document, { input }))[operation];
  };
  const stored = async (name: string) =>
    (
      await product.api.sql<{ count: number; keys: number }>(
        `select count(*)::int count, count(distinct external_key)::int keys from incident
         where source = $1 and removed_at is null`,
        [`LIST:${name}`],
      )
    )[0];
  const logged = async (action: string, id: string) =>
    (await product.api.sql('select 1 from audit_entry where action = $1 and object_id = $2', [action, id]))
      .length;
  const jobs = () =>
    product.api.sql(`select 1 from graphile_worker._private_jobs j
            join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'imports.run'`);

  it.each(IN_AN_IMPORT)(
    'has every row once in the end, %s',
    async (at, moment) => {
      const name = `lista-${IN_AN_IMPORT.findIndex(([known]) => known === at)}`;
      const { id: previewId } = await previewed(`${name}.csv`);
      const input = { clientKey: key(), previewId };
      const there = product.stopAt(moment);
      const asked = await ask('runImport', 'RunImportInput', input);
      await there;
      await product.kill();
      await product.start();
      const again = await ask('runImport', 'RunImportInput', input);
      expect(again).toEqual({ id: asked.id, replayed: true });
      const job = await desk.ended('polis', asked.id);
      expect(job).toMatchObject({ state: 'DONE', accepted: ROWS, duplicates: 0, refused: 0 });
      expect(await stored(name)).toEqual({ count: ROWS, keys: ROWS });
      expect(await logged('incident.import', job.importId)).toBe(1);
      await expect.poll(jobs, { timeout: 20_000 }).toEqual([]);
      expect(await product.remains()).toEqual(NOTHING);
    },
    120_000,
  );

  it.each(IN_AN_UNDO)(
    'has taken an import back once in the end, %s',
    async (at, moment) => {
      const name = `ångrad-${IN_AN_UNDO.findIndex(([known]) => known === at)}`;
      const { id: previewId } = await previewed(`${name}.csv`);
      const { importId } = await desk.takenIn('polis', previewId);
      const input = { clientKey: key(), importId };
      const there = product.stopAt(moment);
      const asked = await ask('undoImport', 'UndoImportInput', input);
      await there;
      await product.kill();
      await product.start();
      expect(await ask('undoImport', 'UndoImportInput', input)).toEqual({ id: asked.id, replayed: true });
      expect(await desk.ended('polis', asked.id)).toMatchObject({ state: 'DONE', accepted: ROWS });
      expect(await stored(name)).toEqual({ count: 0, keys: 0 });
      expect(await logged('incident.importUndo', importId)).toBe(1);
      await expect.poll(jobs, { timeout: 20_000 }).toEqual([]);
      expect(await product.remains()).toEqual(NOTHING);
    },
    120_000,
  );

  it('has nothing to read in of a file that came half, and forgets it', async () => {
    const bytes = Buffer.alloc(3 * PIECE, '1;2\n');
    const piece = /insert into import_file_chunk/;
    const client = await product.running.as('polis');
    await product.killedAt({ statements: [piece], end: 'UNHEARD' }, () =>
      client.upload('halv.csv', bytes, 'application/octet-stream').then((answer) => answer),
    );
    const [half] = await product.api.sql<{ id: string; sha256: string | null; soon: boolean }>(
      `select id, sha256, expires_at <= received_at + interval '1 hour' soon from import_file where file_name = 'halv.csv'`,
    );
    expect(half).toMatchObject({ sha256: null, soon: true });
    const again = await (
      await product.running.as('polis')
    ).refused('mutation ($input: PreviewImportInput!) { previewImport(input: $input) { id } }', {
      input: { clientKey: key(), fileId: half?.id },
    });
    expect(again.code).toBe('NOT_FOUND');
    await product.api.sql(`update import_file set expires_at = received_at - interval '1 hour'`);
    await product.api.sql(
      `update graphile_worker._private_jobs j set run_at = now() from graphile_worker._private_tasks t
       where t.id = j.task_id and t.identifier = 'imports.clean'`,
    );
    await expect
      .poll(() => product.api.sql('select 1 from import_file_chunk'), { timeout: 20_000 })
      .toEqual([]);
    expect(await product.remains()).toEqual(NOTHING);
  }, 120_000);

  it('comes to the same, killed at any time', async () => {
    const { id: previewId } = await previewed('slump.csv');
    const input = { clientKey: key(), previewId };
    const { id } = await ask('runImport', 'RunImportInput', input);
    await sleep(Draw.seeded(SEED).int(1, 700));
    await product.kill();
    await product.start();
    expect(await ask('runImport', 'RunImportInput', input)).toEqual({ id, replayed: true });
    expect(await desk.ended('polis', id)).toMatchObject({ state: 'DONE', accepted: ROWS });
    expect(await stored('slump')).toEqual({ count: ROWS, keys: ROWS });
    await expect.poll(jobs, { timeout: 20_000 }).toEqual([]);
    expect(await product.remains()).toEqual(NOTHING);
  }, 120_000);

  it('gives the job back when it is asked to stop, and goes on with it at the next start', async () => {
    const { id: previewId } = await previewed('stopp.csv');
    const there = product.stopAt({ statements: [/copy import_stage/], end: 'UNHEARD' });
    const { id } = await ask('runImport', 'RunImportInput', { clientKey: key(), previewId });
    await there;
    const ended = await product.running.askToEnd();
    expect(ended.signal).toBe('SIGTERM');
    expect(ended.ms).toBeLessThan(12_000);
    await product.giveBack();
    await product.start();
    expect(await desk.ended('polis', id)).toMatchObject({ state: 'DONE', accepted: ROWS });
    expect(await stored('stopp')).toEqual({ count: ROWS, keys: ROWS });
    expect(await product.remains()).toEqual(NOTHING);
  }, 120_000);
});
