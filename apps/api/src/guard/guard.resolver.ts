import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, Requires } from '../access/requires.js';
import type { Actor } from '../database/actor.js';
import { Receipt } from '../graphql/receipt.model.js';
import {
  GuardSettings,
  GuardSettingsInput,
  GuardTermsModel,
  KeepFindingsInput,
  KeptFinding,
  KeptFindingsInput,
} from './guard.model.js';
import { GuardSettingsService } from './guard-settings.js';
import { KeptFindings } from './kept-findings.js';

@Resolver()
export class GuardResolver {
  constructor(
    private readonly settings: GuardSettingsService,
    private readonly kept: KeptFindings,
  ) {}

  @Query(() => GuardTermsModel)
  @Requires('guard.read')
  guardTerms(@CurrentActor() actor: Actor): Promise<GuardTermsModel> {
    return this.settings.termsFor(actor);
  }

  @Query(() => GuardSettings)
  @Requires('settings.read')
  guardSettings(@CurrentActor() actor: Actor): Promise<GuardSettings> {
    return this.settings.page(actor);
  }

  @Query(() => [KeptFinding], { description: 'The own party’s reasons that hold for exactly this text.' })
  @Requires('guard.keep')
  keptFindings(
    @CurrentActor() actor: Actor,
    @Args('input') input: KeptFindingsInput,
  ): Promise<KeptFinding[]> {
    return this.kept.of(actor, input);
  }

  @Mutation(() => Receipt, { description: 'Keeps reasons for what the guard has found in one text.' })
  @Requires('guard.keep')
  keepFindings(@CurrentActor() actor: Actor, @Args('input') input: KeepFindingsInput): Promise<Receipt> {
    return this.kept.keep(actor, input);
  }

  @Mutation(() => Receipt)
  @Requires('guard.set')
  saveGuardSettings(
    @CurrentActor() actor: Actor,
    @Args('input') input: GuardSettingsInput,
  ): Promise<Receipt> {
    return this.settings.save(actor, input);
  }
}
