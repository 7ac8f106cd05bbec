import { ApiError } from './api-error';
import { fetchJson, sendBytes } from './request';

const MEGABYTE = 1_048_576;
/** A piece must come within the server's minute for a request, so it follows how fast the line is. */
const LARGEST_PIECE = 8 * MEGABYTE;
const QUICK_MS = 2_000;
const SLOW_MS = 15_000;
/** How long to wait before each new try when the line is broken. */
const WAITS_MS = [500, 1_000, 2_000, 4_000, 8_000, 15_000, 30_000];

interface Received {
  id: string;
  receivedBytes: number;
}

/** Files that were not sent to their end, by what tells them apart, so that the same file goes on where it stopped. */
const unfinished = new Map<string, string>();
const sameness = ({ name, size, lastModified }: File) => [name, size, lastModified].join('/');

/**
 * Sends a file in pieces, however large it is and slow the line: a broken line is waited for, and a file that was
 * stopped goes on where it was. Throws `ApiError` when it cannot. Source: ADR 0035.
 */
export async function sendFile(file: File, onProgress: (share: number) => void): Promise<{ id: string }> {
  const known = unfinished.get(sameness(file));
  const { id, receivedBytes } = (known && (await received(known))) || (await begun(file));
  unfinished.set(sameness(file), id);
  const tell = (bytes: number) => onProgress(file.size > 0 ? Math.min(1, bytes / file.size) : 1);
  let [at, size, tries] = [receivedBytes, MEGABYTE, 0];
  while (at < file.size) {
    const started = performance.now();
    try {
      const end = Math.min(file.size, at + size);
      at = (await sentPiece(id, file.slice(at, end), at, (bytes) => tell(at + bytes))).receivedBytes;
      const took = performance.now() - started;
      size = took < QUICK_MS ? Math.min(LARGEST_PIECE, size * 2) : took > SLOW_MS ? MEGABYTE : size;
      tries = 0;
    } catch (error) {
      const wait = WAITS_MS[tries];
      if (!mayGoOn(error) || wait === undefined) throw error;
      [size, tries] = [MEGABYTE, tries + 1];
      await new Promise((resolve) => setTimeout(resolve, wait));
      at = (await received(id).catch(() => null))?.receivedBytes ?? at;
    }
    tell(at);
  }
  unfinished.delete(sameness(file));
  return { id };
}

const begun = (file: File): Promise<Received> =>
  sendBytes('/import/upload', new Blob([]), {
    headers: {
      'x-samlad-file-name': encodeURIComponent(file.name),
      'x-samlad-file-size': String(file.size),
    },
  });

const sentPiece = (id: string, bytes: Blob, from: number, onSent: (bytes: number) => void) =>
  sendBytes<Received>(`/import/upload/${id}`, bytes, {
    headers: { 'x-samlad-offset': String(from) },
    onSent,
  });

/** What has come of a file; null when it is there no longer. */
async function received(id: string): Promise<Received | null> {
  try {
    return await fetchJson<Received>(`/import/upload/${id}`);
  } catch (error) {
    if (error instanceof ApiError && error.code === 'OFFLINE') throw error;
    return null;
  }
}

/** Whether it was the line that broke, or only where to go on that was wrong. */
const mayGoOn = (error: unknown): boolean =>
  error instanceof ApiError && (error.code === 'OFFLINE' || error.reason === 'UPLOAD_ELSEWHERE');
