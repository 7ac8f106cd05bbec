import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, Requires } from '../access/requires.js';
import type { Actor } from '../database/actor.js';
import { Receipt } from '../graphql/receipt.model.js';
import { IsoWeekScalar } from '../graphql/scalars.js';
import {
  ReturnReportInput,
  SaveReportInput,
  SubmitReportInput,
  WithdrawReportInput,
} from './report.input.js';
import { ReportPage, ReportVersion } from './report.model.js';
import { ReportPageService } from './report-page.service.js';
import { ReportPreview } from './report-preview.model.js';
import { ReportPreviews } from './report-previews.js';
import { ReportService } from './report.service.js';
import { Withdrawals } from './withdrawals.js';

@Resolver(() => ReportPage)
export class ReportResolver {
  constructor(
    private readonly pages: ReportPageService,
    private readonly service: ReportService,
    private readonly previews: ReportPreviews,
    private readonly withdrawals: Withdrawals,
  ) {}

  @Query(() => ReportPage)
  @Requires('report.readOwn')
  reportPage(
    @CurrentActor() actor: Actor,
    @Args('week', { type: () => IsoWeekScalar, nullable: true }) week: string | null,
  ): Promise<ReportPage> {
    return this.pages.page(actor, week ?? null);
  }

  @Query(() => ReportVersion, { nullable: true })
  @Requires('report.read')
  reportVersion(
    @CurrentActor() actor: Actor,
    @Args('reportId', { type: () => ID }) reportId: string,
    @Args('number', { type: () => Int, nullable: true }) number: number | null,
  ): Promise<ReportVersion | null> {
    return this.pages.version(actor, reportId, number ?? null);
  }

  @Query(() => [ReportPreview])
  @Requires('report.preview')
  reportPreview(
    @CurrentActor() actor: Actor,
    @Args('week', { type: () => IsoWeekScalar }) week: string,
  ): Promise<ReportPreview[]> {
    return this.previews.of(actor, week);
  }

  @Mutation(() => Receipt)
  @Requires('report.write')
  saveReportDraft(@CurrentActor() actor: Actor, @Args('input') input: SaveReportInput): Promise<Receipt> {
    return this.service.saveDraft(actor, input);
  }

  @Mutation(() => Receipt)
  @Requires('report.submit')
  submitReport(@CurrentActor() actor: Actor, @Args('input') input: SubmitReportInput): Promise<Receipt> {
    return this.service.submit(actor, input);
  }

  @Mutation(() => Receipt, {
    description: 'Takes back what the own party has sent, until the week is compiled.',
  })
  @Requires('report.withdraw')
  withdrawReport(@CurrentActor() actor: Actor, @Args('input') input: WithdrawReportInput): Promise<Receipt> {
    return this.withdrawals.withdraw(actor, input);
  }

  @Mutation(() => Receipt)
  @Requires('report.return')
  returnReport(@CurrentActor() actor: Actor, @Args('input') input: ReturnReportInput): Promise<Receipt> {
    return this.service.returnToParty(actor, input);
  }
}
