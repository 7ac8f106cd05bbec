import { Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, Requires } from '../access/requires.js';
import type { Actor } from '../database/actor.js';
import { SettingsPage } from './settings.model.js';
import { SettingsService } from './settings.service.js';

@Resolver()
export class SettingsResolver {
  constructor(private readonly settings: SettingsService) {}

  @Query(() => SettingsPage)
  @Requires('settings.read')
  settingsPage(@CurrentActor() actor: Actor): Promise<SettingsPage> {
    return this.settings.page(actor);
  }
}
