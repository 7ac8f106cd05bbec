import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { Response } from 'express';
import { asDomainError } from '../errors/as-domain-error.js';
import { currentRequestId } from '../errors/request-id.js';
import { refuse } from './middleware.js';

/** Errors of plain HTTP routes, masked like those of GraphQL; GraphQL formats its own. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  private readonly log = new Logger('errors');

  catch(error: unknown, host: ArgumentsHost): void {
    if (host.getType<string>() === 'graphql') throw error;
    const response = host.switchToHttp().getResponse<Response>();
    const requestId = currentRequestId();
    if (response.headersSent) return;
    const domainError = asDomainError(error);
    if (domainError !== null) {
      return refuse(
        response,
        domainError.reason,
        requestId,
        undefined,
        domainError.params,
        domainError.details,
      );
    }
    if (error instanceof HttpException) {
      const status = error.getStatus();
      return refuse(response, status === 404 ? 'NOT_FOUND' : 'MALFORMED_REQUEST', requestId, status);
    }
    this.log.error({ requestId, error: error instanceof Error ? error.stack : String(error) });
    refuse(response, 'INTERNAL', requestId);
  }
}
