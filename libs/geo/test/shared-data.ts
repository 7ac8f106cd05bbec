import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';

const ROOT = resolve(process.env['SAMLAD_SHARED_DATA'] ?? '../shared/data');

/** Whether the real files that the tests compare with are at hand (`../shared/data` or SAMLAD_SHARED_DATA). */
export const sharedDataIsMissing = !existsSync(ROOT);

/** The text of a real file; `.gz` is unpacked. Throws when it does not exist. */
export function sharedText(path: string): string {
  const bytes = readFileSync(resolve(ROOT, path));
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}
