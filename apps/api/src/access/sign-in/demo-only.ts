import { Inject, Injectable, type NestMiddleware } from '@nestjs/common';
import { DomainError } from '@samlad/domain/errors.js';
import type { NextFunction, Request, Response } from 'express';
import { CONFIG, type Config } from '../../config/config.js';
import { SessionRepository } from '../session.repository.js';

/**
 * Stands before the demo's roads, ahead of every guard: in production they answer as if they were not there, and
 * elsewhere too unless the database was marked as a demo while it was empty.
 */
@Injectable()
export class DemoOnly implements NestMiddleware {
  constructor(
    private readonly repository: SessionRepository,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async use(_request: Request, _response: Response, next: NextFunction): Promise<void> {
    if (this.config.mode === 'production' || !(await this.repository.isDemo()))
      throw new DomainError('NOT_FOUND');
    next();
  }
}
