import { Module } from '@nestjs/common';
import { InvitationMail } from './invitation-mail.js';
import { InvitationMailResolver } from './invitation-mail.resolver.js';

/** Invitations by mail; the command line hands out links and sends none. */
@Module({ providers: [InvitationMail, InvitationMailResolver] })
export class InvitationMailModule {}
