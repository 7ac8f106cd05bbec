import { Args, Float, Int, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, Requires } from '../access/requires.js';
import type { Actor } from '../database/actor.js';
import { Party } from '../party/party.model.js';
import { ChainVerification } from './chain-verification.js';
import { LogFilterInput } from './log.input.js';
import { AuditVerification, ChangeLogPage, ReadLogPage } from './log.model.js';
import { LogSearch } from './log-search.js';

const PAGE = 50;

@Resolver()
export class SupervisionResolver {
  constructor(
    private readonly search: LogSearch,
    private readonly verification: ChainVerification,
  ) {}

  @Query(() => ChangeLogPage, { description: 'The chained log of changes, newest first.' })
  @Requires('audit.read')
  changeLog(
    @CurrentActor() actor: Actor,
    @Args('filter') filter: LogFilterInput,
    @Args('first', { type: () => Int, defaultValue: PAGE }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<ChangeLogPage> {
    return this.search.changes(actor, filter, { first, after });
  }

  @Query(() => [Party], { description: 'The parties that a search can be narrowed to.' })
  @Requires('audit.read')
  logParties(@CurrentActor() actor: Actor): Promise<Party[]> {
    return this.search.parties(actor);
  }

  @Query(() => ReadLogPage, { description: 'The log of reads, newest first.' })
  @Requires('readLog.search')
  readLog(
    @CurrentActor() actor: Actor,
    @Args('filter') filter: LogFilterInput,
    @Args('first', { type: () => Int, defaultValue: PAGE }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<ReadLogPage> {
    return this.search.reads(actor, filter, { first, after });
  }

  @Query(() => ReadLogPage, { description: 'Who outside the own party has read its restricted material.' })
  @Requires('readLog.own')
  readersOfOurMaterial(
    @CurrentActor() actor: Actor,
    @Args('filter') filter: LogFilterInput,
    @Args('first', { type: () => Int, defaultValue: PAGE }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<ReadLogPage> {
    return this.search.readsOfOwn(actor, filter, { first, after });
  }

  @Query(() => AuditVerification, { description: 'Walks the chain of the municipality’s log of changes.' })
  @Requires('audit.verify')
  auditVerification(
    @CurrentActor() actor: Actor,
    @Args('after', {
      type: () => Float,
      defaultValue: 0,
      description: 'Where an earlier walk ran out of time.',
    })
    after: number,
  ): Promise<AuditVerification> {
    return this.verification.verify(actor, after);
  }
}
