import { Unreadable } from './table.js';

const BLOCK_CHARACTERS = 262_144;
/** Beyond this a quote that was never closed is taken for one, or a line for no line. */
const MOST_CHARACTERS = 4_194_304;

export interface LineBlock {
  /** The number of the block's first line, the file's first being 1. */
  firstLine: number;
  lines: string[];
}

/** Text in pieces → blocks of whole lines, cut where no quoted cell is open. */
export async function* lineBlocks(
  text: AsyncIterable<string>,
  most = MOST_CHARACTERS,
  wanted = BLOCK_CHARACTERS,
): AsyncGenerator<LineBlock> {
  let rest = '';
  let firstLine = 1;
  for await (const piece of text) {
    rest += piece;
    if (rest.length < wanted) continue;
    const end = endOfWhole(rest, most);
    if (end === 0) continue;
    const lines = rest.slice(0, end - 1).split('\n');
    yield { firstLine, lines };
    firstLine += lines.length;
    rest = rest.slice(end);
  }
  if (rest !== '') yield { firstLine, lines: rest.split('\n') };
}

/** Where the last line ends that no quoted cell goes across; 0 when more must be read to know. */
function endOfWhole(text: string, most: number): number {
  let quotes = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) quotes += 1;
  let isOpen = quotes % 2 === 1;
  let end = text.length;
  while (end > 0) {
    const feed = text.lastIndexOf('\n', end - 1);
    if (feed < 0) break;
    for (let at = feed; at < end; at += 1) if (text[at] === '"') isOpen = !isOpen;
    if (!isOpen) return feed + 1;
    end = feed;
  }
  if (text.length < most) return 0;
  const last = text.lastIndexOf('\n');
  if (last < 0) throw new Unreadable('Filen har en rad som är för lång för att vara en lista.');
  return last + 1;
}
