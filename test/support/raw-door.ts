import request, { type Response, type Test } from 'supertest';
import { expect } from 'vitest';
import type { TestApi } from './start-api.js';

/** What no answer may hold: SQL, a stack, a path, a name of the inside. */
export const LEAK =
  /select |insert |update |syntax error at|violates|relation "|pg_|node_modules|\bat \S+ \(|stack|\/apps\/|QueryFailed/i;

/** Sends bodies as they are, well formed or not, as one signed-in person. */
export class RawDoor {
  private constructor(
    private readonly api: TestApi,
    readonly cookie: string,
  ) {}

  static async of(api: TestApi, user: string): Promise<RawDoor> {
    const answer = await new RawDoor(api, '').signIn(JSON.stringify({ user }));
    return new RawDoor(api, String(answer.headers['set-cookie']?.[0]).split(';')[0] ?? '');
  }

  post(path = '/graphql'): Test {
    return request(this.api.app.getHttpServer())
      .post(path)
      .set('x-samlad-client', '1')
      .set('content-type', 'application/json');
  }

  signIn(body: string): Test {
    return this.post('/auth/demo').send(body);
  }

  send(body: string): Test {
    return this.post().set('cookie', this.cookie).send(body);
  }

  sendBytes(bytes: Buffer, headers: Record<string, string> = {}): Test {
    const call = this.post().set('cookie', this.cookie).set(headers);
    call.serialize((body) => body as string);
    return call.send(bytes);
  }

  document(query: string): Test {
    return this.send(JSON.stringify({ query }));
  }
}

/** The extensions of an answer that refuses, in the one form that every refusal has; `null` for any status below 500. */
export function refused(answer: Response, status: number | null = 400): { code: string; reason: string } {
  expect(answer.status, answer.text).toBe(status ?? answer.status);
  expect(answer.status).toBeLessThan(500);
  const [error] = answer.body.errors;
  expect(error.extensions.requestId).toMatch(/^[0-9a-f-]{36}$/);
  expect(error.extensions.code).not.toBe('INTERNAL');
  expect(error.message).not.toBe('');
  expect(answer.text).not.toMatch(LEAK);
  expect(error.message).not.toContain('Did you mean');
  return error.extensions;
}
