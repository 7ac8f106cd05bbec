import { firstBytes, type ByteSource } from './byte-source.js';
import { Unreadable } from './table.js';

type Kind = 'TEXT' | 'JSON' | 'ZIP';

const LOOKED_AT = 1_024;
/** What is not read, by how it begins. */
const REFUSED: readonly { start: readonly number[]; reason: string }[] = [
  {
    start: [0xd0, 0xcf, 0x11, 0xe0],
    reason: 'Filen är en äldre eller lösenordsskyddad arbetsbok. Spara den som XLSX utan lösenord.',
  },
  { start: [0x1f, 0x8b], reason: 'Filen är packad. Packa upp den först.' },
  { start: [0x25, 0x50, 0x44, 0x46], reason: 'Filen är en PDF. Spara listan som CSV eller XLSX.' },
  { start: [0x37, 0x7a, 0xbc, 0xaf], reason: 'Filen är ett 7z-arkiv. Packa upp det först.' },
  { start: [0x52, 0x61, 0x72, 0x21], reason: 'Filen är ett RAR-arkiv. Packa upp det först.' },
  { start: [0xff, 0xd8, 0xff], reason: 'Filen är en bild. Spara listan som CSV eller XLSX.' },
  { start: [0x89, 0x50, 0x4e, 0x47], reason: 'Filen är en bild. Spara listan som CSV eller XLSX.' },
];

/** What a file is by its content, whatever its name says; throws on what is not read. */
export async function kindOf(source: ByteSource): Promise<Kind> {
  if (source.size === 0) throw new Unreadable('Filen är tom.');
  const head = await firstBytes(source, LOOKED_AT);
  const refused = REFUSED.find(({ start }) => start.every((byte, index) => head[index] === byte));
  if (refused !== undefined) throw new Unreadable(refused.reason);
  if (head[0] === 0x50 && head[1] === 0x4b) return 'ZIP';
  const text = Buffer.from(head).toString('latin1').replace(/\0/g, '');
  return /^(ï»¿|ÿþ|þÿ)?\s*[[{]\s*["{[\]}]/.test(text) ? 'JSON' : 'TEXT';
}
