import { Injectable } from '@nestjs/common';
import { DomainError } from '@samlad/domain/errors.js';
import { type IsoWeek, weekIndexOf } from '@samlad/domain/week.js';
import { Database } from '../database/database.js';
import type { FixedTable } from './publication.model.js';
import { PublicationRepository } from './publication.repository.js';
import { shownTable } from './shown-table.js';

/** Whoever is not signed in, as the database's rules know her; no assignment can have this role. */
const NOT_SIGNED_IN = 'PUBLIC';

export interface OpenFigures {
  municipality: string;
  timeZone: string;
  figures: FixedTable | null;
}

interface OpenTown {
  id: string;
  name: string;
  timeZone: string;
}

/** The public tables of a municipality that has chosen to show them. */
@Injectable()
export class OpenFiguresService {
  constructor(
    private readonly database: Database,
    private readonly repository: PublicationRepository,
  ) {}

  /** NOT_FOUND for a municipality that is not here, and in the same words for one that shows nothing. */
  async of(code: string, week: IsoWeek | null): Promise<OpenFigures> {
    const town = await this.database.readAs({ role: NOT_SIGNED_IN }, async (query) => {
      const rows = await query<OpenTown>(
        'select id, name, time_zone "timeZone" from municipality where code = $1',
        [code],
      );
      return rows[0];
    });
    if (town === undefined) throw new DomainError('NOT_FOUND');
    const who = { municipalityId: town.id, role: NOT_SIGNED_IN };
    return this.database.readAs(who, async (query) => {
      if (!(await this.repository.isPublic(query, town.id))) throw new DomainError('NOT_FOUND');
      const found = await this.repository.read(
        query,
        town.id,
        'PUBLIC',
        week === null ? null : weekIndexOf(week),
      );
      return { municipality: town.name, timeZone: town.timeZone, figures: found && shownTable(found) };
    });
  }
}
