import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { type Config, StartRefused } from '../config/config.js';

const PRIVATE = 'audit-ed25519.pem';
const PUBLIC_END = '.pub.pem';

type KeyPlace = Pick<Config, 'dataFolder' | 'auditKeyFile'>;

/** A key that signs heads, and the name that heads carry of it. */
export interface SigningKey {
  fingerprint: string;
  sign(text: string): string;
}

/** The signing key of the installation; made at the first start unless a file of one's own is named. */
export function openSigningKey(place: KeyPlace): SigningKey {
  const file = place.auditKeyFile ?? madeKey(keyFolder(place));
  try {
    const key = createPrivateKey(readFileSync(file));
    if (key.asymmetricKeyType !== 'ed25519') throw new Error('not Ed25519');
    return {
      fingerprint: fingerprintOf(createPublicKey(key)),
      sign: (text) => sign(null, Buffer.from(text), key).toString('base64'),
    };
  } catch {
    throw new StartRefused(
      `Nyckeln för loggens signerade huvuden kan inte läsas: ${file}. Den ska vara en Ed25519-nyckel i PEM.`,
    );
  }
}

/** Checks signatures with every public key that lies beside the signing key, or with one file alone. */
export class KnownKeys {
  private readonly keys: ReadonlyMap<string, KeyObject>;

  constructor(place: KeyPlace, onlyFile?: string) {
    const keys =
      onlyFile === undefined ? [...publicKeys(keyFolder(place)), ...ownKey(place)] : [readKey(onlyFile)];
    this.keys = new Map(keys.map((key) => [fingerprintOf(key), key]));
  }

  /** Whether the signature over the text was made with the known key of that name. */
  confirm(fingerprint: string, text: string, signature: string): boolean {
    const key = this.keys.get(fingerprint);
    return key !== undefined && verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64'));
  }
}

const keyFolder = ({ dataFolder }: KeyPlace): string => path.resolve(dataFolder, 'keys');
const readKey = (file: string): KeyObject => createPublicKey(readFileSync(file));

const publicKeys = (folder: string): KeyObject[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(PUBLIC_END))
        .map((name) => readKey(path.join(folder, name)))
    : [];

const ownKey = ({ auditKeyFile }: KeyPlace): KeyObject[] =>
  auditKeyFile !== undefined && existsSync(auditKeyFile) ? [readKey(auditKeyFile)] : [];

/** SHA-256 in hex over the public key in DER. */
const fingerprintOf = (key: KeyObject): string =>
  createHash('sha256')
    .update(key.export({ type: 'spki', format: 'der' }))
    .digest('hex');

/** The file of the key in the folder; two processes that start at the same time end up with the same one. */
function madeKey(folder: string): string {
  const file = path.join(folder, PRIVATE);
  if (existsSync(file)) return file;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  const { privateKey } = generateKeyPairSync('ed25519');
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flush: true });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
  const kept = createPublicKey(createPrivateKey(readFileSync(file)));
  writeFileSync(
    path.join(folder, `audit-${fingerprintOf(kept).slice(0, 16)}${PUBLIC_END}`),
    kept.export({ type: 'spki', format: 'pem' }),
    { mode: 0o644, flush: true },
  );
  return file;
}
