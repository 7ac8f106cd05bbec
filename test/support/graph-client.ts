import type { Server } from 'node:http';
import request from 'supertest';

export interface Refusal {
  code: string;
  reason: string;
  message: string;
  params: Record<string, string | number>;
}

interface Answer {
  data?: Record<string, unknown> | null;
  errors?: { message: string; extensions: Record<string, unknown> }[];
}

/** Speaks GraphQL over HTTP to the real API as one signed-in person. */
export class GraphClient {
  constructor(
    private readonly server: Server | string,
    readonly cookie: string,
  ) {}

  /** The answer's data; throws when the API answered with an error. */
  async ask<Data = any>(document: string, variables: Record<string, unknown> = {}): Promise<Data> {
    const answer = await this.raw(document, variables);
    if (answer.errors) throw new Error(answer.errors.map((error) => JSON.stringify(error)).join('\n'));
    return answer.data as Data;
  }

  /** The first refusal; throws when the API did as it was asked. */
  async refused(document: string, variables: Record<string, unknown> = {}): Promise<Refusal> {
    const { errors, data } = await this.raw(document, variables);
    const first = errors?.[0];
    if (first === undefined) throw new Error(`Expected a refusal, got ${JSON.stringify(data)}`);
    const { code, reason, params } = first.extensions;
    return {
      code: String(code),
      reason: String(reason),
      message: first.message,
      params: (params ?? {}) as Refusal['params'],
    };
  }

  /** Sends a file to the door of imports. */
  upload(name: string, bytes: Buffer, type: string): request.Test {
    return request(this.server)
      .post('/import/upload')
      .set('x-samlad-client', '1')
      .set('x-samlad-file-name', encodeURIComponent(name))
      .set('content-type', type)
      .set('cookie', this.cookie)
      .send(bytes);
  }

  async raw(document: string, variables: Record<string, unknown> = {}): Promise<Answer> {
    const answer = await request(this.server)
      .post('/graphql')
      .set('x-samlad-client', '1')
      .set('cookie', this.cookie)
      .send({ query: document, variables });
    return answer.body as Answer;
  }
}
