import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { inRoot } from './paths.mjs';

const HEADERS = { 'x-samlad-client': '1' };
const JSON_TYPE = { 'content-type': 'application/json' };
const ENDED = ['DONE', 'FAILED', 'CANCELLED'];
const JOB = `query ($id: ID!) { importJob(id: $id) { state problem importId total accepted refused changed duplicates } }`;

/** A list of rows with places within the demo's municipality, spread over two years; every third a category more. */
export function listOf(rows) {
  const words = ['Klotter', 'Skadegörelse', 'Rån'];
  const lines = ['id;typ;datum;lon;lat;antal'];
  for (let row = 0; row < rows; row += 1) {
    const at = new Date(Date.UTC(2024, 0, 8) + ((row * 7_919) % (700 * 1_440)) * 60_000);
    const date = at.toISOString().slice(0, 16).replace('T', ' ');
    const lon = (17.9 + ((row * 37) % 1_000) / 10_000).toFixed(6).replace('.', ',');
    const lat = (59.2 + ((row * 53) % 600) / 10_000).toFixed(6).replace('.', ',');
    lines.push(`R-${row};${words[row % words.length]};${date};${lon};${lat};1`);
  }
  return `${lines.join('\n')}\n`;
}

/** A person at the door of imports of a running API. */
export class Importer {
  constructor(address, cookie) {
    this.address = address;
    this.headers = { ...HEADERS, cookie };
  }

  async ask(query, variables) {
    const answer = await fetch(`${this.address}/graphql`, {
      method: 'POST',
      headers: { ...this.headers, ...JSON_TYPE },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = await answer.json();
    if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
    return data;
  }

  async upload(name, text) {
    const answer = await fetch(`${this.address}/import/upload`, {
      method: 'POST',
      headers: {
        ...this.headers,
        'content-type': 'application/octet-stream',
        'x-samlad-file-name': encodeURIComponent(name),
      },
      body: text,
    });
    if (!answer.ok) throw new Error(await answer.text());
    return (await answer.json()).id;
  }

  /** Asks for a job and waits for its end; gives it with the milliseconds it took. */
  async job(name, type, input) {
    const start = performance.now();
    const mutation = `mutation ($input: ${type}!) { ${name}(input: $input) { id } }`;
    const { id } = (await this.ask(mutation, { input: { clientKey: crypto.randomUUID(), ...input } }))[name];
    for (;;) {
      const { importJob } = await this.ask(JOB, { id });
      if (importJob.state === 'FAILED') throw new Error(importJob.problem);
      if (ENDED.includes(importJob.state)) return { ...importJob, id, ms: performance.now() - start };
      await sleep(20);
    }
  }
}

/**
 * What PostgreSQL's COPY alone takes for the finished rows of an import: they are copied out, deleted and copied in
 * again, with every index and check of the table, as the owner and without row rules.
 */
export async function copyCost(url, importId, rounds) {
  const { copyIn } = await import(inRoot('dist/api/apps/api/src/database/copy-in.js'));
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const rows = await copyOut(
      client,
      `copy (select * from incident where import_id = '${importId}') to stdout`,
    );
    const times = [];
    for (let round = 0; round < rounds; round += 1) {
      await client.query('begin');
      await client.query('delete from incident where import_id = $1', [importId]);
      await client.query('commit');
      const start = performance.now();
      await client.query('begin');
      await copyIn(client, 'copy incident from stdin', rows);
      await client.query('commit');
      times.push(performance.now() - start);
    }
    return times;
  } finally {
    await client.end();
  }
}

function copyOut(client, text) {
  const pieces = [];
  return new Promise((resolve, reject) => {
    client.query({
      submit: (connection) => connection.query(text),
      handleCopyData: ({ chunk }) => pieces.push(Buffer.from(chunk)),
      handleCommandComplete: () => undefined,
      handleError: reject,
      handleReadyForQuery: () => resolve(Buffer.concat(pieces)),
    });
  });
}

/** The most memory that a process has held, in MB; null where the system does not say. */
export function peakMemory(pid) {
  try {
    const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1024);
  } catch {
    return null;
  }
}
