import type { AddressInfo } from 'node:net';
import { createHash } from 'node:crypto';
import { request as open } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ListDesk } from '../support/list-desk.js';
import { startApi, type TestApi } from '../support/start-api.js';

const MEGABYTE = 1_048_576;
const TWO_GIGABYTES = 2_000 * MEGABYTE;
const ROWS = 'id;kategori;tid;område\n1;ORD-01;2026-11-18 10:00;HUD-FLE\n';
/** A list of three megabytes and a little: rows without content are passed over. */
const LIST = Buffer.from(ROWS + ';;;\n'.repeat(800_000));
const piece = (from: number, to: number) => LIST.subarray(from, to);

describe('a file that comes in pieces', () => {
  let api: TestApi;
  let desk: ListDesk;
  beforeAll(async () => {
    api = await startApi({ jobs: true, uploadMegabytes: 2_000 });
    desk = new ListDesk(api);
  });
  afterAll(() => api.stop());

  it('is whole when all of them have come, and is then read as any other', async () => {
    const begun = await desk.begin('polis', 'lista.csv', LIST.length);
    expect([begun.status, begun.body]).toEqual([
      202,
      expect.objectContaining({ receivedBytes: 0, byteSize: LIST.length, isWhole: false, sha256: null }),
    ]);
    const { id } = begun.body;
    for (let at = 0; at < LIST.length; at += MEGABYTE) {
      const sent = await desk.goOn('polis', id, at, piece(at, at + MEGABYTE));
      expect(sent.body.receivedBytes).toBe(Math.min(LIST.length, at + MEGABYTE));
    }
    expect((await desk.state('polis', id)).body).toMatchObject({ isWhole: true, byteSize: LIST.length });
    const [stored] = await api.sql<{ sha256: string }>('select sha256 from import_file where id = $1', [id]);
    expect(stored?.sha256).toBe(createHash('sha256').update(LIST).digest('hex'));
    const asked = await desk.mutate('polis', 'previewImport', 'PreviewImportInput', { fileId: id });
    expect(await desk.ended('polis', asked.id)).toMatchObject({ state: 'DONE', total: 1, accepted: 1 });
  });

  it('goes on where it was cut off, with what came whole and nothing of the rest', async () => {
    const { id } = (await desk.begin('polis', 'avbruten.csv', LIST.length)).body;
    await desk.cutOff('polis', id, piece(0, 2 * MEGABYTE + 500));
    await expect.poll(async () => (await desk.state('polis', id)).body.receivedBytes).toBe(2 * MEGABYTE);
    const wrong = await desk.goOn('polis', id, 0, piece(0, MEGABYTE));
    expect([wrong.status, wrong.body.errors[0].message]).toEqual([
      409,
      expect.stringContaining(`${2 * MEGABYTE} byte har kommit`),
    ]);
    const rest = await desk.goOn('polis', id, 2 * MEGABYTE, piece(2 * MEGABYTE, LIST.length));
    expect([rest.status, rest.body.isWhole]).toEqual([201, true]);
    expect((await desk.goOn('polis', id, LIST.length, Buffer.alloc(1))).status).toBe(409);
  });

  it('is not read before it is whole', async () => {
    const { id } = (await desk.begin('polis', 'halv.csv', LIST.length)).body;
    const polis = await api.as('polis');
    const mutation = 'mutation ($input: PreviewImportInput!) { previewImport(input: $input) { id } }';
    const input = { clientKey: crypto.randomUUID(), fileId: id };
    expect((await polis.refused(mutation, { input })).reason).toBe('NOT_FOUND');
  });

  it('may be two gigabytes where that much is allowed, and not a byte more', async () => {
    const largest = await desk.begin('polis', 'stor.csv', TWO_GIGABYTES);
    expect(largest.status).toBe(202);
    const first = await desk.goOn('polis', largest.body.id, 0, piece(0, MEGABYTE));
    expect(first.body.receivedBytes).toBe(MEGABYTE);
    const larger = await desk.begin('polis', 'större.csv', TWO_GIGABYTES + 1);
    expect([larger.status, larger.body.errors[0].message]).toEqual([
      413,
      'Filen är för stor: högst 2000 MB tas emot. Dela upp den och försök igen.',
    ]);
  });

  it('is never longer than was said', async () => {
    const { id } = (await desk.begin('polis', 'kort.csv', 10)).body;
    expect((await desk.goOn('polis', id, 0, Buffer.alloc(11))).status).toBe(409);
    expect((await desk.state('polis', id)).body.receivedBytes).toBe(0);
  });

  it('is gone on with by whoever began it, and by nobody else', async () => {
    const { id } = (await desk.begin('polis', 'egen.csv', LIST.length)).body;
    for (const user of ['raddning', 'granne-polis', 'samordnare']) {
      expect((await desk.state(user, id)).status).toBe(404);
      expect((await desk.goOn(user, id, 0, piece(0, MEGABYTE))).status).toBe(404);
    }
    expect((await desk.state('analytiker', id)).status).toBe(403);
  });
});

describe('a slow line', () => {
  let api: TestApi;
  let desk: ListDesk;
  beforeAll(async () => {
    api = await startApi();
    const server = api.app.getHttpServer();
    // The server's own minute for a body, shortened to what a test can wait for.
    server.requestTimeout = 600;
    server.headersTimeout = 500;
    desk = new ListDesk(api);
  });
  afterAll(() => api.stop());

  it('brings a file that takes longer than any one request may, piece by piece', async () => {
    const started = performance.now();
    const { id } = (await desk.begin('polis', 'långsam.csv', LIST.length)).body;
    for (let at = 0; at < LIST.length; at += MEGABYTE) {
      await sleep(300);
      await desk.goOn('polis', id, at, piece(at, at + MEGABYTE));
    }
    expect(performance.now() - started).toBeGreaterThan(1_000);
    expect((await desk.state('polis', id)).body.isWhole).toBe(true);
  });

  it('does not hold a request open for ever', async () => {
    const { id } = (await desk.begin('polis', 'tyst.csv', LIST.length)).body;
    const { port } = api.app.getHttpServer().address() as AddressInfo;
    const { cookie } = await api.as('polis');
    const ended = await new Promise<number>((resolve) => {
      const sending = open({
        port,
        path: `/import/upload/${id}`,
        method: 'POST',
        headers: {
          cookie,
          'x-samlad-client': '1',
          'x-samlad-offset': '0',
          'content-type': 'application/octet-stream',
          'content-length': MEGABYTE,
        },
      });
      sending.on('response', ({ statusCode }) => resolve(statusCode ?? 0));
      sending.on('error', () => resolve(0));
      sending.write('a');
    });
    expect(ended).toBeOneOf([0, 408]);
    expect((await desk.state('polis', id)).body.receivedBytes).toBe(0);
  });
});
