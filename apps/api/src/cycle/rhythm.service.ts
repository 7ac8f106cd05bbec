import { Injectable } from '@nestjs/common';
import { DomainError } from '@samlad/domain/errors.js';
import { rhythmSchema, type WeekRhythm } from '@samlad/domain/rhythm.js';
import { isoWeekOf } from '@samlad/domain/week.js';
import type { Actor } from '../database/actor.js';
import { Database } from '../database/database.js';
import type { Receipt } from '../graphql/receipt.model.js';
import { Jobs } from '../jobs/jobs.js';
import { Rhythms } from '../rhythm/rhythms.js';
import { Weeks } from '../week/weeks.js';
import type { ChangeRhythmInput, RhythmPage } from './rhythm.model.js';

/** The municipality's rhythm as its coordinator sets it. */
@Injectable()
export class RhythmService {
  constructor(
    private readonly database: Database,
    private readonly rhythms: Rhythms,
    private readonly weeks: Weeks,
    private readonly jobs: Jobs,
  ) {}

  /** The rhythm for weeks to come, from which week a change would hold, and the versions before. */
  page(actor: Actor): Promise<RhythmPage> {
    return this.database.read(actor, async (tx) => {
      const versions = await this.rhythms.last(tx);
      const [newest] = versions;
      if (newest === undefined) throw new DomainError('NOT_FOUND');
      return {
        id: newest.id,
        version: newest.number,
        settings: newest.settings,
        firstWeek: isoWeekOf(await this.weeks.firstNotDue(tx)),
        timeZone: actor.timeZone,
        versions: versions.map((version) => ({
          ...version,
          fromWeek: version.fromWeek === 0 ? null : isoWeekOf(version.fromWeek),
        })),
      };
    });
  }

  /**
   * Sets a new rhythm from the first week whose reports are not due yet; those before keep theirs. VERSION_CONFLICT when
   * somebody has set another since.
   */
  change(actor: Actor, input: ChangeRhythmInput): Promise<Receipt> {
    const settings = validRhythm(input.settings);
    return this.database.write(
      actor,
      { clientKey: input.clientKey, operation: 'changeRhythm', input },
      async (tx) => {
        await tx.query('select pg_advisory_xact_lock(hashtext($1))', [`open-weeks:${actor.municipalityId}`]);
        const newest = await this.rhythms.newest(tx);
        if (newest.number !== input.expectedVersion)
          throw new DomainError('VERSION_CONFLICT', { version: newest.number });
        const from = await this.weeks.firstNotDue(tx);
        const id = await this.rhythms.add(tx, newest.number, from, settings);
        await this.weeks.placeAnew(tx, from);
        await this.jobs.add(tx, 'week.turn', {}, { key: 'now' });
        tx.audit({
          action: 'rhythm.change',
          objectType: 'RHYTHM',
          objectId: id,
          detail: { number: newest.number + 1, fromWeek: isoWeekOf(from) },
        });
        return { id, version: newest.number + 1 };
      },
    );
  }
}

/** The rhythm if it can be kept; INVALID_INPUT with the first reason otherwise. */
function validRhythm(given: unknown): WeekRhythm {
  const result = rhythmSchema.safeParse(given);
  if (result.success) return result.data;
  throw new DomainError('INVALID_INPUT', {
    message: result.error.issues[0]?.message ?? 'Rytmen går inte att hålla.',
  });
}
