import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, Requires } from '../access/requires.js';
import type { Actor } from '../database/actor.js';
import { pageSize } from '../graphql/page.js';
import { Receipt } from '../graphql/receipt.model.js';
import { DateTimeScalar } from '../graphql/scalars.js';
import {
  ImportFindingCursor,
  ImportJobInput,
  PreviewImportInput,
  RunImportInput,
  UndoImportInput,
} from './list-job.input.js';
import {
  type FindingKind,
  ImportFindingKindEnum,
  ImportFindingPage,
  ImportJob,
  OwnImportPage,
} from './list-job.model.js';
import { ListJobs } from './list-jobs.js';

@Resolver()
export class ListJobResolver {
  constructor(private readonly jobs: ListJobs) {}

  @Query(() => ImportJob, { nullable: true })
  @Requires('incident.import')
  importJob(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<ImportJob | null> {
    return this.jobs.find(actor, id);
  }

  @Query(() => ImportFindingPage, { description: 'Rows that were not simply taken in, by line.' })
  @Requires('incident.import')
  importFindings(
    @CurrentActor() actor: Actor,
    @Args('jobId', { type: () => ID }) jobId: string,
    @Args('kind', { type: () => ImportFindingKindEnum }) kind: FindingKind,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Args('after', { type: () => ImportFindingCursor, nullable: true }) after: ImportFindingCursor | null,
  ): Promise<ImportFindingPage> {
    return this.jobs.findings(actor, jobId, kind, pageSize(first), after);
  }

  @Query(() => OwnImportPage, { description: 'The lists that the own party has read in, newest first.' })
  @Requires('incident.import')
  ownImports(
    @CurrentActor() actor: Actor,
    @Args('first', { type: () => Int, defaultValue: 20 }) first: number,
    @Args('before', { type: () => DateTimeScalar, nullable: true }) before: string | null,
  ): Promise<OwnImportPage> {
    return this.jobs.own(actor, pageSize(first), before);
  }

  @Mutation(() => Receipt, {
    description: 'Reads a sent file through in the background; follow it with importJob.',
  })
  @Requires('incident.import')
  previewImport(@CurrentActor() actor: Actor, @Args('input') input: PreviewImportInput): Promise<Receipt> {
    return this.jobs.preview(actor, input);
  }

  @Mutation(() => Receipt, {
    description: 'Takes in what a preview has shown, in the background: every acceptable row or none.',
  })
  @Requires('incident.import')
  runImport(@CurrentActor() actor: Actor, @Args('input') input: RunImportInput): Promise<Receipt> {
    return this.jobs.run(actor, input);
  }

  @Mutation(() => Receipt)
  @Requires('incident.import')
  cancelImport(@CurrentActor() actor: Actor, @Args('input') input: ImportJobInput): Promise<Receipt> {
    return this.jobs.cancel(actor, input);
  }

  @Mutation(() => Receipt, {
    description: 'Takes a whole import back, in the background; what somebody has changed since stays.',
  })
  @Requires('incident.import')
  undoImport(@CurrentActor() actor: Actor, @Args('input') input: UndoImportInput): Promise<Receipt> {
    return this.jobs.undo(actor, input);
  }
}
