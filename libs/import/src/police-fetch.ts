const DEFAULT_TIMEOUT_MS = 20_000;
const DEFAULT_MAX_BYTES = 10 * 1024 * 1024;

export interface PoliceRequest {
  url: string;
  /** Names the product and a way to reach its operator; the police ask for one. */
  userAgent: string;
  etag?: string | null;
  lastModified?: string | null;
  signal?: AbortSignal;
  fetch?: typeof fetch;
  timeoutMs?: number;
  maxBytes?: number;
  /** Instant that a `Retry-After` date is counted from, in milliseconds since 1970. */
  nowMs?: () => number;
}

export type PoliceResponse =
  | { outcome: 'FETCHED'; body: Uint8Array; etag: string | null; lastModified: string | null }
  | { outcome: 'NOT_MODIFIED' }
  | PoliceFailure;

export interface PoliceFailure {
  outcome: 'FAILED';
  status: number | null;
  retryAfterSeconds: number | null;
  /** Swedish sentence for the operator. */
  reason: string;
}

/**
 * One polite call to the police event list: conditional (`If-None-Match`, `If-Modified-Since`), named, one time
 * limit for head and body, body counted unpacked, redirects not followed. Answers `FAILED` with a sentence
 * instead of throwing; throws only on a caller's mistake (no User-Agent, not http). An empty body is `FETCHED`.
 */
export async function fetchPoliceEvents(request: PoliceRequest): Promise<PoliceResponse> {
  if (request.userAgent.trim() === '') throw new TypeError('A User-Agent is required.');
  if (!/^https?:$/.test(new URL(request.url).protocol))
    throw new TypeError('The address must be http or https.');
  const { timeoutMs = DEFAULT_TIMEOUT_MS, maxBytes = DEFAULT_MAX_BYTES, nowMs = Date.now } = request;
  const deadline = AbortSignal.timeout(timeoutMs);
  const signal = request.signal ? AbortSignal.any([request.signal, deadline]) : deadline;
  try {
    const response = await (request.fetch ?? fetch)(request.url, {
      headers: headersOf(request),
      redirect: 'manual',
      signal,
    });
    return await read(response, maxBytes, nowMs());
  } catch (error) {
    if (error instanceof TooLarge)
      return failed(`Svaret var större än ${error.megabytes} MB och lästes inte.`);
    if (request.signal?.aborted) return failed('Hämtningen avbröts.');
    if (deadline.aborted)
      return failed(`Polisens tjänst svarade inte inom ${Math.ceil(timeoutMs / 1000)} s.`);
    return failed('Polisens tjänst kunde inte nås.');
  }
}

/** `Retry-After` in whole seconds from `nowMs`; seconds or an HTTP date, null when absent or unreadable. */
export function readRetryAfter(header: string | null, nowMs: number): number | null {
  if (header === null) return null;
  if (/^\d{1,9}$/.test(header.trim())) return Number(header);
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, Math.ceil((date - nowMs) / 1000));
}

class TooLarge extends Error {
  constructor(readonly megabytes: number) {
    super();
  }
}

function headersOf(request: PoliceRequest): Headers {
  const headers = new Headers({ accept: 'application/json', 'user-agent': request.userAgent });
  if (request.etag) headers.set('if-none-match', request.etag);
  if (request.lastModified) headers.set('if-modified-since', request.lastModified);
  return headers;
}

async function read(response: Response, maxBytes: number, nowMs: number): Promise<PoliceResponse> {
  if (response.status === 200) {
    const body = await readBody(response, maxBytes);
    const { headers } = response;
    return {
      outcome: 'FETCHED',
      body,
      etag: headers.get('etag'),
      lastModified: headers.get('last-modified'),
    };
  }
  await response.body?.cancel();
  if (response.status === 304) return { outcome: 'NOT_MODIFIED' };
  const retryAfterSeconds = readRetryAfter(response.headers.get('retry-after'), nowMs);
  return { ...failed(reasonFor(response.status)), status: response.status, retryAfterSeconds };
}

async function readBody(response: Response, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes) throw new TooLarge(Math.round(maxBytes / 1024 / 1024));
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function reasonFor(status: number): string {
  if (status === 429) return 'Polisens tjänst ber oss vänta (429).';
  if (status === 401 || status === 403) return `Polisens tjänst släppte inte in oss (${status}).`;
  if (status >= 300 && status < 400) return `Polisens tjänst hänvisade till en annan adress (${status}).`;
  if (status >= 500) return `Polisens tjänst svarade med ett fel (${status}).`;
  return `Polisens tjänst gav ett oväntat svar (${status}).`;
}

function failed(reason: string): PoliceFailure {
  return { outcome: 'FAILED', status: null, retryAfterSeconds: null, reason };
}
