import { defineConfig } from '@playwright/test';

const port = Number(process.env['SAMLAD_E2E_PORT'] ?? 3105);
const address = `http://127.0.0.1:${port}`;
/** Runs beside each other keep their demo and their traces apart. */
const own = `e2e-${port}`;

/** Journeys through the built product on a demo made for the run. Debian's Chromium, never a downloaded one. */
export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: `test-results/${own}`,
  workers: 1,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: address,
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: 'node test/support/embedded-fresh-start.mjs',
    env: { PORT: String(port), SAMLAD_DATA: `.data/${own}`, SAMLAD_MODE: 'demo', DATABASE_URL: '' },
    url: `${address}/ready`,
    timeout: 240_000,
    stdout: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
  },
});
