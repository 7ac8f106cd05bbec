import { Args, ID, Resolver, Subscription } from '@nestjs/graphql';
import { DomainError } from '@samlad/domain/errors.js';
import { type IsoWeek, weekIndexOf } from '@samlad/domain/week.js';
import { z } from 'zod';
import { CurrentActor, Requires } from '../access/requires.js';
import type { Actor } from '../database/actor.js';
import { IsoWeekScalar } from '../graphql/scalars.js';
import { ReportActivity } from './report-activity.model.js';
import { ReportWriters } from './report-writers.js';

/** Keys and row numbers joined by dots; nothing that somebody has written. */
const fieldSchema = z
  .string()
  .regex(/^[\w.-]{1,120}$/)
  .nullable();

@Resolver()
export class ReportActivityResolver {
  constructor(private readonly writers: ReportWriters) {}

  @Subscription(() => ReportActivity, {
    description:
      'Who else of the own party has the report open and in which answer, and that it has been saved.',
    resolve: (activity: ReportActivity) => activity,
  })
  @Requires('report.readOwn')
  reportActivity(
    @CurrentActor() actor: Actor,
    @Args('week', { type: () => IsoWeekScalar }) week: IsoWeek,
    @Args('window', {
      type: () => ID,
      description: 'What the window calls itself; the same when it listens again.',
    })
    window: string,
    @Args('field', { type: () => String, nullable: true }) field: string | null,
  ): AsyncIterableIterator<ReportActivity> {
    const named = z.uuid().safeParse(window);
    const stands = fieldSchema.safeParse(field ?? null);
    if (!named.success || !stands.success) throw new DomainError('MALFORMED_REQUEST');
    return this.writers.watch(actor, weekIndexOf(week), named.data, stands.data);
  }
}
