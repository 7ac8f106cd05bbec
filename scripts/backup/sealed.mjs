import crypto from 'node:crypto';
import { Transform } from 'node:stream';
import { Failure } from '../lib/failure.mjs';

const MAGIC = Buffer.from('SAMLAD-1');
const SALT_BYTES = 16;
const CHECK_BYTES = 8;
const START_BYTES = MAGIC.length + SALT_BYTES + CHECK_BYTES;
const TAG_BYTES = 16;
const HEAD_BYTES = 5;
const PIECE_BYTES = 1 << 20;

const derive = (secret, salt, purpose, bytes) =>
  Buffer.from(crypto.hkdfSync('sha256', secret, salt, `samlad backup ${purpose}`, bytes));

const damaged = (name) =>
  new Failure(
    `Kopian ${name} är skadad: den har ändrats, bytts ut eller kapats sedan den skrevs. Hämta samma fil från en annan plats, eller använd en annan säkerhetskopia.`,
  );

const wrongKey = (name) =>
  new Failure(
    `Nyckeln passar inte kopian ${name}: den är förseglad med en annan nyckel, eller så är filens början skadad.`,
  );

/** The nonce of a piece: its number. A key is used for one file only, since it comes of a random salt. */
function nonceOf(number) {
  const nonce = Buffer.alloc(12);
  nonce.writeBigUInt64BE(BigInt(number), 4);
  return nonce;
}

/**
 * Seals a stream: AES-256-GCM in numbered pieces of 1 MB, the last one marked, under a key of this file and name alone.
 * So nothing can be changed, moved, exchanged or cut off unnoticed. docs/backup.md has the form.
 */
export function seal(secret, name) {
  const salt = crypto.randomBytes(SALT_BYTES);
  const key = derive(secret, salt, name, 32);
  let waiting = Buffer.alloc(0);
  let number = 0;
  const piece = (plain, isLast) => {
    const head = Buffer.alloc(HEAD_BYTES);
    head.writeUInt8(isLast ? 1 : 0);
    head.writeUInt32BE(plain.length, 1);
    const cipher = crypto.createCipheriv('aes-256-gcm', key, nonceOf(number)).setAAD(head);
    number += 1;
    return Buffer.concat([head, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  };
  return new Transform({
    construct(done) {
      this.push(Buffer.concat([MAGIC, salt, derive(secret, salt, 'check', CHECK_BYTES)]));
      done();
    },
    transform(chunk, _, done) {
      waiting = Buffer.concat([waiting, chunk]);
      while (waiting.length > PIECE_BYTES) {
        this.push(piece(waiting.subarray(0, PIECE_BYTES), false));
        waiting = waiting.subarray(PIECE_BYTES);
      }
      done();
    },
    flush(done) {
      this.push(piece(waiting, true));
      done();
    },
  });
}

/** Opens what `seal` sealed under the same name. Lets nothing through of a piece that is not as it was written, and fails with a sentence. */
export function unseal(secret, name) {
  let waiting = Buffer.alloc(0);
  let key;
  let number = 0;
  let ended = false;

  const open = () => {
    if (waiting.length < START_BYTES) return false;
    const salt = waiting.subarray(MAGIC.length, MAGIC.length + SALT_BYTES);
    const check = waiting.subarray(MAGIC.length + SALT_BYTES, START_BYTES);
    if (!waiting.subarray(0, MAGIC.length).equals(MAGIC)) throw damaged(name);
    if (!crypto.timingSafeEqual(check, derive(secret, salt, 'check', CHECK_BYTES))) throw wrongKey(name);
    key = derive(secret, salt, name, 32);
    waiting = waiting.subarray(START_BYTES);
    return true;
  };

  /** The next whole piece's content, or undefined until more has come. */
  const next = () => {
    if (!key && !open()) return undefined;
    if (waiting.length < HEAD_BYTES) return undefined;
    const size = waiting.readUInt32BE(1);
    const whole = HEAD_BYTES + size + TAG_BYTES;
    if (size > PIECE_BYTES || ended) throw damaged(name);
    if (waiting.length < whole) return undefined;
    const plain = decrypted(waiting.subarray(0, whole));
    ended = waiting.readUInt8() === 1;
    number += 1;
    waiting = waiting.subarray(whole);
    return plain;
  };

  const decrypted = (piece) => {
    const decipher = crypto.createDecipheriv('aes-256-gcm', key, nonceOf(number));
    decipher.setAAD(piece.subarray(0, HEAD_BYTES)).setAuthTag(piece.subarray(-TAG_BYTES));
    const plain = decipher.update(piece.subarray(HEAD_BYTES, -TAG_BYTES));
    try {
      decipher.final();
    } catch {
      throw damaged(name);
    }
    return plain;
  };

  return new Transform({
    transform(chunk, _, done) {
      waiting = Buffer.concat([waiting, chunk]);
      try {
        for (let plain = next(); plain !== undefined; plain = next()) this.push(plain);
        done();
      } catch (error) {
        done(error);
      }
    },
    flush(done) {
      done(ended && waiting.length === 0 ? null : damaged(name));
    },
  });
}
