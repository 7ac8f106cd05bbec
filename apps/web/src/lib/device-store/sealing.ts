/** A text that only the right key opens, as it lies in the device's store. */
export interface Sealed {
  keyId: string;
  nonce: Uint8Array<ArrayBuffer>;
  body: ArrayBuffer;
}

/** Keys of one assignment on one device, newest first; none of them can be taken out of the browser's memory. */
export interface KeyRing {
  newest: string;
  keys: ReadonlyMap<string, CryptoKey>;
}

const NONCE_BYTES = 12;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** The name that a device calls itself by, from its secret: from the name nobody works out the secret. */
export async function deviceName(secret: Uint8Array<ArrayBuffer>): Promise<string> {
  const label = encoder.encode('samlad device');
  const hash = await crypto.subtle.digest('SHA-256', new Uint8Array([...label, ...secret]));
  return base64url(new Uint8Array(hash));
}

/** A key of the server's half and the device's: neither is enough by itself, and the key never leaves the browser's memory. */
export async function keyOf(
  serverHalf: string,
  secret: Uint8Array<ArrayBuffer>,
  about: string,
): Promise<CryptoKey> {
  const half = await crypto.subtle.importKey('raw', bytesOf(serverHalf), 'HKDF', false, ['deriveKey']);
  const way = { name: 'HKDF', hash: 'SHA-256', salt: secret, info: encoder.encode(about) };
  return crypto.subtle.deriveKey(way, half, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

/** Locks a value under the newest key, bound to its name so that it is opened nowhere else. */
export async function seal(ring: KeyRing, name: string, value: unknown): Promise<Sealed> {
  const key = ring.keys.get(ring.newest);
  if (key === undefined) throw new Error('The ring has no newest key.');
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const way = { name: 'AES-GCM', iv: nonce, additionalData: encoder.encode(name) };
  const body = await crypto.subtle.encrypt(way, key, encoder.encode(JSON.stringify(value)));
  return { keyId: ring.newest, nonce, body };
}

/** The value again; null when its key is gone, or it was changed or moved. */
export async function open(ring: KeyRing, name: string, sealed: Sealed): Promise<unknown> {
  const key = ring.keys.get(sealed.keyId);
  if (key === undefined) return null;
  const way = { name: 'AES-GCM', iv: sealed.nonce, additionalData: encoder.encode(name) };
  try {
    return JSON.parse(decoder.decode(await crypto.subtle.decrypt(way, key, sealed.body)));
  } catch {
    return null;
  }
}

const bytesOf = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
