import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { inRoot } from './paths.mjs';

const FOLDER = inRoot('dist/web');
const START = 'index.html';
const HOME = 'src/pages/week-page.tsx';

/**
 * What a browser fetches before Veckan can be read, from Vite's manifest: the start, the page and all that they import
 * at once; what is imported on demand (the map) is left out. Sizes in bytes, gzipped.
 */
export function firstScreen() {
  const manifest = JSON.parse(readFileSync(path.join(FOLDER, '.vite/manifest.json'), 'utf8'));
  const files = new Set(['index.html']);
  const visit = (key) => {
    const chunk = manifest[key];
    if (!chunk) throw new Error(`${key} finns inte i byggets förteckning.`);
    if (files.has(chunk.file)) return;
    files.add(chunk.file);
    for (const style of chunk.css ?? []) files.add(style);
    for (const imported of chunk.imports ?? []) visit(imported);
  };
  visit(START);
  visit(HOME);
  const sizes = [...files].map((file) => ({
    file,
    bytes: gzipSync(readFileSync(path.join(FOLDER, file)), { level: 9 }).length,
  }));
  return { files: sizes, bytes: sizes.reduce((sum, { bytes }) => sum + bytes, 0) };
}
