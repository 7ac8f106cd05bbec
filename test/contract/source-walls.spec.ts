import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

/** Every source of a folder but its specs: name and text. */
const sourcesOf = (folder: string): [string, string][] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.spec\.tsx?$/.test(file))
    .map((file) => [path.join(folder, file), readFileSync(path.join(folder, file), 'utf8')]);

const holding = (folder: string, pattern: RegExp): string[] =>
  sourcesOf(folder)
    .filter(([, text]) => pattern.test(text))
    .map(([file]) => file);

describe('the web client’s source', () => {
  it('makes no HTML of text, and no code', () => {
    const ways =
      /dangerouslySetInnerHTML|\.innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function\(/;
    expect(holding('apps/web/src', ways)).toEqual([]);
  });

  it('hands Leaflet elements, never strings, for what pops up and for marks', () => {
    expect(holding('apps/web/src', /bind(Popup|Tooltip)\(\s*['"`]|setContent\(\s*['"`]/)).toEqual([]);
  });
});

describe('the API’s source', () => {
  it('runs no programs and compiles no code', () => {
    expect(holding('apps/api/src', /node:child_process|\beval\(|new Function\(|node:vm/)).toEqual([]);
  });

  it('reads from the one database that it writes to', () => {
    expect(holding('apps/api/src', /replication\s*:|slaves\s*:|createQueryRunner\('slave'\)/)).toEqual([]);
  });

  it('asks PostgreSQL in the database folder’s way only', () => {
    const own = ['apps/api/src/live/live-bus.ts', 'apps/api/src/police-feed/only-poller.ts'];
    const strays = holding('apps/api/src', /from 'pg'/).filter(
      (file) => !/\/(database|cli|audit)\//.test(file) && !own.includes(file),
    );
    expect(strays).toEqual([]);
  });
});
