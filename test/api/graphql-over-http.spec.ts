import type { AddressInfo } from 'node:net';
import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../support/start-api.js';

/** Where our own rule is another: whatever is malformed is a 4xx, whichever form of answer is asked for. */
const OUR_OWN_WAY = [
  'SHOULD use 200 status code on document parsing failure when accepting application/json',
  'SHOULD use 200 status code on document validation failure when accepting application/json',
  'SHOULD use a status code of 200 on variable coercion failure when accepting application/json',
];

describe('GraphQL over HTTP, as the audit of the specification sees it', () => {
  let api: TestApi;
  beforeAll(async () => void (api = await startApi({ mode: 'development' })));
  afterAll(() => api.stop());

  const audit = async (headers: Record<string, string>) => {
    const { port } = api.app.getHttpServer().address() as AddressInfo;
    const audits = serverAudits({
      url: `http://127.0.0.1:${port}/graphql`,
      fetchFn: (url: string, init: RequestInit = {}) =>
        fetch(url, { ...init, headers: { ...(init.headers as object), ...headers } }),
    });
    return Promise.all(audits.map(({ fn }) => fn()));
  };

  it('breaks nothing that a server must keep', async () => {
    const results = await audit({ 'x-samlad-client': '1' });
    const named = (status: string) =>
      results.filter((result) => result.status === status).map(({ name }) => name);
    expect(named('ok').length).toBeGreaterThan(50);
    expect(named('error')).toEqual([]);
    expect(named('warn').sort()).toEqual(OUR_OWN_WAY);
  });

  it('is not spoken at all to a caller without the client header', async () => {
    const results = await audit({});
    expect(results.filter(({ status }) => status === 'error').length).toBeGreaterThan(5);
  });
});
