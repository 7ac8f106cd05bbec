import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@samlad/domain/clock.js';
import { DomainError } from '@samlad/domain/errors.js';
import type { Actor } from '../../database/actor.js';
import { CLOCK } from '../../database/clock.js';
import { type HeldAssignment, OwnAssignmentRepository } from './own-assignment.repository.js';

/** The assignments of whoever is signed in, in every municipality; every write names exactly one, the session's. */
@Injectable()
export class OwnAssignments {
  constructor(
    private readonly repository: OwnAssignmentRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Those that are valid now, oldest first. */
  list({ userId }: Actor): Promise<HeldAssignment[]> {
    return this.repository.list(userId, this.clock.now());
  }

  /** One of the actor's own that is valid now. Throws NOT_FOUND for any other. */
  async valid(actor: Actor, id: string): Promise<HeldAssignment> {
    const held = (await this.list(actor)).find((assignment) => assignment.id === id);
    if (held === undefined) throw new DomainError('NOT_FOUND');
    return held;
  }
}
