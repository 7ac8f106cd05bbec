import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, Requires } from '../../access/requires.js';
import type { Actor } from '../../database/actor.js';
import { Receipt, VersionedInput } from '../../graphql/receipt.model.js';
import { ConnectedSystems } from './connected-systems.js';
import {
  ConnectedSystem,
  ConnectedSystemConnection,
  ConnectSystemInput,
  KeyReceipt,
  RenewKeyInput,
} from './system.model.js';

@Resolver(() => ConnectedSystem)
export class SystemResolver {
  constructor(private readonly systems: ConnectedSystems) {}

  @Query(() => ConnectedSystemConnection, {
    description: "The own party's systems, and what they delivered lately.",
  })
  @Requires('token.manage')
  connectedSystems(
    @CurrentActor() actor: Actor,
    @Args('first', { type: () => Int }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<ConnectedSystemConnection> {
    return this.systems.list(actor, { first, after });
  }

  @Mutation(() => KeyReceipt)
  @Requires('token.manage', { stepUp: true })
  connectSystem(@CurrentActor() actor: Actor, @Args('input') input: ConnectSystemInput): Promise<KeyReceipt> {
    return this.systems.connect(actor, input);
  }

  @Mutation(() => KeyReceipt)
  @Requires('token.manage', { stepUp: true })
  renewKey(@CurrentActor() actor: Actor, @Args('input') input: RenewKeyInput): Promise<KeyReceipt> {
    return this.systems.renew(actor, input);
  }

  @Mutation(() => Receipt)
  @Requires('token.manage', { stepUp: true })
  revokeKey(@CurrentActor() actor: Actor, @Args('input') input: VersionedInput): Promise<Receipt> {
    return this.systems.revoke(actor, input);
  }
}
