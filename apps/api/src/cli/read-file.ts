import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { Refused } from './refusal.js';

const MOST_BYTES = 200 * 1024 * 1024;
const SENTENCES: Record<string, string> = {
  ENOENT: 'finns inte',
  EISDIR: 'är en mapp',
  EACCES: 'får inte läsas',
};

/** The bytes of a file, unpacked when it is gzip; refused with a sentence when it cannot be read. */
export async function fileBytes(path: string): Promise<Buffer> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new Refused(`Filen ${path} ${SENTENCES[error.code ?? ''] ?? 'går inte att läsa'}.`);
  });
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  if (!isPacked) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: MOST_BYTES });
  } catch {
    throw new Refused(`Filen ${path} är skadad eller större än 200 MB uppackad.`);
  }
}

/** The text of a UTF-8 file. */
export const fileText = async (path: string): Promise<string> => (await fileBytes(path)).toString('utf8');
