// Delivers the incidents of a JSON file. Node 20, nothing to install:
//   SAMLAD=https://samlad.example KEY=samlad_… node deliver.mjs incidents.json
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

const { SAMLAD, KEY } = process.env;
const ROWS = 500;
const TRIES = 5;

/** The same rows have the same key, so that this program may be run again after anything. */
const keyOf = (text) =>
  createHash('sha256')
    .update(text)
    .digest('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');

async function deliver(incidents) {
  const body = JSON.stringify({ incidents });
  for (let attempt = 1; ; attempt += 1) {
    const answer = await fetch(`${SAMLAD}/api/v1/incidents`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${KEY}`,
        'content-type': 'application/json',
        'idempotency-key': keyOf(body),
      },
      body,
    }).catch(() => undefined);
    if (answer?.ok) return answer.json();
    if (answer !== undefined && ![429, 503].includes(answer.status)) {
      throw new Error(JSON.stringify(await answer.json(), null, 2));
    }
    if (attempt === TRIES) throw new Error('Samlad svarar inte. Kör igen senare; inget läggs in dubbelt.');
    await wait(1000 * Number(answer?.headers.get('retry-after') ?? 2));
  }
}

const incidents = JSON.parse(readFileSync(process.argv[2], 'utf8'));
for (let start = 0; start < incidents.length; start += ROWS) {
  const { deliveryId, created, corrected, unchanged } = await deliver(incidents.slice(start, start + ROWS));
  process.stdout.write(`${deliveryId}: ${created} nya, ${corrected} rättade, ${unchanged} som redan fanns\n`);
}
