import { Body, Controller, Get, HttpCode, Inject, Logger, Param, Post, Req, Res } from '@nestjs/common';
import { DomainError } from '@samlad/domain/errors.js';
import { cleanLine } from '@samlad/domain/text.js';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { CONFIG, type Config } from '../../config/config.js';
import type { Actor } from '../../database/actor.js';
import { asDomainError } from '../../errors/as-domain-error.js';
import { currentRequestId } from '../../errors/request-id.js';
import { ForAnyone, Requires, type SamladRequest } from '../requires.js';
import { SessionRepository } from '../session.repository.js';
import { IdentityProviders, SignInFailed } from './identity-provider.js';
import { faultPage, noticePage, refusalPage } from './plain-page.js';
import { type Browser, SignIn } from './sign-in.service.js';

const NEXT = { next: '/auth/go' };
const wishSchema = z
  .object({
    provider: z.string().max(40).optional(),
    email: cleanLine(254).optional(),
    returnTo: z.string().max(2_000).optional().catch(undefined),
    invitation: z.string().max(200).optional(),
  })
  .refine(({ provider, email }) => (provider === undefined) !== (email === undefined));
const stepUpSchema = z.object({ returnTo: z.string().max(2_000).optional() });
const BAD_WISH = 'Välj din organisation eller skriv din e-postadress i arbetet.';

/** Signing in through the providers of the home organisations. */
@Controller('auth')
export class SignInController {
  constructor(
    private readonly providers: IdentityProviders,
    private readonly signIn: SignIn,
    private readonly repository: SessionRepository,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The ways in: each provider and whether it answers now, and whether this is a demo. */
  @Get('providers')
  @ForAnyone()
  async list() {
    const demo = this.config.mode !== 'production' && (await this.repository.isDemo());
    const providers = await Promise.all(
      this.providers.all.map(async (provider) => ({
        id: provider.id,
        name: provider.name,
        available: await provider.isReachable(),
      })),
    );
    return { demo, providers };
  }

  @Post('sign-in')
  @HttpCode(200)
  @ForAnyone()
  async begin(
    @Body() body: unknown,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    const wish = wishSchema.safeParse(body);
    if (!wish.success) throw new DomainError('INVALID_INPUT', { message: BAD_WISH });
    response.setHeader('Set-Cookie', await this.signIn.begin(wish.data, browserOf(request)));
    return NEXT;
  }

  @Post('step-up')
  @HttpCode(200)
  @Requires('session.own')
  async stepUp(
    @Body() body: unknown,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    const { returnTo } = stepUpSchema.catch({}).parse(body ?? {});
    const actor = (request as SamladRequest).samlad.actor as Actor;
    response.setHeader('Set-Cookie', await this.signIn.beginStepUp(actor, returnTo, browserOf(request)));
    return NEXT;
  }

  @Get('go')
  @ForAnyone()
  async go(@Req() request: Request, @Res() response: Response) {
    await inPages(response, async () => {
      response.redirect(303, await this.signIn.go(browserOf(request)));
    });
  }

  @Get('callback/:provider')
  @ForAnyone()
  async arrive(@Param('provider') provider: string, @Req() request: Request, @Res() response: Response) {
    await inPages(response, async () => {
      const returned = new URL(request.originalUrl, 'http://returned.invalid');
      const { address, cookies, notice } = await this.signIn.arrive(provider, returned, browserOf(request));
      response.setHeader('Set-Cookie', cookies);
      if (notice === null) response.redirect(303, address);
      else noticePage(response, notice);
    });
  }
}

const log = new Logger('errors');

/** Runs a step that a browser is watching: whatever goes wrong is a page, not JSON. */
async function inPages(response: Response, step: () => Promise<void>): Promise<void> {
  try {
    await step();
  } catch (error) {
    if (error instanceof SignInFailed) return faultPage(response, error.fault, error.invitation);
    const requestId = currentRequestId();
    const refusal = asDomainError(error);
    if (refusal === null) {
      log.error({ requestId, error: error instanceof Error ? error.stack : String(error) });
    }
    refusalPage(response, refusal ?? new DomainError('INTERNAL', { requestId }));
  }
}

const browserOf = (request: Request): Browser => ({
  cookies: request.headers.cookie,
  address: request.ip,
  userAgent: request.headers['user-agent'],
});
