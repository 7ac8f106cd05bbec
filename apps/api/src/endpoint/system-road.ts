import { createHash } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import type { SamladRequest } from '../access/requires.js';
import type { Systems } from '../access/systems/systems.js';

/** The description of that road: it stands open. */
const OPEN_API_PATH = '/api/v1/openapi.json';

export const SYSTEM_METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT']);

/** Whether it is the road where the parties' own systems call; nobody's cookie is read there. */
export const isSystemRoad = (address: string): boolean => /^\/api(\/|\?|$)/i.test(address);

/** Finds out which system is calling, from its key and nothing else. */
export const withSystem = (systems: Systems) => async (request: Request, _: Response, next: NextFunction) => {
  const context = (request as SamladRequest).samlad;
  const address = `${request.baseUrl}${request.path}`;
  if (address !== OPEN_API_PATH) {
    const operation = `${request.method} ${address}`.slice(0, 200);
    context.actor = await systems.actorFrom({
      authorization: request.headers.authorization,
      address: request.ip,
      requestId: context.requestId,
      asked: {
        permission: 'delivery.read',
        operation,
        digest: () => createHash('sha256').update(operation).digest('hex'),
      },
    });
  }
  next();
};
