import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { inRoot } from './paths.mjs';

const HEADERS = { 'x-samlad-client': '1' };
const JSON_TYPE = { 'content-type': 'application/json' };
const ENDED = ['DONE', 'FAILED', 'CANCELLED'];
const JOB = `query ($id: ID!) { importJob(id: $id) { state problem importId total accepted refused changed duplicates } }`;

/** The districts of the demo's municipality, as coordinates of polygons. */
export const districtsOf = (url) =>
  asOwner(url, async (client) => {
    const { rows } = await client.query(
      `select geometry from area where kind = 'DISTRICT' and valid_to_week is null order by code`,
    );
    return rows.map(({ geometry }) => geometry.coordinates);
  });

/** A list of rows with places inside the districts, spread over two years. The same for the same arguments. */
export function listOf(rows, districts) {
  const words = ['Klotter', 'Skadegörelse', 'Rån'];
  const places = placesIn(districts);
  const lines = ['id;typ;datum;lon;lat;antal'];
  for (let row = 0; row < rows; row += 1) {
    const at = new Date(Date.UTC(2024, 0, 8) + ((row * 7_919) % (700 * 1_440)) * 60_000);
    const date = at.toISOString().slice(0, 16).replace('T', ' ');
    const [lon, lat] = places.next().value.map((value) => value.toFixed(6).replace('.', ','));
    lines.push(`R-${row};${words[row % words.length]};${date};${lon};${lat};1`);
  }
  return `${lines.join('\n')}\n`;
}

/** Places without end, evenly over the districts' surroundings and inside one of them. */
function* placesIn(districts) {
  const corners = districts.flat(3);
  const [west, east] = edgesOf(corners.map(([x]) => x));
  const [south, north] = edgesOf(corners.map(([, y]) => y));
  for (let step = 1; ; step += 1) {
    // The golden ratio's neighbours in the plane fill a box evenly. Source: M. Roberts, the R2 sequence.
    const place = [
      west + (east - west) * ((step * 0.7548776662) % 1),
      south + (north - south) * ((step * 0.5698402909) % 1),
    ];
    if (districts.some((polygons) => polygons.some((rings) => isInside(place, rings)))) yield place;
  }
}

const edgesOf = (values) =>
  values.reduce(([least, most], value) => [Math.min(least, value), Math.max(most, value)], [180, -180]);

const isInside = ([x, y], rings) =>
  rings.reduce((inside, ring) => inside !== crossesOddly(x, y, ring), false);

function crossesOddly(x, y, ring) {
  let odd = false;
  for (let index = 1; index < ring.length; index += 1) {
    const [[x1, y1], [x2, y2]] = [ring[index - 1], ring[index]];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) odd = !odd;
  }
  return odd;
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
 * The milliseconds that PostgreSQL's COPY alone takes for the finished rows of an import: they are copied out, deleted
 * and copied in again, with every index and check of the table, as the owner and without row rules.
 */
export async function copyCost(url, importId) {
  const { copyIn } = await import(inRoot('dist/api/apps/api/src/database/copy-in.js'));
  return asOwner(url, async (client) => {
    const rows = await copyOut(
      client,
      `copy (select * from incident where import_id = '${importId}') to stdout`,
    );
    await client.query('delete from incident where import_id = $1', [importId]);
    await client.query('vacuum incident');
    const start = performance.now();
    await client.query('begin');
    await copyIn(client, 'copy incident from stdin', rows);
    await client.query('commit');
    return performance.now() - start;
  });
}

/** Clears away the withdrawn rows of lists with this name, so that every round meets the same table. */
export const clearUndone = (url, name) =>
  asOwner(url, async (client) => {
    await client.query(
      `delete from incident where removed_at is not null and source like 'LIST:' || $1 || '%'`,
      [name],
    );
    await client.query('vacuum analyze incident');
  });

async function asOwner(url, work) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
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
export const peakMemory = (pid) => memoryOf(pid, 'VmHWM');

/** The memory that a process holds, in MB; null where the system does not say. */
export const memoryNow = (pid) => memoryOf(pid, 'VmRSS');

function memoryOf(pid, name) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const kilobytes = new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1];
    return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1024);
  } catch {
    return null;
  }
}
