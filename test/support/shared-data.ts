import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

const FOLDER = path.resolve(process.env['SAMLAD_SHARED_DATA'] ?? '../shared/data');

/** Whether the folder of real open data is there; tests on it are skipped otherwise. */
export const hasSharedData = existsSync(path.join(FOLDER, 'README.md'));

/** Where a file of real data lies. */
export const sharedPath = (file: string): string => path.join(FOLDER, file);

/** The bytes of a file of real data, unpacked when its name ends in `.gz`. */
export function sharedBytes(file: string): Buffer {
  const bytes = readFileSync(sharedPath(file));
  return file.endsWith('.gz') ? gunzipSync(bytes) : bytes;
}

export const sharedText = (file: string): string => sharedBytes(file).toString('utf8');
