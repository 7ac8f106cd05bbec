import { mkdirSync, rmSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { startApi, untilReady } from './lib/api-process.mjs';
import { buildIfChanged } from './lib/build.mjs';
import { openDatabase } from './lib/database.mjs';
import { inRoot } from './lib/paths.mjs';

// npm run screens: the six screens of a fresh demo, as pictures in docs/screens.
const PORT = 3106;
const address = `http://127.0.0.1:${PORT}`;
const folder = inRoot('.data/screens');
const target = inRoot('docs/screens');
const SCREENS = [
  { name: 'veckan', user: 'samordnare', path: '/vecka' },
  { name: 'omrade', user: 'samordnare', path: '/omrade/HUD-SKO' },
  { name: 'rapport', user: 'kultur', path: '/rapport' },
  { name: 'karta', user: 'samordnare', path: '/karta' },
  { name: 'mote', user: 'samordnare', path: '/mote' },
  { name: 'insatser', user: 'samordnare', path: '/insatser' },
];
const LOOKS = [
  { suffix: '360', width: 360, height: 780, colorScheme: 'light' },
  { suffix: '1280', width: 1280, height: 900, colorScheme: 'light' },
  { suffix: '1920', width: 1920, height: 1080, colorScheme: 'light' },
  { suffix: '360-dark', width: 360, height: 780, colorScheme: 'dark' },
  { suffix: '1280-dark', width: 1280, height: 900, colorScheme: 'dark' },
  { suffix: '1920-dark', width: 1920, height: 1080, colorScheme: 'dark' },
  { suffix: '1280-print', width: 1280, height: 900, colorScheme: 'light', media: 'print' },
];
const SETTLES_MS = 900;

async function take(browser, { name, user, path }, { suffix, width, height, colorScheme, media }) {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme,
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    reducedMotion: 'reduce',
  });
  await context.request.post(`${address}/auth/demo`, { headers: { 'x-samlad-client': '1' }, data: { user } });
  const page = await context.newPage();
  if (media) await page.emulateMedia({ media });
  await page.goto(address + path, { waitUntil: 'networkidle' });
  await page.waitForTimeout(SETTLES_MS);
  await page.screenshot({ path: `${target}/${name}-${suffix}.png` });
  await context.close();
  console.log(`${name}-${suffix}.png`);
}

await buildIfChanged();
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
mkdirSync(target, { recursive: true });
const env = { ...process.env, SAMLAD_DATA: folder, DATABASE_URL: '' };
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
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  await untilReady(address, api);
  for (const screen of SCREENS) for (const look of LOOKS) await take(browser, screen, look);
} finally {
  await browser.close();
  await api.stop();
  await database.release();
}
