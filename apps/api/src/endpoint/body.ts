import { isUtf8 } from 'node:buffer';
import { type Permission, roleMay } from '@samlad/domain/permissions.js';
import { UPLOAD_HEADER } from '@samlad/domain/uploads.js';
import { json, type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import type { SamladRequest } from '../access/requires.js';
import { LIMITS } from './limits.js';
import type { Asked, ListedOperations } from './listed-operations.js';
import { refuse } from './middleware.js';

const MOST_NESTED = 50;
const BODY_LIMIT = '1mb';
/** A file of 1 MB in base64, with what is said of it. */
const UPLOAD_LIMIT = '2mb';
const UPLOAD_PERMISSIONS: readonly Permission[] = ['area.import', 'incident.import'];
const [QUOTE, BACKSLASH] = [0x22, 0x5c];
const OPENING = new Set([0x5b, 0x7b]);
const CLOSING = new Set([0x5d, 0x7d]);

/** Reads a body of JSON, counted unpacked; those who may read in files may send a larger one, and must say so first. */
export function readJson(): RequestHandler {
  const reader = (limit: string) => json({ limit, strict: true, verify: mustBeReadable });
  const [small, large] = [reader(BODY_LIMIT), reader(UPLOAD_LIMIT)];
  return (request, response, next) => {
    const { samlad } = request as SamladRequest;
    const role = samlad.actor?.role;
    const may = role !== undefined && UPLOAD_PERMISSIONS.some((each) => roleMay(role, each));
    samlad.upload = may && request.headers[UPLOAD_HEADER] === '1';
    response.locals['bodyLimit'] = samlad.upload ? UPLOAD_LIMIT : BODY_LIMIT;
    (samlad.upload ? large : small)(request, response, next);
  };
}

/** Refuses a body that is not UTF-8 or is nested too deep, before anything is read out of it. Security guide §4. */
function mustBeReadable(_request: unknown, _response: unknown, body: Buffer, encoding: string): void {
  if (encoding === 'utf-8' && isUtf8(body) && !isNestedDeeperThan(MOST_NESTED, body)) return;
  throw Object.assign(new Error('The body is not UTF-8 or is nested too deep.'), { status: 400 });
}

/** Refuses questions in any other form than JSON, in our own words. */
export function jsonOnly(request: Request, response: Response, next: NextFunction): void {
  if (request.is('application/json') !== false) return next();
  refuse(response, 'NOT_JSON', (request as SamladRequest).samlad.requestId, 415);
}

/** Answers a body that could not be read: too large, with the limit that holds, or not to be understood. */
export function malformedBody(
  error: { status?: number },
  request: Request,
  response: Response,
  next: NextFunction,
): void {
  if (error?.status === undefined || error.status >= 500) return next(error);
  const { requestId } = (request as SamladRequest).samlad;
  if (error.status !== 413) return refuse(response, 'MALFORMED_REQUEST', requestId, error.status);
  const limit = String(response.locals['bodyLimit'] ?? BODY_LIMIT)
    .replace(/(?<=\d)(?=[a-z])/, ' ')
    .toUpperCase();
  refuse(response, 'BODY_TOO_LARGE', requestId, error.status, { limit });
}

/** Refuses a document above the limit before it is parsed. */
export function documentOfSize(request: Request, response: Response, next: NextFunction): void {
  const { query } = (request.body ?? {}) as { query?: unknown };
  if (!isTooLong(query)) return next();
  refuse(response, 'QUERY_TOO_LARGE', (request as SamladRequest).samlad.requestId, 400, { limit: TOO_LONG });
}

/** What is said of a document above the limit. */
export const TOO_LONG = `högst ${LIMITS.bytes / 1024} kB`;

/** Whether a document has more bytes than the limit allows. */
export const isTooLong = (document: unknown): boolean =>
  typeof document === 'string' && Buffer.byteLength(document) > LIMITS.bytes;

/** Puts the listed document in the place of its hash; refuses lists of questions and what may not be asked freely. */
export const onlyListed =
  (listed: ListedOperations) =>
  (request: Request, response: Response, next: NextFunction): void => {
    const { extensions, ...rest } = (request.body ?? {}) as Asked;
    const { requestId } = (request as SamladRequest).samlad;
    if (Array.isArray(request.body)) return refuse(response, 'ONE_OPERATION_EACH', requestId);
    if (!isRecord(extensions ?? {})) return refuse(response, 'MALFORMED_REQUEST', requestId);
    try {
      request.body = { ...rest, query: listed.documentFor({ query: rest.query, extensions }) };
      next();
    } catch {
      refuse(response, 'OPERATION_NOT_LISTED', requestId);
    }
  };

const isRecord = (value: unknown): boolean => typeof value === 'object' && !Array.isArray(value);

function isNestedDeeperThan(most: number, json: Buffer): boolean {
  let depth = 0;
  let isText = false;
  for (let index = 0; index < json.length; index += 1) {
    const byte = json[index] as number;
    if (byte === QUOTE) isText = !isText;
    else if (isText && byte === BACKSLASH) index += 1;
    else if (!isText && OPENING.has(byte)) depth += 1;
    else if (!isText && CLOSING.has(byte)) depth -= 1;
    if (depth > most) return true;
  }
  return false;
}
