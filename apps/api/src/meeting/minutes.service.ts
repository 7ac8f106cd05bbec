import { Injectable } from '@nestjs/common';
import { DomainError } from '@samlad/domain/errors.js';
import { cleanText } from '@samlad/domain/text.js';
import { hasReached } from '@samlad/domain/week-states.js';
import type { Actor } from '../database/actor.js';
import { Database, type Receipt } from '../database/database.js';
import { Weeks } from '../week/weeks.js';
import type { MinutesInput } from './meeting.input.js';
import { MinutesRepository } from './minutes.repository.js';

const LONGEST_MINUTES = 50_000;

/** Writing the minutes, from the meeting's start until two have approved them; a change voids a signature given before it. */
@Injectable()
export class MinutesService {
  constructor(
    private readonly database: Database,
    private readonly repository: MinutesRepository,
    private readonly weeks: Weeks,
  ) {}

  save(actor: Actor, input: MinutesInput): Promise<Receipt> {
    return this.database.write(
      actor,
      { clientKey: input.clientKey, operation: 'saveMinutes', input },
      async (tx) => {
        const week = await this.weeks.changeable(tx, input.week);
        if (!hasReached(week.state, 'IN_MEETING')) {
          throw new DomainError('WEEK_NOT_OPEN', { week: input.week, state: week.state });
        }
        const text = cleanText(LONGEST_MINUTES).parse(input.text);
        const version =
          input.expectedVersion === 0
            ? await this.repository.insert(tx, week.week, text)
            : await this.repository.update(tx, week.week, input.expectedVersion, text);
        if (version === null) throw new DomainError('VERSION_CONFLICT');
        tx.audit({
          action: 'minutes.save',
          objectType: 'WEEK',
          objectId: week.id,
          detail: { length: text.length },
        });
        await tx.announceRow(week.week, 'minutes', week.id);
        return { id: week.id, version };
      },
    );
  }
}
