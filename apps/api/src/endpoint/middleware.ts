import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { type ErrorParams, type ErrorReason, ERRORS } from '@samlad/domain/errors.js';
import type { NextFunction, Request, Response } from 'express';
import type { SamladRequest } from '../access/requires.js';
import type { Sessions } from '../access/sessions.js';
import { TIME_LIMITS } from '../database/time-limits.js';
import { allowTime, withRequestId } from '../errors/request-id.js';
import { TimeLimit } from '../errors/time-limit.js';
import { asErrors, asProblem } from './refusal.js';
import { isSystemRoad, SYSTEM_METHODS } from './system-road.js';

/** Says that the page asks by itself, with nobody at it; such a call does not keep a session alive. */
const BACKGROUND_HEADER = 'x-samlad-background';
/** Seconds until one who was refused for want of a database may come back. */
export const RETRY_AFTER_S = '2';
const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);
const ALLOWED_METHODS = new Set([...SAFE_METHODS, 'POST']);

/** Answers a refusal outside GraphQL, in the form of its road: to people as GraphQL does, to systems as a problem. */
export function refuse(
  response: Response,
  reason: ErrorReason,
  requestId: string,
  status?: number,
  params: ErrorParams = {},
  details: Readonly<Record<string, unknown>> = {},
): void {
  const { code } = ERRORS[reason];
  if (code === 'UNAVAILABLE') response.setHeader('Retry-After', RETRY_AFTER_S);
  if (code === 'TOO_MANY_REQUESTS')
    response.setHeader('Retry-After', String(params['seconds'] ?? RETRY_AFTER_S));
  const isOfSystems = isSystemRoad(response.req.originalUrl);
  if (isOfSystems && code === 'UNAUTHENTICATED') response.setHeader('WWW-Authenticate', 'Bearer');
  const form = isOfSystems ? asProblem : asErrors;
  const answer = form({ reason, requestId, params, details }, status);
  response
    .status(answer.status)
    .type(isOfSystems ? 'application/problem+json' : 'application/json')
    .send(JSON.stringify(answer.body));
}

/** Gives every request an id, forbids caching of content and refuses other methods. */
export function identify(request: Request, response: Response, next: NextFunction): void {
  const requestId = randomUUID();
  (request as SamladRequest).samlad = { actor: null, requestId };
  response.setHeader('X-Request-Id', requestId);
  response.setHeader('Cache-Control', 'no-store');
  const methods = isSystemRoad(request.path) ? SYSTEM_METHODS : ALLOWED_METHODS;
  if (!methods.has(request.method)) return refuse(response, 'MALFORMED_REQUEST', requestId, 405);
  const limit = new TimeLimit();
  response.once('close', () => (response.writableFinished ? limit.rest() : limit.stop()));
  withRequestId(requestId, next, limit);
}

/** Stops what takes too long, in the database too. Source: security requirements §3. */
export const limitTime =
  (most: number = TIME_LIMITS.operationMs) =>
  (_request: Request, _response: Response, next: NextFunction): void => {
    allowTime(most);
    next();
  };

/**
 * Whether what a browser says of where a call comes from is this server: the address it is configured with, else the
 * host that was called. Programs say nothing and come through.
 */
export function isOwnSite(headers: IncomingHttpHeaders, address: string | undefined): boolean {
  const { origin, host } = headers;
  const isOwn =
    origin === undefined ||
    (address === undefined ? URL.parse(origin)?.host === host : origin === new URL(address).origin);
  return isOwn && headers['sec-fetch-site'] !== 'cross-site';
}

/** Where a provider's server calls without our header; what it sends proves itself by a signature. */
const isBackChannel = (path: string): boolean => /^\/auth\/backchannel-logout\/[a-z0-9-]{1,40}$/.test(path);

/** Refuses writes that another site could have started. Source: security requirements §3 (CSRF). */
export const ownSiteOnly =
  (address: string | undefined) =>
  (request: Request, response: Response, next: NextFunction): void => {
    const { requestId } = (request as SamladRequest).samlad;
    if (SAFE_METHODS.has(request.method)) return next();
    if (!isOwnSite(request.headers, address)) return refuse(response, 'FOREIGN_ORIGIN', requestId);
    const isByProgram = isBackChannel(request.path) || isSystemRoad(request.path);
    if (request.headers['x-samlad-client'] !== '1' && !isByProgram)
      return refuse(response, 'CLIENT_HEADER_MISSING', requestId);
    next();
  };

/** GraphQL is reached by POST with JSON only. */
export function postOnly(request: Request, response: Response, next: NextFunction): void {
  if (request.method === 'POST') return next();
  response.setHeader('Allow', 'POST');
  refuse(response, 'MALFORMED_REQUEST', (request as SamladRequest).samlad.requestId, 405);
}

/** Finds out who is asking, from the session cookie and nothing else. */
export const withActor =
  (sessions: Sessions) => async (request: Request, _: Response, next: NextFunction) => {
    const context = (request as SamladRequest).samlad;
    const opened = request.headers['x-samlad-assignment'];
    if (typeof opened === 'string') context.opened = opened;
    const isUse = request.headers[BACKGROUND_HEADER] === undefined;
    context.actor = await sessions.actorFrom(request.headers.cookie, context.requestId, isUse);
    next();
  };
