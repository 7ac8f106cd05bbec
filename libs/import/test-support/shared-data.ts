import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

const FOLDER =
  process.env.SAMLAD_SHARED_DATA ?? fileURLToPath(new URL('../../../../shared/data', import.meta.url));

/** Whether the folder of real open data is there; tests on it are skipped otherwise. */
export const hasSharedData = existsSync(`${FOLDER}/README.md`);

/** The bytes of a file of real data, unpacked when its name ends in `.gz`. */
export function sharedBytes(path: string): Buffer {
  const bytes = readFileSync(`${FOLDER}/${path}`);
  return path.endsWith('.gz') ? gunzipSync(bytes) : bytes;
}

export function sharedText(path: string): string {
  return sharedBytes(path).toString('utf8');
}
