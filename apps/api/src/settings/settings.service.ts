import { Injectable } from '@nestjs/common';
import { isoWeekOf, weekIndexOf, weekOfInstant } from '@samlad/domain/week.js';
import { Areas } from '../area/areas.js';
import type { Actor } from '../database/actor.js';
import { Database } from '../database/database.js';
import { Parties } from '../party/parties.js';
import { Rhythms } from '../rhythm/rhythms.js';
import { rhythmLines } from './rhythm-words.js';
import type { SettingsPage } from './settings.model.js';
import { SettingsRepository } from './settings.repository.js';

/** The settings page: how the municipality is set up, and what has been read in. */
@Injectable()
export class SettingsService {
  constructor(
    private readonly database: Database,
    private readonly repository: SettingsRepository,
    private readonly areas: Areas,
    private readonly parties: Parties,
    private readonly rhythms: Rhythms,
  ) {}

  page(actor: Actor): Promise<SettingsPage> {
    return this.database.read(actor, async (tx) => {
      const { imports, openWeeks, demo } = await this.repository.page(tx);
      return {
        municipality: {
          id: actor.municipalityId,
          code: actor.municipalityCode,
          name: actor.municipalityName,
          timeZone: actor.timeZone,
          projectedCrs: actor.projectedCrs,
        },
        parties: await this.parties.all(tx),
        areas: await this.areas.all(tx, weekIndexOf(weekOfInstant(tx.now, actor.timeZone))),
        deadlines: rhythmLines((await this.rhythms.newest(tx)).settings),
        imports,
        openWeeks: openWeeks.map(isoWeekOf),
        demo,
      };
    });
  }
}
