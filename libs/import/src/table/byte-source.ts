/** A file that is read piece by piece, wherever it is kept. */
export interface ByteSource {
  readonly size: number;
  /** The bytes from `from` up to but not including `to`, in pieces of any size. */
  read(from: number, to: number): AsyncIterable<Uint8Array>;
}

/** A file that is in memory already. */
export function bytesSource(bytes: Uint8Array): ByteSource {
  return {
    size: bytes.byteLength,
    read: async function* (from, to) {
      yield bytes.subarray(from, to);
    },
  };
}

/** The first bytes of a file, at most `count`. */
export async function firstBytes(source: ByteSource, count: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of source.read(0, Math.min(count, source.size))) pieces.push(piece);
  return Buffer.concat(pieces);
}
