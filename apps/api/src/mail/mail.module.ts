import { Global, Module } from '@nestjs/common';
import { DirectMail } from './direct-mail.js';
import { MailDesk } from './mail-desk.js';
import { MailDeskRepository } from './mail-desk.repository.js';
import { MailRepository } from './mail.repository.js';
import { MailResolver } from './mail.resolver.js';
import { MailRun } from './mail-run.js';
import { Mails } from './mails.js';
import { Postman } from './postman.js';

/** What reaches people outside Samlad: that something waits there, never what. ADR 0025. */
@Global()
@Module({
  providers: [
    DirectMail,
    MailDesk,
    MailDeskRepository,
    MailRepository,
    MailResolver,
    MailRun,
    Mails,
    Postman,
  ],
  exports: [DirectMail, Mails],
})
export class MailModule {}
