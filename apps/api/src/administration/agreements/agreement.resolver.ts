import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, Requires } from '../../access/requires.js';
import type { Actor } from '../../database/actor.js';
import { Receipt, VersionedInput } from '../../graphql/receipt.model.js';
import {
  Agreement,
  AgreementConnection,
  AgreementFilterInput,
  AgreementGround,
  AgreementInput,
  EndAgreementInput,
  LeaveAgreementInput,
  Sharing,
} from './agreement.model.js';
import { AgreementService } from './agreement.service.js';
import { SharingService } from './sharing.service.js';

@Resolver(() => Agreement)
export class AgreementResolver {
  constructor(
    private readonly agreementService: AgreementService,
    private readonly sharing: SharingService,
  ) {}

  @Query(() => AgreementConnection)
  @Requires('agreement.read')
  agreements(
    @CurrentActor() actor: Actor,
    @Args('filter') filter: AgreementFilterInput,
    @Args('first', { type: () => Int }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ) {
    return this.agreementService.list(actor, filter, { first, after });
  }

  @Query(() => Agreement, { nullable: true })
  @Requires('agreement.read')
  agreement(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string) {
    return this.agreementService.find(actor, id);
  }

  @Query(() => AgreementGround)
  @Requires('agreement.read')
  agreementGround(@CurrentActor() actor: Actor) {
    return this.sharing.ground(actor);
  }

  @Query(() => [Sharing], { description: 'Who reads whose shared material today, as sessions are opened.' })
  @Requires('agreement.read')
  sharingMatrix(@CurrentActor() actor: Actor) {
    return this.sharing.matrix(actor);
  }

  @Mutation(() => Receipt)
  @Requires('agreement.administer', { stepUp: true })
  registerAgreement(@CurrentActor() actor: Actor, @Args('input') input: AgreementInput) {
    return this.agreementService.register(actor, input);
  }

  @Mutation(() => Receipt)
  @Requires('agreement.administer', { stepUp: true })
  changeAgreement(@CurrentActor() actor: Actor, @Args('input') input: AgreementInput) {
    return this.agreementService.change(actor, input);
  }

  @Mutation(() => Receipt)
  @Requires('agreement.administer', { stepUp: true })
  endAgreement(@CurrentActor() actor: Actor, @Args('input') input: EndAgreementInput) {
    return this.agreementService.end(actor, input);
  }

  @Mutation(() => Receipt)
  @Requires('agreement.accept')
  acceptAgreement(@CurrentActor() actor: Actor, @Args('input') input: VersionedInput) {
    return this.agreementService.accept(actor, input);
  }

  @Mutation(() => Receipt)
  @Requires('agreement.accept')
  leaveAgreement(@CurrentActor() actor: Actor, @Args('input') input: LeaveAgreementInput) {
    return this.agreementService.leave(actor, input);
  }
}
