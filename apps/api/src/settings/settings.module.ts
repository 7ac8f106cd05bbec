import { Module } from '@nestjs/common';
import { SettingsRepository } from './settings.repository.js';
import { SettingsResolver } from './settings.resolver.js';
import { SettingsService } from './settings.service.js';

/** How the municipality is set up, for those who look after it. */
@Module({ providers: [SettingsRepository, SettingsResolver, SettingsService] })
export class SettingsModule {}
