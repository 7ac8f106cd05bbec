import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { IsoWeek } from '@samlad/domain/week.js';
import { CurrentActor, Requires } from '../access/requires.js';
import type { Actor } from '../database/actor.js';
import { Receipt } from '../graphql/receipt.model.js';
import { IsoWeekScalar } from '../graphql/scalars.js';
import { AreaOverview } from './area-overview.model.js';
import { AreaOverviews } from './area-overview.service.js';
import { JointAssessmentInput } from './joint-assessment.input.js';
import { JointAssessments } from './joint-assessments.js';
import { WeekOverview } from './situation.model.js';
import { WeekOverviews } from './week-overview.service.js';

@Resolver()
export class SituationResolver {
  constructor(
    private readonly overviews: WeekOverviews,
    private readonly areas: AreaOverviews,
    private readonly assessments: JointAssessments,
  ) {}

  @Query(() => WeekOverview, { description: 'Veckan; the oldest undecided week when none is named.' })
  @Requires('situation.read')
  weekOverview(
    @CurrentActor() actor: Actor,
    @Args('week', { type: () => IsoWeekScalar, nullable: true }) week?: IsoWeek,
  ): Promise<WeekOverview> {
    return this.overviews.of(actor, week);
  }

  @Query(() => AreaOverview, { description: 'Område: one area in a week and over 104 weeks.' })
  @Requires('situation.read')
  areaOverview(
    @CurrentActor() actor: Actor,
    @Args('code') code: string,
    @Args('week', { type: () => IsoWeekScalar, nullable: true }) week?: IsoWeek,
  ): Promise<AreaOverview> {
    return this.areas.of(actor, code, week);
  }

  @Mutation(() => Receipt, {
    description: "Sets an area's joint level and text; the receipt's id is the area's.",
  })
  @Requires('picture.assess')
  setJointAssessment(
    @CurrentActor() actor: Actor,
    @Args('input') input: JointAssessmentInput,
  ): Promise<Receipt> {
    return this.assessments.set(actor, input);
  }
}
