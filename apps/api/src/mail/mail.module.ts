import { Global, Module } from '@nestjs/common';
import { MailRepository } from './mail.repository.js';
import { MailRun } from './mail-run.js';
import { Mails } from './mails.js';
import { Postman } from './postman.js';

/** What reaches people outside Samlad: that something waits there, never what. ADR 0025. */
@Global()
@Module({
  providers: [MailRepository, MailRun, Mails, Postman],
  exports: [Mails],
})
export class MailModule {}
