import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import express from 'express';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveWeb } from './web-files.js';

describe('the files of the web client', () => {
  const outside = mkdtempSync(path.join(tmpdir(), 'samlad-web-'));
  const folder = path.join(outside, 'web');
  const app = express();

  beforeAll(() => {
    mkdirSync(path.join(folder, 'assets'), { recursive: true });
    mkdirSync(path.join(folder, '.vite'));
    writeFileSync(path.join(folder, 'index.html'), 'the page');
    writeFileSync(path.join(folder, 'assets', 'main.js'), 'code');
    writeFileSync(path.join(folder, 'assets', 'main.js.map'), 'source');
    writeFileSync(path.join(folder, '.vite', 'secret.js'), 'secret');
    writeFileSync(path.join(folder, 'package.json'), 'secret');
    writeFileSync(path.join(outside, 'secret.js'), 'secret');
    serveWeb(app as unknown as NestExpressApplication, folder);
    app.use((_, response) => void response.status(404).end());
  });
  afterAll(() => rmSync(outside, { recursive: true }));

  it.each(['/', '/veckan/2026-W47', '/omrade/HUD-FLE'])(
    'show the page at %s, by GET and by HEAD',
    async (address) => {
      expect((await request(app).get(address)).text).toBe('the page');
      const head = await request(app).head(address);
      expect([head.status, head.text ?? '']).toEqual([200, '']);
    },
  );

  it('are kept for a year when their name says what is in them', async () => {
    const answer = await request(app).get('/assets/main.js').expect(200);
    expect(answer.headers['cache-control']).toContain('immutable');
  });

  it.each([
    '/assets/main.js.map',
    '/assets/missing.js',
    '/assets',
    '/assets/',
    '/package.json',
    '/.vite/secret.js',
    '/assets/..%2f..%2fsecret.js',
    '/..%2fsecret.js',
    '/%00.js',
    '/%E0%A4%A.js',
    '/graphql',
    '/GraphQL/x',
    '/auth/x',
    '/export/log',
    '/.env',
    '/.git/config',
    '/vecka/.git',
    '/%00',
    '/%2eenv',
  ])('are not there at %s', async (address) => {
    const answer = await request(app).get(address);
    expect(answer.status).toBe(404);
    expect(answer.text).not.toContain('secret');
  });
});
