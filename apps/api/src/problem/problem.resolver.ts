import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { ProblemState } from '@samlad/domain/problem.js';
import { CurrentActor, Requires } from '../access/requires.js';
import type { Actor } from '../database/actor.js';
import { ProblemStateEnum } from '../graphql/enums.js';
import { Receipt } from '../graphql/receipt.model.js';
import { MoveProblemInput, ProblemInput, ProblemScoreInput } from './problem.input.js';
import { Problem, ProblemConnection } from './problem.model.js';
import { ProblemService } from './problem.service.js';

@Resolver(() => Problem)
export class ProblemResolver {
  constructor(private readonly problems: ProblemService) {}

  @Query(() => Problem, { nullable: true })
  @Requires('problem.read')
  problem(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string) {
    return this.problems.find(actor, id);
  }

  @Query(() => ProblemConnection, { name: 'problems' })
  @Requires('problem.read')
  list(
    @CurrentActor() actor: Actor,
    @Args('first', { type: () => Int }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @Args('areaCode', { type: () => String, nullable: true }) areaCode: string | null,
    @Args('state', { type: () => ProblemStateEnum, nullable: true }) state: ProblemState | null,
  ) {
    return this.problems.list(actor, { areaCode, state }, { first, after });
  }

  @Mutation(() => Receipt)
  @Requires('problem.write')
  recordProblem(@CurrentActor() actor: Actor, @Args('input') input: ProblemInput) {
    return this.problems.record(actor, input);
  }

  @Mutation(() => Receipt)
  @Requires('problem.write')
  editProblem(@CurrentActor() actor: Actor, @Args('input') input: ProblemInput) {
    return this.problems.edit(actor, input);
  }

  @Mutation(() => Receipt)
  @Requires('problem.write')
  scoreProblem(@CurrentActor() actor: Actor, @Args('input') input: ProblemScoreInput) {
    return this.problems.score(actor, input);
  }

  @Mutation(() => Receipt)
  @Requires('problem.write')
  moveProblem(@CurrentActor() actor: Actor, @Args('input') input: MoveProblemInput) {
    return this.problems.move(actor, input);
  }
}
