import iconv from 'iconv-lite';

export type TextEncoding = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'WINDOWS-1252';

export interface DecodedText {
  text: string;
  encoding: TextEncoding;
  /** Lines, the first being 1, that hold something the encoding cannot mean. */
  brokenLines: ReadonlySet<number>;
}

const REPLACEMENT = '\ufffd';
const BINARY_KINDS = [
  { start: [0x50, 0x4b, 0x03, 0x04], reason: 'Filen är en arbetsbok eller ett arkiv. Spara listan som CSV.' },
  { start: [0xd0, 0xcf, 0x11, 0xe0], reason: 'Filen är en äldre arbetsbok. Spara listan som CSV.' },
  { start: [0x1f, 0x8b], reason: 'Filen är packad. Packa upp den först.' },
  { start: [0x25, 0x50, 0x44, 0x46], reason: 'Filen är en PDF. Spara listan som CSV.' },
];

/**
 * Bytes of a list → text with line feeds only. The encoding is told by content: a byte order mark, else strict
 * UTF-8, else Windows-1252; a file that is mostly good UTF-8 stays UTF-8 and its broken lines are named. Binary
 * content gives a Swedish reason instead.
 */
export function decodeText(bytes: Uint8Array): DecodedText | { reason: string } {
  const binary = BINARY_KINDS.find(({ start }) => start.every((byte, index) => bytes[index] === byte));
  if (binary !== undefined) return { reason: binary.reason };
  const marked = byMark(bytes);
  if (marked !== null) return finish(marked, decode(bytes, marked));
  if (bytes.includes(0)) return { reason: 'Filen är inte en textfil. Spara listan som CSV.' };
  const text = decode(bytes, 'UTF-8');
  return isUtf8(text) ? finish('UTF-8', text) : finish('WINDOWS-1252', decode(bytes, 'WINDOWS-1252'));
}

function byMark(bytes: Uint8Array): TextEncoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16LE';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16BE';
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 'UTF-8' : null;
}

function decode(bytes: Uint8Array, encoding: TextEncoding): string {
  // Node 20 takes Windows-1252 for Latin-1, so the euro sign and the dashes would be lost.
  return encoding === 'WINDOWS-1252'
    ? iconv.decode(Buffer.from(bytes), 'win1252')
    : new TextDecoder(encoding).decode(bytes);
}

function isUtf8(text: string): boolean {
  const broken = text.split(REPLACEMENT).length - 1;
  if (broken === 0) return true;
  const foreign = text.match(/\P{ASCII}/gu)?.length ?? 0;
  return foreign - broken > broken;
}

function finish(encoding: TextEncoding, decoded: string): DecodedText {
  const text = decoded.replace(/\r\n?/g, '\n');
  const brokenLines = new Set<number>();
  for (const [index, line] of text.split('\n').entries()) {
    if (line.includes(REPLACEMENT)) brokenLines.add(index + 1);
  }
  return { text, encoding, brokenLines };
}
