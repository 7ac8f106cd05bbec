import { Injectable } from '@nestjs/common';
import { DomainError } from '@samlad/domain/errors.js';
import { cleanText } from '@samlad/domain/text.js';
import { hasReached, WEEK_STATE_TEXT } from '@samlad/domain/week-states.js';
import { z } from 'zod';
import { Areas } from '../area/areas.js';
import type { Actor } from '../database/actor.js';
import { Database } from '../database/database.js';
import type { Receipt } from '../graphql/receipt.model.js';
import { Weeks } from '../week/weeks.js';
import type { JointAssessmentInput } from './joint-assessment.input.js';
import { JointAssessmentRepository } from './joint-assessment.repository.js';

const MOST_TEXT = 4_000;
const valuesSchema = z.object({
  level: z.number().int().min(0, 'Nivån är 0–4.').max(4, 'Nivån är 0–4.'),
  text: cleanText(MOST_TEXT),
});

/** The coordinator's joint level and text for an area. */
@Injectable()
export class JointAssessments {
  constructor(
    private readonly database: Database,
    private readonly weeks: Weeks,
    private readonly areas: Areas,
    private readonly repository: JointAssessmentRepository,
  ) {}

  /** Sets level and text of a district, from the day the collection is closed until the minutes are approved. */
  set(actor: Actor, input: JointAssessmentInput): Promise<Receipt> {
    const values = valuesSchema.parse({ level: input.level, text: input.text });
    return this.database.write(
      actor,
      { clientKey: input.clientKey, operation: 'setJointAssessment', input },
      async (tx) => {
        const week = await this.weeks.changeable(tx, input.week);
        if (!hasReached(week.state, 'DUE')) {
          const state = WEEK_STATE_TEXT[week.state].label.toLowerCase();
          throw new DomainError('WEEK_NOT_OPEN', { week: input.week, state });
        }
        const area = await this.areas.byCode(tx, week.week, input.areaCode);
        if (area.kind !== 'DISTRICT') throw new DomainError('UNKNOWN_AREA', { area: input.areaCode });
        const stored = await this.repository.store(tx, week.week, area.id, values, input.expectedVersion);
        if (stored === null) throw new DomainError('VERSION_CONFLICT');
        tx.audit({
          action: 'picture.assess',
          objectType: 'JOINT_ASSESSMENT',
          objectId: area.id,
          detail: { week: input.week, level: values.level },
        });
        await tx.announceRow(week.week, 'joint_assessment', area.id);
        return { id: area.id, version: stored.version };
      },
    );
  }
}
