import { existsSync } from 'node:fs';
import path from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import express, { type NextFunction, type Request, type Response } from 'express';

const YEAR_MS = 365 * 24 * 3_600_000;
const TYPES = new Set(['.html', '.js', '.css', '.svg', '.png', '.woff2', '.ico', '.webmanifest']);

/** Serves the built web client: hashed assets for a year, the one page for every address of a screen. */
export function serveWeb(app: NestExpressApplication, folder: string): void {
  const index = path.join(folder, 'index.html');
  if (!existsSync(index)) return;
  const files = express.static(folder, {
    index: false,
    dotfiles: 'ignore',
    fallthrough: true,
    setHeaders: cacheHeaders(folder),
  });
  app.use((request: Request, response: Response, next: NextFunction) => {
    const extension = path.extname(request.path);
    if (extension !== '' && TYPES.has(extension)) return void files(request, response, next);
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (isRead && extension === '' && isScreen(request.path)) return void response.sendFile(index);
    next();
  });
}

/** What the server answers itself; the proxies' files name the same. */
export const NO_SCREENS = [
  '/graphql',
  '/api',
  '/auth',
  '/export',
  '/import/upload',
  '/kalender',
  '/open',
  '/health',
  '/ready',
  '/settings.json',
  '/assets',
];

const isScreen = (address: string) =>
  !/\/\.|%00|%2e/i.test(address) &&
  !NO_SCREENS.some(
    (prefix) => address.toLowerCase() === prefix || address.toLowerCase().startsWith(`${prefix}/`),
  );

const cacheHeaders = (folder: string) => (response: Response, file: string) => {
  const hashed = path.relative(folder, file).startsWith(`assets${path.sep}`);
  response.setHeader('Cache-Control', hashed ? `public, max-age=${YEAR_MS / 1000}, immutable` : 'no-cache');
};
