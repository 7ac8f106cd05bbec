import fs from 'node:fs';
import { Failure } from '../lib/failure.mjs';

const LEAST_BYTES = 32;
const LEAST_SIGNS = 10;
const ADVICE =
  'Skapa en med (umask 077; openssl rand -base64 48 > FIL), och förvara ett exemplar på ett annat ställe än kopiorna.';

/** The secret that copies are sealed with: of the file `keyFile`, else of SAMLAD_BACKUP_KEY; fails with a sentence when it is missing or weak. */
export function backupSecret({ keyFile, env = process.env }) {
  const secret = (keyFile ? readKeyFile(keyFile) : (env.SAMLAD_BACKUP_KEY ?? '')).trim();
  if (Buffer.byteLength(secret) >= LEAST_BYTES && new Set(secret).size >= LEAST_SIGNS) return secret;
  if (keyFile) throw new Failure(`Nyckeln i ${keyFile} är för kort eller för enkel. ${ADVICE}`);
  throw new Failure(
    secret
      ? `Nyckeln i SAMLAD_BACKUP_KEY är för kort eller för enkel. ${ADVICE}`
      : `Nyckel saknas: ange en fil med --key-file eller SAMLAD_BACKUP_KEY_FILE. ${ADVICE}`,
  );
}

function readKeyFile(file) {
  try {
    if (process.platform !== 'win32' && fs.statSync(file).mode & 0o007)
      throw new Failure(`Nyckelfilen ${file} kan läsas av alla på datorn; kör chmod o-rwx på den först.`);
    return fs.readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(`Nyckelfilen ${file} kan inte läsas (${error.code}).`, { cause: error });
  }
}
