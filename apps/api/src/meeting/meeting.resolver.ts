import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { IsoWeek } from '@samlad/domain/week.js';
import { CurrentActor, Requires } from '../access/requires.js';
import type { Actor } from '../database/actor.js';
import { Receipt } from '../graphql/receipt.model.js';
import { IsoWeekScalar } from '../graphql/scalars.js';
import { MinutesInput } from './meeting.input.js';
import { MeetingPage } from './meeting.model.js';
import { MeetingService } from './meeting.service.js';
import { MinutesService } from './minutes.service.js';

@Resolver(() => MeetingPage)
export class MeetingResolver {
  constructor(
    private readonly meetings: MeetingService,
    private readonly minutes: MinutesService,
  ) {}

  @Query(() => MeetingPage)
  @Requires('meeting.read')
  meetingPage(
    @CurrentActor() actor: Actor,
    @Args('week', { type: () => IsoWeekScalar, nullable: true }) week: IsoWeek | null,
    @Args('hall', {
      type: () => Boolean,
      nullable: true,
      description:
        'For a screen that the whole meeting sees: only what is open or shared, of the own party too.',
    })
    hall: boolean | null,
  ) {
    return this.meetings.page(actor, week, hall ?? false);
  }

  @Mutation(() => Receipt)
  @Requires('meeting.run')
  saveMinutes(@CurrentActor() actor: Actor, @Args('input') input: MinutesInput) {
    return this.minutes.save(actor, input);
  }
}
