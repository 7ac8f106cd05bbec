import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { INVENTED_EVENTS, INVENTED_MUNICIPALITIES } from '../test-support/police-answer.js';
import { type PoliceServer, servedWithTag, startPoliceServer } from '../test-support/police-server.js';
import { hasSharedData, sharedBytes } from '../test-support/shared-data.js';
import { mergeNotices, parsePoliceEvents } from './police-events.js';
import { fetchPoliceEvents, readRetryAfter } from './police-fetch.js';

let server: PoliceServer;
beforeAll(async () => {
  server = await startPoliceServer();
});
afterAll(() => server.close());

const ask = (more: object = {}) =>
  fetchPoliceEvents({ url: server.url, userAgent: 'Samlad/0.1 (drift@example.se)', ...more });
const bodyOf = (answer: Awaited<ReturnType<typeof ask>>) =>
  answer.outcome === 'FETCHED' ? answer.body : null;

describe('a polite call', () => {
  const body = JSON.stringify(INVENTED_EVENTS);

  it('names itself and takes the tag with it', async () => {
    server.answerWith(servedWithTag(body, '"one"'));
    const answer = await ask();
    expect(answer).toMatchObject({ outcome: 'FETCHED', etag: '"one"' });
    expect(server.requests.at(-1)?.headers).toMatchObject({
      'user-agent': 'Samlad/0.1 (drift@example.se)',
      accept: 'application/json',
    });
    const read = parsePoliceEvents(bodyOf(answer) ?? '', { municipalities: INVENTED_MUNICIPALITIES });
    expect(read.notices).toHaveLength(3);
  });

  it('gets nothing again when nothing has changed', async () => {
    server.answerWith(servedWithTag(body, '"one"'));
    expect(await ask({ etag: '"one"' })).toEqual({ outcome: 'NOT_MODIFIED' });
  });

  it('sends the time of the last change when there is no tag', async () => {
    server.answerWith(servedWithTag(body, '"one"'));
    const lastModified = 'Mon, 28 Oct 2024 06:36:00 GMT';
    await ask({ lastModified });
    expect(server.requests.at(-1)?.headers['if-modified-since']).toBe(lastModified);
  });

  it('refuses to call without a name', async () => {
    await expect(ask({ userAgent: ' ' })).rejects.toThrow(TypeError);
    await expect(ask({ url: 'file:///etc/passwd' })).rejects.toThrow(TypeError);
  });
});

describe('a call that goes wrong', () => {
  it.each([
    [500, 'Polisens tjänst svarade med ett fel (500).'],
    [403, 'Polisens tjänst släppte inte in oss (403).'],
    [404, 'Polisens tjänst gav ett oväntat svar (404).'],
  ])('tells of status %i', async (status, reason) => {
    server.answerWith((_request, response) => response.writeHead(status).end('<html>'));
    expect(await ask()).toEqual({ outcome: 'FAILED', status, retryAfterSeconds: null, reason });
  });

  it('brings the wish to wait', async () => {
    server.answerWith((_request, response) => response.writeHead(429, { 'retry-after': '120' }).end());
    expect(await ask()).toMatchObject({ outcome: 'FAILED', status: 429, retryAfterSeconds: 120 });
  });

  it('does not follow to another address', async () => {
    const asked = server.requests.length;
    server.answerWith((_request, response) => response.writeHead(302, { location: '/other' }).end());
    expect(await ask()).toMatchObject({ outcome: 'FAILED', status: 302 });
    expect(server.requests.length).toBe(asked + 1);
  });

  it('hands an empty answer on, and the reading reports it', async () => {
    server.answerWith((_request, response) => response.writeHead(200).end());
    const body = bodyOf(await ask());
    expect(body).toHaveLength(0);
    expect(parsePoliceEvents(body ?? 'x', { municipalities: [] }).findings).toEqual([
      'Svaret var tomt (0 händelser). Inget ändrades.',
    ]);
  });

  it('gives up on a server that never answers', async () => {
    server.answerWith(() => undefined);
    expect(await ask({ timeoutMs: 100 })).toMatchObject({
      outcome: 'FAILED',
      reason: 'Polisens tjänst svarade inte inom 1 s.',
    });
  });

  it('gives up on an answer that stops half-way', async () => {
    server.answerWith((_request, response) => response.writeHead(200).write('[{'));
    expect(await ask({ timeoutMs: 150 })).toMatchObject({ outcome: 'FAILED', status: null });
  });

  it('stops when the caller does', async () => {
    server.answerWith(() => undefined);
    expect(await ask({ signal: AbortSignal.timeout(50) })).toMatchObject({ reason: 'Hämtningen avbröts.' });
  });

  it('stops reading an answer that is too large', async () => {
    server.answerWith((_request, response) => response.writeHead(200).end('x'.repeat(3 * 1024 * 1024)));
    expect(await ask({ maxBytes: 1024 * 1024 })).toMatchObject({
      reason: 'Svaret var större än 1 MB och lästes inte.',
    });
  });

  it('tells of a server that is not there', async () => {
    expect(await ask({ url: 'http://127.0.0.1:9/' })).toMatchObject({
      reason: 'Polisens tjänst kunde inte nås.',
    });
  });
});

describe('the three real answers, served one after the other', () => {
  it.skipIf(!hasSharedData)('adds 500, then 5, then 208 and edits 1', async () => {
    const stored = new Map<string, string>();
    const seen: number[][] = [];
    for (const name of ['1', '2_next_poll', '3_three_days_later']) {
      server.answerWith(servedWithTag(sharedBytes(`police/api_window_${name}.json.gz`), `"${name}"`));
      const answer = parsePoliceEvents(bodyOf(await ask()) ?? '', { municipalities: [] });
      const merged = mergeNotices(stored, answer.notices);
      seen.push([answer.received, merged.added.length, merged.changed.length, merged.unchanged.length]);
      for (const notice of answer.notices) stored.set(notice.sourceId, notice.contentHash);
      expect(await ask({ etag: `"${name}"` })).toEqual({ outcome: 'NOT_MODIFIED' });
    }
    expect(seen).toEqual([
      [500, 500, 0, 0],
      [500, 5, 0, 495],
      [500, 208, 1, 291],
    ]);
    expect(stored.size).toBe(713);
  });
});

it.each([
  ['120', 120],
  ['Mon, 23 Nov 2026 12:01:00 GMT', 60],
  ['Mon, 23 Nov 2026 11:00:00 GMT', 0],
  ['soon', null],
  [null, null],
])('reads Retry-After %j as %j seconds', (header, seconds) => {
  expect(readRetryAfter(header, Date.parse('2026-11-23T12:00:00Z'))).toBe(seconds);
});
