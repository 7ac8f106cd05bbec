import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentActor, Requires } from '../../access/requires.js';
import type { Actor } from '../../database/actor.js';
import { MailReceipt } from '../../mail/mail.model.js';
import { InvitationMail } from './invitation-mail.js';
import { MailInvitationInput } from './person.input.js';

@Resolver()
export class InvitationMailResolver {
  constructor(private readonly letters: InvitationMail) {}

  @Mutation(() => MailReceipt, {
    description: 'Sends the link of an invitation to the address that is invited.',
  })
  @Requires('access.administer', { stepUp: true })
  mailInvitation(
    @CurrentActor() actor: Actor,
    @Args('input') input: MailInvitationInput,
  ): Promise<MailReceipt> {
    return this.letters.send(actor, input);
  }
}
