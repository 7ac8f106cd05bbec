import { mkdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { startApi, untilReady } from './lib/api-process.mjs';
import { buildIfChanged } from './lib/build.mjs';
import { openDatabase } from './lib/database.mjs';
import { firstScreen } from './lib/first-screen.mjs';
import { inRoot } from './lib/paths.mjs';
import { rowSecurityCost } from './lib/row-security-cost.mjs';

// npm run bench: the budgets of Veckan on the demo, each the median of five, and ratios inside this one run.
const ROUNDS = 5;
const PORT = 3108;
const DEBUG_PORT = 9333;
const address = `http://127.0.0.1:${PORT}`;
const folder = inRoot('.data/bench');
const BROWSER = {
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
  ],
};
const HEADERS = { 'content-type': 'application/json', 'x-samlad-client': '1' };

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const round = (value, digits = 1) => Number(value.toFixed(digits));

async function signIn() {
  const answer = await fetch(`${address}/auth/demo`, {
    method: 'POST',
    headers: HEADERS,
    body: JSON.stringify({ user: 'samordnare' }),
  });
  return answer.headers.getSetCookie()[0].split(';')[0];
}

async function askedOnce(cookie, body) {
  const start = performance.now();
  const answer = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { ...HEADERS, cookie },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  if (!answer.ok || text.includes('"errors"')) throw new Error(text.slice(0, 300));
  return { ms: performance.now() - start, bytes: text.length };
}

/** The requests that the page itself sends, as the browser sends them. */
async function requestOfVeckan(page) {
  const requests = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/graphql') && request.method() === 'POST')
      requests.push(request.postDataJSON());
  });
  await page.goto(`${address}/vecka`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  const own = requests.filter(({ operationName }) => operationName === 'weekOverview');
  return { roundTrips: own.length, body: own[0] };
}

async function interactive(context) {
  const times = [];
  for (let i = 0; i < ROUNDS; i += 1) {
    const page = await context.newPage();
    await page.goto(`${address}/vecka`, { waitUntil: 'commit' });
    await page.locator('main a, main button').first().waitFor();
    await page.locator('main table, main li').first().waitFor();
    times.push(await page.evaluate(() => performance.now()));
    await page.close();
  }
  return median(times);
}

async function accessibility(week) {
  const { default: lighthouse } = await import('lighthouse');
  const result = await lighthouse(`${address}/vecka/${week}`, {
    port: DEBUG_PORT,
    onlyCategories: ['accessibility'],
    disableStorageReset: true,
    logLevel: 'error',
  });
  const failed = Object.values(result.lhr.audits).filter((audit) => audit.score === 0);
  return {
    score: Math.round(result.lhr.categories.accessibility.score * 100),
    failed: failed.map((audit) => audit.title),
  };
}

async function main() {
  await buildIfChanged();
  mkdirSync(folder, { recursive: true });
  const env = { ...process.env, SAMLAD_DATA: folder, DATABASE_URL: process.env.BENCH_DATABASE_URL ?? '' };
  const database = await openDatabase(env);
  const api = startApi({
    folder,
    port: PORT,
    env: {
      ...env,
      PORT: String(PORT),
      DATABASE_URL: database.url,
      SAMLAD_MODE: 'demo',
      SAMLAD_WEB: inRoot('dist/web'),
    },
  });
  const profile = path.join(folder, 'browser');
  await rm(profile, { recursive: true, force: true });
  let context;
  try {
    await untilReady(address, api);
    const cookie = await signIn();
    const [name, value] = cookie.split('=');
    context = await chromium.launchPersistentContext(profile, {
      ...BROWSER,
      args: [...BROWSER.args, `--remote-debugging-port=${DEBUG_PORT}`],
      locale: 'sv-SE',
      viewport: { width: 1280, height: 900 },
    });
    await context.addCookies([{ name, value, url: address }]);
    const page = await context.newPage();
    const { roundTrips, body } = await requestOfVeckan(page);
    const week = new URL(page.url()).pathname.split('/').pop();
    await page.close();
    await askedOnce(cookie, body);
    const veckan = [];
    const nothing = [];
    for (let i = 0; i < ROUNDS; i += 1) {
      veckan.push(await askedOnce(cookie, body));
      nothing.push(await askedOnce(cookie, { query: '{ session { role } }' }));
    }
    const api_ms = median(veckan.map(({ ms }) => ms));
    const floor_ms = median(nothing.map(({ ms }) => ms));
    const rows = await rowSecurityCost(database.url, () => askedOnce(cookie, body), ROUNDS);
    const result = {
      veckanRoundTrips: roundTrips,
      veckanApiMs: round(api_ms),
      veckanApiBytes: veckan[0].bytes,
      sessionQueryMs: round(floor_ms),
      veckanToSessionRatio: round(api_ms / floor_ms, 2),
      rowSecurity: { onMs: round(rows.onMs), offMs: round(rows.offMs), ratio: round(rows.ratio, 2) },
      firstScreenKilobytes: round(firstScreen().bytes / 1000),
      interactiveMs: Math.round(await interactive(context)),
      lighthouseAccessibility: await accessibility(week),
    };
    console.log(
      `Veckan, ett GraphQL-anrop (${result.veckanRoundTrips}): ${result.veckanApiMs} ms, ${result.veckanToSessionRatio} × en inloggningsfråga (mål 15 ms)`,
    );
    console.log(
      `Veckan med radskyddet på mot av: ${result.rowSecurity.onMs} mot ${result.rowSecurity.offMs} ms, ${result.rowSecurity.ratio} × (mål 1,3 ×)`,
    );
    console.log(`Första skärmen: ${result.firstScreenKilobytes} kB gzip (högst 250 kB)`);
    console.log(`Klar att använda: ${result.interactiveMs} ms (mål 1 500 ms)`);
    console.log(
      `Lighthouse tillgänglighet: ${result.lighthouseAccessibility.score} ${result.lighthouseAccessibility.failed.join('; ')}`,
    );
    console.log(JSON.stringify(result));
  } finally {
    await context?.close();
    await api.stop();
    await database.release();
  }
}

await main();
