import { randomUUID } from 'node:crypto';
import request, { type Response } from 'supertest';
import type { TestApi } from './start-api.js';
import { key } from './told.js';

export const CONNECT = `mutation ($input: ConnectSystemInput!) { connectSystem(input: $input) { id version savedAt replayed secret } }`;
export const RENEW = `mutation ($input: RenewKeyInput!) { renewKey(input: $input) { id version savedAt replayed secret } }`;

/** A system with its key, as whoever connected it has it. */
export interface Connected {
  id: string;
  version: number;
  secret: string;
}

/** An incident as a system tells it: one evening in week 47, in the middle of the westernmost district. */
export const delivered = (over: Record<string, unknown> = {}): Record<string, unknown> => ({
  externalId: randomUUID(),
  categoryCode: 'ORD-01',
  occurredFrom: '2026-11-18T21:30:00+01:00',
  timePrecision: 'HOUR',
  placePrecision: 'POINT',
  longitude: 17.91,
  latitude: 59.205,
  count: 1,
  ...over,
});

/** Connects a system as a user, who has stepped up. */
export async function connect(
  api: TestApi,
  user = 'polis',
  over: Record<string, unknown> = {},
): Promise<Connected> {
  const input = {
    clientKey: key(),
    name: `Provsystem ${randomUUID().slice(0, 8)}`,
    requestedBy: 'Systemförvaltare',
    scopes: ['INCIDENTS', 'ANSWERS'],
    lastDay: '2027-03-31',
    ...over,
  };
  return (await (await api.as(user)).ask(CONNECT, { input })).connectSystem as Connected;
}

interface Call {
  secret?: string;
  body?: unknown;
  key?: string;
  headers?: Record<string, string>;
}

/** Calls the systems' road, as a program does: no cookie, no client header. */
export async function call(
  api: TestApi,
  method: 'get' | 'post' | 'put',
  path: string,
  { secret, body, key: clientKey = randomUUID(), headers = {} }: Call,
): Promise<Response> {
  let calling = request(api.app.getHttpServer())[method](`/api/v1${path}`);
  const sent = {
    ...(secret !== undefined && { authorization: `Bearer ${secret}` }),
    ...(method !== 'get' && { 'idempotency-key': clientKey, 'content-type': 'application/json' }),
    ...headers,
  };
  for (const [name, value] of Object.entries(sent)) calling = calling.set(name, value);
  if (body === undefined) return calling;
  return calling.send(typeof body === 'string' ? body : JSON.stringify(body));
}

/** Delivers incidents. */
export const deliver = (
  api: TestApi,
  secret: string,
  incidents: readonly Record<string, unknown>[],
  more: Call & { localTime?: boolean } = {},
): Promise<Response> => {
  const { localTime, ...rest } = more;
  return call(api, 'post', '/incidents', {
    secret,
    body: { incidents, ...(localTime !== undefined && { localTime }) },
    ...rest,
  });
};
