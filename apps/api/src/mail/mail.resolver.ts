import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, Requires } from '../access/requires.js';
import type { Actor } from '../database/actor.js';
import { Receipt } from '../graphql/receipt.model.js';
import { MailDesk } from './mail-desk.js';
import { ChooseMailInput, MailReceipt, MailStatus, OwnMail, TestMailInput } from './mail.model.js';

@Resolver()
export class MailResolver {
  constructor(private readonly desk: MailDesk) {}

  @Query(() => OwnMail)
  @Requires('mail.own')
  myMail(@CurrentActor() actor: Actor): Promise<OwnMail> {
    return this.desk.own(actor);
  }

  @Query(() => MailStatus)
  @Requires('mail.administer')
  mailStatus(@CurrentActor() actor: Actor): Promise<MailStatus> {
    return this.desk.status(actor);
  }

  @Mutation(() => Receipt)
  @Requires('mail.own')
  chooseMail(@CurrentActor() actor: Actor, @Args('input') input: ChooseMailInput): Promise<Receipt> {
    return this.desk.choose(actor, input);
  }

  @Mutation(() => MailReceipt, { description: "Sends a letter to the user's own address." })
  @Requires('mail.administer')
  sendTestMail(@CurrentActor() actor: Actor, @Args('input') input: TestMailInput): Promise<MailReceipt> {
    return this.desk.test(actor, input);
  }
}
