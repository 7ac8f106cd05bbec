import { request as open } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import request from 'supertest';
import type { TestApi } from './start-api.js';
import { key } from './told.js';

const JOB = `query ($id: ID!) { importJob(id: $id) {
  id kind state fileId importId problem byteSize readBytes total accepted refused duplicates changed words choices
  head { format encoding delimiter sheets sheet headers sample mapping isRemembered }
  findings { severity sentence } points { ids }
} }`;
const FINDINGS = `query ($jobId: ID!, $kind: ImportFindingKind!, $after: ImportFindingCursor) {
  importFindings(jobId: $jobId, kind: $kind, first: 100, after: $after) { hasMore nodes { line ordinal sentence } }
}`;
const ENDED = new Set(['DONE', 'FAILED', 'CANCELLED']);
const MEGABYTE = Buffer.alloc(1_048_576, '1;2\n');

/** A party at the page where lists are read in. */
export class ListDesk {
  constructor(private readonly api: TestApi) {}

  async upload(user: string, name: string, bytes: Buffer, type = 'application/octet-stream') {
    return (await this.api.as(user)).upload(name, bytes, type);
  }

  /** Begins a file of so many bytes that comes in pieces. */
  async begin(user: string, name: string, bytes: number) {
    const { cookie } = await this.api.as(user);
    return this.to(cookie, '/import/upload')
      .set('x-samlad-file-name', encodeURIComponent(name))
      .set('x-samlad-file-size', String(bytes));
  }

  /** Sends the next piece of a file. */
  async goOn(user: string, id: string, from: number, bytes: Buffer) {
    const { cookie } = await this.api.as(user);
    return this.to(cookie, `/import/upload/${id}`).set('x-samlad-offset', String(from)).send(bytes);
  }

  /** Begins to send a piece and breaks the line when all but its end has been sent. */
  async cutOff(user: string, id: string, bytes: Buffer): Promise<void> {
    const { port } = this.api.app.getHttpServer().address() as AddressInfo;
    const { cookie } = await this.api.as(user);
    await new Promise<void>((resolve) => {
      const sending = open({
        port,
        path: `/import/upload/${id}`,
        method: 'POST',
        headers: {
          cookie,
          'x-samlad-client': '1',
          'x-samlad-offset': '0',
          'content-type': 'application/octet-stream',
          'content-length': bytes.byteLength + 1,
        },
      });
      sending.on('error', () => resolve());
      sending.write(bytes, () => setTimeout(() => sending.destroy(new Error('cut off')), 300));
    });
  }

  /** How much of a file has come. */
  async state(user: string, id: string) {
    const { cookie } = await this.api.as(user);
    return request(this.api.app.getHttpServer()).get(`/import/upload/${id}`).set('cookie', cookie);
  }

  private to(cookie: string, path: string) {
    const sending = request(this.api.app.getHttpServer()).post(path).set('cookie', cookie);
    return sending.set('x-samlad-client', '1').set('content-type', 'application/octet-stream');
  }

  /** Sends megabytes without saying how many there are, until the other end has had enough. */
  async endless(user: string, megabytes: number): Promise<{ status: number; sent: number }> {
    const { port } = this.api.app.getHttpServer().address() as AddressInfo;
    const { cookie } = await this.api.as(user);
    let sent = 0;
    const status = await new Promise<number>((resolve, reject) => {
      const sending = open({
        port,
        path: '/import/upload',
        method: 'POST',
        headers: { cookie, 'x-samlad-client': '1', 'content-type': 'application/octet-stream' },
      });
      sending.on('response', (answer) => {
        resolve(answer.statusCode ?? 0);
        answer.resume();
      });
      sending.on('error', (error) => (sent > 0 ? sleep(200).then(() => resolve(0)) : reject(error)));
      const more = () => {
        if (sending.destroyed || sent >= megabytes) return;
        sent += 1;
        if (sending.write(MEGABYTE)) setImmediate(more);
        else sending.once('drain', more);
      };
      more();
    });
    return { status, sent };
  }

  /** The file of an import, as it was sent. */
  async file(user: string, importId: string) {
    const { cookie } = await this.api.as(user);
    const asking = request(this.api.app.getHttpServer()).post('/export/import-file').set('cookie', cookie);
    return asking.set('x-samlad-client', '1').buffer(true).send({ importId });
  }

  /** The rows of a kind as a file. */
  async export(user: string, jobId: string, kind: string) {
    const { cookie } = await this.api.as(user);
    const asking = request(this.api.app.getHttpServer())
      .post('/export/import-findings')
      .set('cookie', cookie);
    return asking.set('x-samlad-client', '1').send({ jobId, kind });
  }

  async job(user: string, id: string): Promise<any> {
    return (await (await this.api.as(user)).ask(JOB, { id })).importJob;
  }

  /** A job when it has ended. */
  async ended(user: string, id: string): Promise<any> {
    for (let tries = 0; tries < 10_000; tries += 1) {
      const job = await this.job(user, id);
      if (ENDED.has(job.state)) return job;
      await sleep(50);
    }
    throw new Error('The job never ended.');
  }

  async previewed(
    user: string,
    name: string,
    file: string | Buffer,
    choices: object = {},
  ): Promise<{ job: any; fileId: string }> {
    const { body } = await this.upload(user, name, Buffer.from(file));
    const asked = await this.mutate(user, 'previewImport', 'PreviewImportInput', {
      fileId: body.id,
      ...choices,
    });
    return { job: await this.ended(user, asked.id), fileId: body.id };
  }

  async takenIn(user: string, previewId: string): Promise<any> {
    const asked = await this.mutate(user, 'runImport', 'RunImportInput', { previewId });
    return this.ended(user, asked.id);
  }

  /** Why a preview cannot be taken in. */
  async takingIn(user: string, previewId: string) {
    const mutation = 'mutation ($input: RunImportInput!) { runImport(input: $input) { id } }';
    return (await this.api.as(user)).refused(mutation, { input: { clientKey: key(), previewId } });
  }

  async readIn(user: string, name: string, file: string | Buffer, choices: object = {}): Promise<any> {
    const { job } = await this.previewed(user, name, file, choices);
    return this.takenIn(user, job.id);
  }

  async undone(user: string, importId: string): Promise<any> {
    const asked = await this.mutate(user, 'undoImport', 'UndoImportInput', { importId });
    return this.ended(user, asked.id);
  }

  /** Line and sentence of every finding of a kind, page by page. */
  async findings(user: string, jobId: string, kind: string): Promise<[number, string][]> {
    const client = await this.api.as(user);
    const found: [number, string][] = [];
    for (let after: object | null = null; ;) {
      const { importFindings }: any = await client.ask(FINDINGS, { jobId, kind, after });
      for (const { line, sentence } of importFindings.nodes) found.push([line, sentence]);
      if (!importFindings.hasMore) return found;
      const { line, ordinal } = importFindings.nodes.at(-1);
      after = { line, ordinal };
    }
  }

  async mutate(user: string, name: string, type: string, input: object): Promise<{ id: string }> {
    const mutation = `mutation ($input: ${type}!) { ${name}(input: $input) { id } }`;
    return (await (await this.api.as(user)).ask(mutation, { input: { clientKey: key(), ...input } }))[name];
  }
}
