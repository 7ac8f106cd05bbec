import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@samlad/domain/clock.js';
import type { Actor } from '../../database/actor.js';
import { CLOCK } from '../../database/clock.js';
import { SessionRepository } from '../session.repository.js';

/** Who asked for a job: what its payload carries of an actor. */
export interface Asker {
  municipalityId: string;
  userId: string;
  assignmentId: string;
}

/** Lets a job act as the one who asked for it. */
@Injectable()
export class Askers {
  constructor(
    private readonly repository: SessionRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The asker with the rights that she has now, never stepped up; null when the assignment has ended since. */
  async actorOf(asker: Asker, requestId: string): Promise<Actor | null> {
    const session = { ...asker, id: '', steppedUpUntil: null };
    const actor = await this.repository.actorOf(session, this.clock.now(), requestId);
    if (actor === null) return null;
    const { sessionId: _none, ...known } = actor;
    return known;
  }
}
