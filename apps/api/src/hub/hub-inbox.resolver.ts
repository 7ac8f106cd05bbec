import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { HubKind } from '@samlad/domain/hub-kinds.js';
import { CurrentActor, Requires } from '../access/requires.js';
import type { Actor } from '../database/actor.js';
import { HubKindEnum } from '../graphql/enums.js';
import { Receipt } from '../graphql/receipt.model.js';
import { IsoWeekScalar } from '../graphql/scalars.js';
import {
  LeaveOutHubFormInput,
  MergeHubInput,
  NudgeHubInput,
  RelayHubInput,
  SaveHubUnitInput,
} from './hub-inbox.input.js';
import { HubInbox } from './hub-inbox.model.js';
import { HubInboxService } from './hub-inbox.service.js';
import { HubMergeService } from './hub-merge.service.js';
import { HubRelayService } from './hub-relay.service.js';
import { HubUnitService } from './hub-unit.service.js';

@Resolver(() => HubInbox)
export class HubInboxResolver {
  constructor(
    private readonly service: HubInboxService,
    private readonly merges: HubMergeService,
    private readonly relays: HubRelayService,
    private readonly units: HubUnitService,
  ) {}

  @Query(() => HubInbox, {
    description: 'What the units of a hub have sent in a week; of the first hub when no kind is named.',
  })
  @Requires('hub.manage')
  hubInbox(
    @CurrentActor() actor: Actor,
    @Args('kind', { type: () => HubKindEnum, nullable: true }) kind: HubKind | null,
    @Args('week', { type: () => IsoWeekScalar, nullable: true }) week: string | null,
  ): Promise<HubInbox> {
    return this.service.inbox(actor, kind ?? null, week ?? null);
  }

  @Mutation(() => Receipt)
  @Requires('hub.manage')
  nudgeHub(@CurrentActor() actor: Actor, @Args('input') input: NudgeHubInput): Promise<Receipt> {
    return this.service.nudge(actor, input);
  }

  @Mutation(() => Receipt, { description: 'The receipt names the party’s report.' })
  @Requires('hub.manage')
  mergeHub(@CurrentActor() actor: Actor, @Args('input') input: MergeHubInput): Promise<Receipt> {
    return this.merges.merge(actor, input);
  }

  @Mutation(() => Receipt)
  @Requires('hub.manage')
  leaveOutHubForm(
    @CurrentActor() actor: Actor,
    @Args('input') input: LeaveOutHubFormInput,
  ): Promise<Receipt> {
    return this.merges.leaveOut(actor, input);
  }

  @Mutation(() => Receipt)
  @Requires('hub.relay')
  relayHub(@CurrentActor() actor: Actor, @Args('input') input: RelayHubInput): Promise<Receipt> {
    return this.relays.relay(actor, input);
  }

  @Mutation(() => Receipt)
  @Requires('hub.manage')
  saveHubUnit(@CurrentActor() actor: Actor, @Args('input') input: SaveHubUnitInput): Promise<Receipt> {
    return this.units.save(actor, input);
  }
}
