import { isAscii } from 'node:buffer';
import iconv from 'iconv-lite';
import { firstBytes, type ByteSource } from './byte-source.js';
import { Unreadable } from './table.js';
import type { TextEncoding } from './text-encoding.js';

const REPLACEMENT = '\ufffd';
const MOST_ZEROS_IN_TEXT = 0.02;
const LOOKED_AT = 4_096;
// A byte of UTF-8 read as Windows-1252 gives Ã or Â and then one of the upper half: "Ã¥" for "å".
const TWICE_ENCODED = /[ÃÂ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/u;

interface Mark {
  encoding: TextEncoding;
  bytes: readonly number[];
}

const MARKS: readonly Mark[] = [
  { encoding: 'UTF-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'UTF-16LE', bytes: [0xff, 0xfe] },
  { encoding: 'UTF-16BE', bytes: [0xfe, 0xff] },
];

/**
 * The encoding of a text file, told by the whole of it: a byte order mark; else where the zeros of UTF-16 stand; else
 * UTF-8 when most of what is not ASCII is; else Windows-1252, of which Latin-1 is a part. Throws on what is no text.
 */
export async function encodingOf(source: ByteSource): Promise<TextEncoding> {
  const head = await firstBytes(source, LOOKED_AT);
  const mark = MARKS.find(({ bytes }) => bytes.every((byte, index) => head[index] === byte));
  if (mark !== undefined) return mark.encoding;
  return unmarkedUtf16(head) ?? (await byContent(source));
}

/** Text of a file in pieces, line feeds only, without a byte order mark. */
export async function* textOf(source: ByteSource, encoding: TextEncoding): AsyncGenerator<string> {
  const decoder = decoderOf(encoding);
  let isFirst = true;
  let carriage = '';
  for await (const piece of source.read(0, source.size)) {
    let text = carriage + decoder.write(piece);
    if (isFirst && text !== '') {
      isFirst = false;
      if (text.startsWith('\ufeff')) text = text.slice(1);
    }
    carriage = text.endsWith('\r') ? '\r' : '';
    const whole = carriage === '' ? text : text.slice(0, -1);
    if (whole !== '') yield whole.replace(/\r\n?/g, '\n');
  }
  const rest = (carriage + decoder.end()).replace(/\r\n?/g, '\n');
  if (rest !== '') yield rest;
}

/** Why a line of text cannot be trusted, in Swedish; null when it can. */
export function garbled(line: string, encoding: TextEncoding): string | null {
  if (line.includes(REPLACEMENT)) return `Raden innehåller tecken som inte kan läsas som ${encoding}.`;
  const found = TWICE_ENCODED.exec(line)?.[0];
  return found === undefined
    ? null
    : `Raden innehåller text som verkar förvanskad (”${found}”). Spara filen på nytt som UTF-8.`;
}

interface Decoder {
  write(piece: Uint8Array): string;
  end(): string;
}

function decoderOf(encoding: TextEncoding): Decoder {
  if (encoding === 'WINDOWS-1252') {
    // Node 20 takes Windows-1252 for Latin-1, so the euro sign and the dashes would be lost.
    return { write: (piece) => iconv.decode(Buffer.from(piece), 'win1252'), end: () => '' };
  }
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  return { write: (piece) => decoder.decode(piece, { stream: true }), end: () => decoder.decode() };
}

function unmarkedUtf16(head: Uint8Array): TextEncoding | null {
  const zerosAt = (side: number) => head.filter((byte, index) => byte === 0 && index % 2 === side).length;
  const pairs = head.length / 2;
  const [even, odd] = [zerosAt(0) / pairs, zerosAt(1) / pairs];
  if (odd > 0.5 && even < MOST_ZEROS_IN_TEXT) return 'UTF-16LE';
  return even > 0.5 && odd < MOST_ZEROS_IN_TEXT ? 'UTF-16BE' : null;
}

async function byContent(source: ByteSource): Promise<TextEncoding> {
  const decoder = new TextDecoder('UTF-8');
  let [broken, foreign] = [0, 0];
  let isWhole = true;
  for await (const piece of source.read(0, source.size)) {
    if (piece.includes(0)) throw new Unreadable('Filen är inte en textfil. Spara listan som CSV eller XLSX.');
    if (isWhole && isAscii(piece)) continue;
    const text = decoder.decode(piece, { stream: true });
    isWhole = false;
    broken += text.split(REPLACEMENT).length - 1;
    foreign += text.match(/\P{ASCII}/gu)?.length ?? 0;
  }
  if (decoder.decode() !== '') [broken, foreign] = [broken + 1, foreign + 1];
  return broken === 0 || foreign - broken > broken ? 'UTF-8' : 'WINDOWS-1252';
}
