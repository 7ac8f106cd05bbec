import { saveFile } from './save-file';
import type { ErrorCode } from '@samlad/domain/errors.js';
import { UPLOAD_HEADER, UPLOAD_OPERATIONS } from '@samlad/domain/uploads.js';
import type { ListedDocument, TadaDocumentNode } from './graphql';
import { ApiError, offlineError, unreadableError } from './api-error';
import { noteContact } from './contact';
import { noteReachability } from './reachability';
import { lastUse } from './use-of-page';

/** The header that every POST carries; a form on another site cannot send it. */
const CLIENT_HEADERS = { 'content-type': 'application/json', 'x-samlad-client': '1' };

interface GraphqlError {
  message: string;
  extensions?: {
    code?: ErrorCode;
    reason?: string;
    params?: Record<string, unknown>;
    requestId?: string;
  };
}

interface GraphqlAnswer<Result> {
  data?: Result | null;
  errors?: GraphqlError[];
}

/** Without a hand on the page for so long, what it asks for is its own doing and keeps no session alive. */
const AWAY_MS = 60_000;

let assignment: string | null = null;

const isUnattended = (): boolean => Date.now() - lastUse() > AWAY_MS;

/** Names the assignment that the page shows; a change sent in another one is then refused, not done. */
export function nameAssignment(id: string): void {
  assignment = id;
}

const listed = (document: TadaDocumentNode<unknown, never>) => document as unknown as ListedDocument;

/** The name of a document's operation, which is also the start of its query key. */
export const operationName = (document: TadaDocumentNode<unknown, never>): string =>
  listed(document).operationName;

/** What is sent in a document's place, over HTTP and WebSocket alike. */
export function askFor<Variables>(document: TadaDocumentNode<unknown, never>, variables: Variables) {
  const { sha256Hash, query, ...named } = listed(document);
  if (query !== undefined) return { ...named, query, variables };
  return { ...named, extensions: { persistedQuery: { version: 1, sha256Hash } }, variables };
}

async function send(
  path: string,
  body: unknown,
  signal?: AbortSignal,
  headers: Record<string, string> = {},
): Promise<Response> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: {
        ...CLIENT_HEADERS,
        ...(assignment && { 'x-samlad-assignment': assignment }),
        ...(isUnattended() && { 'x-samlad-background': '1' }),
        ...headers,
      },
      credentials: 'same-origin',
      body: JSON.stringify(body),
      signal,
    });
    noteReachability(true);
    if (!isUnattended()) noteContact();
    return response;
  } catch (error) {
    if (signal?.aborted) throw error;
    noteReachability(false);
    throw offlineError();
  }
}

function apiError({ message, extensions }: GraphqlError): ApiError {
  return new ApiError(message, {
    code: extensions?.code ?? 'INTERNAL',
    reason: extensions?.reason ?? 'INTERNAL',
    params: extensions?.params,
    requestId: extensions?.requestId,
  });
}

async function readAnswer<Answer>(response: Response): Promise<Answer> {
  try {
    return (await response.json()) as Answer;
  } catch {
    throw unreadableError(response.status, response.headers.get('x-request-id'));
  }
}

/** Runs one GraphQL operation. Throws `ApiError` with a Swedish sentence, also when there is no network. */
export async function request<Result, Variables>(
  document: TadaDocumentNode<Result, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Result> {
  const isUpload = UPLOAD_OPERATIONS.includes(operationName(document));
  const upload: Record<string, string> = isUpload ? { [UPLOAD_HEADER]: '1' } : {};
  const response = await send('/graphql', askFor(document, variables), signal, upload);
  const answer = await readAnswer<GraphqlAnswer<Result>>(response);
  const [error] = answer.errors ?? [];
  if (error) throw apiError(error);
  if (!answer.data) throw unreadableError(response.status, response.headers.get('x-request-id'));
  return answer.data;
}

/** Posts JSON to one of the routes beside GraphQL, such as `/auth/demo`, and gives the answer. Throws `ApiError`. */
export async function post<Result = unknown>(path: string, body: unknown = {}): Promise<Result> {
  const response = await send(path, body);
  if (response.ok) return readAnswer<Result>(response);
  const answer = await readAnswer<Partial<GraphqlError> & { errors?: GraphqlError[] }>(response);
  throw apiError(
    answer.errors?.[0] ?? { message: answer.message ?? 'Det gick inte.', extensions: answer.extensions },
  );
}

/** Some bytes for one of the doors of files: what is said of them, and who is told how far they have come. */
interface SendingBytes {
  headers: Record<string, string>;
  onSent?: (bytes: number) => void;
  signal?: AbortSignal;
}

/** Sends bytes as they are; a request of the older kind, since only that tells how far it has come. Throws `ApiError`. */
export function sendBytes<Result>(path: string, bytes: Blob, options: SendingBytes): Promise<Result> {
  const { headers, onSent, signal } = options;
  return new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest();
    sending.open('POST', path);
    const all = { 'content-type': 'application/octet-stream', 'x-samlad-client': '1', ...headers };
    for (const [name, value] of Object.entries(all)) sending.setRequestHeader(name, value);
    if (assignment) sending.setRequestHeader('x-samlad-assignment', assignment);
    sending.upload.onprogress = ({ loaded }) => onSent?.(loaded);
    sending.onload = () => {
      noteReachability(true);
      noteContact();
      const answer = readText<Result & { errors?: GraphqlError[] }>(sending.responseText);
      const [error] = answer?.errors ?? [];
      if (error) reject(apiError(error));
      else if (answer === null || sending.status >= 300) reject(unreadableError(sending.status, null));
      else resolve(answer);
    };
    sending.onerror = () => {
      noteReachability(false);
      reject(offlineError());
    };
    sending.onabort = () => reject(new DOMException('Avbruten', 'AbortError'));
    signal?.addEventListener('abort', () => sending.abort(), { once: true });
    sending.send(bytes);
  });
}

function readText<Answer>(text: string): Answer | null {
  try {
    return JSON.parse(text) as Answer;
  } catch {
    return null;
  }
}

/** Posts JSON and hands the file that comes back to the browser, by the name that the server gives it. Throws `ApiError`. */
export async function download(path: string, body: unknown): Promise<void> {
  const response = await send(path, body);
  if (!response.ok) {
    const { errors } = await readAnswer<{ errors?: GraphqlError[] }>(response);
    throw apiError(errors?.[0] ?? { message: 'Filen kunde inte hämtas.' });
  }
  const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  saveFile(name ?? 'samlad.csv', await response.blob());
}

/** Reads JSON from one of the routes beside GraphQL. Throws `ApiError`. */
export async function fetchJson<Answer>(path: string, signal?: AbortSignal): Promise<Answer> {
  let response: Response;
  try {
    response = await fetch(path, { credentials: 'same-origin', signal });
  } catch (error) {
    if (signal?.aborted) throw error;
    noteReachability(false);
    throw offlineError();
  }
  noteReachability(true);
  if (response.ok) return readAnswer<Answer>(response);
  const { errors } = await readAnswer<{ errors?: GraphqlError[] }>(response);
  throw errors?.[0]
    ? apiError(errors[0])
    : unreadableError(response.status, response.headers.get('x-request-id'));
}
