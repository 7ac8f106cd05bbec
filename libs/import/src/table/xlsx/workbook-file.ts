import { Readable } from 'node:stream';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { quoted, spaced } from '../../quoted.js';
import type { ByteSource } from '../byte-source.js';
import { type TableLimits, Unreadable } from '../table.js';

const BROKEN = 'Arbetsboken är skadad och kan inte läsas.';
const LONGEST_SMALL_PART = 8 * 1024 * 1024;

/** The parts of a packed workbook, read as streams; what they unpack to is counted as it comes, since headers may lie. */
export class WorkbookFile {
  private unpacked = 0;

  private constructor(
    private readonly zip: ZipFile,
    private readonly parts: ReadonlyMap<string, Entry>,
    private readonly limits: TableLimits,
  ) {}

  static async open(source: ByteSource, limits: TableLimits): Promise<WorkbookFile> {
    const zip = await opened(source);
    const parts = new Map<string, Entry>();
    await new Promise<void>((resolve, reject) => {
      zip.on('entry', (entry: Entry) => {
        if (parts.size >= limits.entries) {
          return reject(new Unreadable(`Arbetsboken har fler än ${spaced(limits.entries)} delar.`));
        }
        parts.set(entry.fileName.toLowerCase(), entry);
        zip.readEntry();
      });
      zip.on('end', () => resolve());
      zip.on('error', () => reject(new Unreadable(BROKEN)));
      zip.readEntry();
    });
    return new WorkbookFile(zip, parts, limits);
  }

  has(name: string): boolean {
    return this.parts.has(name.toLowerCase());
  }

  /** The names of all parts, in small letters. */
  names(): string[] {
    return [...this.parts.keys()];
  }

  /** The text of one part in pieces, unpacked. Throws Unreadable when there is too much of it or it is broken. */
  async *text(name: string): AsyncGenerator<string> {
    const entry = this.parts.get(name.toLowerCase());
    if (entry === undefined) throw new Unreadable(BROKEN);
    if (entry.isEncrypted()) throw new Unreadable('Arbetsboken är låst med lösenord. Spara den utan.');
    const decoder = new TextDecoder('UTF-8', { fatal: true });
    try {
      for await (const piece of await this.stream(entry)) {
        this.unpacked += piece.byteLength;
        if (this.unpacked > this.limits.unpackedBytes) throw tooLarge(this.limits);
        yield decoder.decode(piece, { stream: true });
      }
      yield decoder.decode();
    } catch (error) {
      throw error instanceof Unreadable ? error : new Unreadable(BROKEN);
    }
  }

  /** The whole text of a part that is never large. */
  async smallPart(name: string): Promise<string> {
    let text = '';
    for await (const piece of this.text(name)) {
      text += piece;
      if (text.length > LONGEST_SMALL_PART)
        throw new Unreadable(`Arbetsbokens del ${quoted(name)} är för stor.`);
    }
    return text;
  }

  private stream(entry: Entry): Promise<AsyncIterable<Uint8Array>> {
    return new Promise((resolve, reject) => {
      this.zip.openReadStream(entry, (error, stream) => {
        if (error) reject(error);
        else resolve(stream as AsyncIterable<Uint8Array>);
      });
    });
  }
}

const tooLarge = ({ unpackedBytes }: TableLimits) =>
  new Unreadable(
    `Arbetsboken är större än ${spaced(Math.floor(unpackedBytes / 1024 / 1024))} MB när den packas upp.`,
  );

function opened(source: ByteSource): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    yauzl.fromRandomAccessReader(
      new SourceReader(source),
      source.size,
      { lazyEntries: true, autoClose: false, strictFileNames: true, validateEntrySizes: true },
      (error, zip) => {
        if (error || !zip) reject(new Unreadable(BROKEN));
        else resolve(zip);
      },
    );
  });
}

class SourceReader extends yauzl.RandomAccessReader {
  constructor(private readonly source: ByteSource) {
    super();
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.source.read(start, end), { objectMode: false });
  }
}
