import { Injectable } from '@nestjs/common';
import { type IsoWeek, weekIndexOf } from '@samlad/domain/week.js';
import type { Actor } from '../database/actor.js';
import { Database } from '../database/database.js';
import type { FixedTable } from './publication.model.js';
import { PublicationRepository } from './publication.repository.js';
import { shownTable } from './shown-table.js';

/** The tables for readers inside who may open no row. */
@Injectable()
export class FixedTables {
  constructor(
    private readonly database: Database,
    private readonly repository: PublicationRepository,
  ) {}

  /** The tables of a week, the newest when none is named; null when there are none. */
  of(actor: Actor, week: IsoWeek | null): Promise<FixedTable | null> {
    return this.database.read(actor, async (tx) => {
      const query = tx.query.bind(tx);
      const index = week === null ? null : weekIndexOf(week);
      const found = await this.repository.read(query, actor.municipalityId, 'LEADERSHIP', index);
      return found && shownTable(found);
    });
  }
}
