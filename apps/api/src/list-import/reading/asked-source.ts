import type { ByteSource } from '@samlad/import/table/byte-source.js';
import type { FromReader, ToReader } from './reading-messages.js';

/** Bytes at a time: as much as a piece of a stored file holds. */
export const PIECE_BYTES = 1_048_576;

/** A file whose bytes are asked for piece by piece, at the edges of the pieces that it is stored in. */
export class AskedSource implements ByteSource {
  private nextId = 1;
  private readonly waiting = new Map<number, (bytes: Uint8Array | null) => void>();

  constructor(
    readonly size: number,
    private readonly ask: (message: FromReader) => void,
  ) {}

  async *read(from: number, to: number): AsyncGenerator<Uint8Array> {
    for (let at = from; at < to;) {
      const end = Math.min(to, (Math.floor(at / PIECE_BYTES) + 1) * PIECE_BYTES);
      const bytes = await this.piece(at, end);
      yield bytes;
      at = end;
    }
  }

  answer({ id, bytes }: Extract<ToReader, { kind: 'BYTES' }>): void {
    this.waiting.get(id)?.(bytes);
    this.waiting.delete(id);
  }

  private async piece(from: number, to: number): Promise<Uint8Array> {
    const id = this.nextId;
    this.nextId += 1;
    const answered = new Promise<Uint8Array | null>((resolve) => this.waiting.set(id, resolve));
    this.ask({ kind: 'WANTS', id, from, to });
    const bytes = await answered;
    if (bytes === null) throw new Error('The file is no longer stored.');
    return bytes;
  }
}
