import { hkdfSync, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Config } from './config.js';

const FILE = 'secret';
const KEY_BYTES = 32;

/** A key of 32 bytes for one purpose, derived from the installation's secret: the same in every process. */
export function keyFor(config: Pick<Config, 'secret' | 'dataFolder' | 'mode'>, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secretOf(config), 'samlad', purpose, KEY_BYTES));
}

/** The secret that was set; a demo or a workshop without one makes its own and keeps it in the data folder. */
function secretOf({ secret, dataFolder, mode }: Pick<Config, 'secret' | 'dataFolder' | 'mode'>): string {
  if (secret !== undefined) return secret;
  if (mode === 'production') throw new Error('SAMLAD_SECRET saknas.');
  const file = path.resolve(dataFolder, FILE);
  mkdirSync(path.dirname(file), { recursive: true });
  try {
    writeFileSync(file, randomBytes(KEY_BYTES).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8');
}
