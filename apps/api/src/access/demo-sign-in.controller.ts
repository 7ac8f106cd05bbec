import { Body, Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import { DomainError } from '@samlad/domain/errors.js';
import { cleanLine } from '@samlad/domain/text.js';
import { ROLE_LABEL } from '@samlad/domain/permissions.js';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { CONFIG, type Config } from '../config/config.js';
import { ForAnyone, Requires } from './requires.js';
import { SessionRepository } from './session.repository.js';
import { Sessions } from './sessions.js';

const signInSchema = z.object({ user: cleanLine(100).refine((user) => user !== '') });

/** Signing in on a demo, and signing out. A real identity provider takes the first's place and calls the same `Sessions.open`. */
@Controller('auth')
export class DemoSignInController {
  constructor(
    private readonly repository: SessionRepository,
    private readonly sessions: Sessions,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('demo')
  @ForAnyone()
  async list() {
    if (this.config.mode === 'production') return [];
    const accounts = await this.repository.demoAccounts();
    return accounts.map((account) => ({ ...account, roleLabel: ROLE_LABEL[account.role] }));
  }

  @Post('demo')
  @ForAnyone()
  async signIn(
    @Body() body: unknown,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    const input = signInSchema.safeParse(body);
    if (!input.success)
      throw new DomainError('INVALID_INPUT', { message: 'Ange vilken demoanvändare du vill vara.' });
    const userId =
      this.config.mode === 'production' ? null : await this.repository.demoUserId(input.data.user);
    const token = userId === null ? null : await this.sessions.open(userId);
    if (token === null) throw new DomainError('NOT_FOUND');
    await this.sessions.close(request.headers.cookie);
    response.setHeader('Set-Cookie', this.sessions.cookie(token));
    response.status(200);
    return { signedIn: true };
  }

  @Post('sign-out')
  @Requires('session.end')
  async signOut(@Req() request: Request, @Res({ passthrough: true }) response: Response) {
    await this.sessions.close(request.headers.cookie);
    response.setHeader('Set-Cookie', this.sessions.cookie(null));
    response.setHeader('Clear-Site-Data', '"cache", "storage"');
    response.status(200);
    return { signedIn: false };
  }
}
