import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, Requires } from '../access/requires.js';
import type { Actor } from '../database/actor.js';
import { Receipt } from '../graphql/receipt.model.js';
import { ImportSettings, ImportSettingsInput } from './import-setting.model.js';
import { ImportSettingsService } from './import-settings.js';

@Resolver()
export class ImportSettingResolver {
  constructor(private readonly settings: ImportSettingsService) {}

  @Query(() => ImportSettings)
  @Requires('settings.read')
  importSettings(@CurrentActor() actor: Actor): Promise<ImportSettings> {
    return this.settings.page(actor);
  }

  @Mutation(() => Receipt)
  @Requires('import.keep')
  saveImportSettings(
    @CurrentActor() actor: Actor,
    @Args('input') input: ImportSettingsInput,
  ): Promise<Receipt> {
    return this.settings.save(actor, input);
  }
}
