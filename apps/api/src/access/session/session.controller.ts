import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { DomainError } from '@samlad/domain/errors.js';
import type { Request, Response } from 'express';
import { z } from 'zod';
import type { Actor } from '../../database/actor.js';
import { Requires, type SamladRequest } from '../requires.js';
import { Sessions } from '../sessions.js';
import { IdentityProviders } from '../sign-in/identity-provider.js';
import { SignInLog } from '../sign-in/sign-in-log.js';
import { OwnAssignments } from './own-assignments.js';

const switchSchema = z.object({ assignmentId: z.uuid() });

/** What changes the session's cookie once somebody is signed in: the way out, and the change of assignment. */
@Controller('auth')
export class SessionController {
  constructor(
    private readonly sessions: Sessions,
    private readonly assignments: OwnAssignments,
    private readonly providers: IdentityProviders,
    private readonly log: SignInLog,
  ) {}

  /** Ends the session here, and says where the browser goes to end it at its provider too. */
  @Post('sign-out')
  @HttpCode(200)
  @Requires('session.end')
  async signOut(@Req() request: Request, @Res({ passthrough: true }) response: Response) {
    await this.log.signedOut(actorOf(request));
    const closed = await this.sessions.close(request.headers.cookie);
    const provider = closed?.provider ? this.providers.withId(closed.provider) : null;
    const next = closed && provider && (await provider.leave());
    response.setHeader('Set-Cookie', this.sessions.cookie(null));
    response.setHeader('Clear-Site-Data', '"cache", "storage"');
    return { signedIn: false, next: next || '/utloggad' };
  }

  /** Lets the session go on in another of the user's own assignments, under a new cookie. */
  @Post('assignment')
  @HttpCode(200)
  @Requires('session.own')
  async switchTo(
    @Body() body: unknown,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    const input = switchSchema.safeParse(body);
    if (!input.success) throw new DomainError('NOT_FOUND');
    const actor = actorOf(request);
    const assignment = await this.assignments.valid(actor, input.data.assignmentId);
    const token = await this.sessions.renew(request.headers.cookie, actor.userId, {
      municipalityId: assignment.municipalityId,
      assignmentId: assignment.id,
    });
    if (token === null) throw new DomainError('NOT_SIGNED_IN');
    await this.log.switched(actor, assignment);
    response.setHeader('Set-Cookie', this.sessions.cookie(token));
    return { switched: true };
  }
}

const actorOf = (request: Request): Actor => (request as SamladRequest).samlad.actor as Actor;
