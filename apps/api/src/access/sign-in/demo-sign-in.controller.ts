import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import { DomainError } from '@samlad/domain/errors.js';
import { cleanLine } from '@samlad/domain/text.js';
import { ROLE_LABEL } from '@samlad/domain/permissions.js';
import type { Request, Response } from 'express';
import { z } from 'zod';
import type { Actor } from '../../database/actor.js';
import { CurrentActor, ForAnyone, Requires } from '../requires.js';
import { SessionRepository } from '../session.repository.js';
import { deviceOf } from '../session/device.js';
import { DEMO_FACTS, Sessions } from '../sessions.js';
import { SignInLimits } from './sign-in-limits.js';
import { SignInLog } from './sign-in-log.js';

const signInSchema = z.object({ user: cleanLine(100).refine((user) => user !== '') });
const STEPPED_UP_LEVEL = 3;

/** Signing in on a demo; `DemoOnly` stands before every road here. */
@Controller('auth/demo')
export class DemoSignInController {
  constructor(
    private readonly repository: SessionRepository,
    private readonly sessions: Sessions,
    private readonly limits: SignInLimits,
    private readonly log: SignInLog,
  ) {}

  @Get()
  @ForAnyone()
  async list() {
    const accounts = await this.repository.demoAccounts();
    return accounts.map((account) => ({ ...account, roleLabel: ROLE_LABEL[account.role] }));
  }

  @Post()
  @ForAnyone()
  async signIn(
    @Body() body: unknown,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    const input = signInSchema.safeParse(body);
    if (!input.success)
      throw new DomainError('INVALID_INPUT', { message: 'Ange vilken demoanvändare du vill vara.' });
    const trier = { account: `demo ${input.data.user}`, address: request.ip };
    await this.limits.mustBeOpen(trier);
    const userId = await this.repository.demoUserId(input.data.user);
    const facts = { ...DEMO_FACTS, device: deviceOf(request.headers['user-agent']) };
    const opened = userId === null ? null : await this.sessions.open(userId, facts);
    if (opened === null) {
      await this.limits.countFailure(trier);
      await this.log.denied('NO_ACCOUNT', null);
      throw new DomainError('NOT_FOUND');
    }
    await this.log.opened(opened.actor, DEMO_FACTS);
    await this.sessions.close(request.headers.cookie);
    response.setHeader('Set-Cookie', this.sessions.cookie(opened.token));
    response.status(200);
    return { signedIn: true };
  }

  /** What a strong identification is on a demo: a click. Only sessions of the demo are raised by it. */
  @Post('step-up')
  @Requires('session.own')
  async stepUp(
    @CurrentActor() actor: Actor,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    const change = { assuranceLevel: STEPPED_UP_LEVEL };
    const token = await this.sessions.stepUp(request.headers.cookie, actor.userId, change);
    if (token === null) throw new DomainError('NOT_SIGNED_IN');
    await this.log.steppedUp(actor, { ...change, provider: null });
    response.setHeader('Set-Cookie', this.sessions.cookie(token));
    response.status(200);
    return { steppedUp: true };
  }
}
