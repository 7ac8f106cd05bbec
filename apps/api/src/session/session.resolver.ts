import { Query, Resolver } from '@nestjs/graphql';
import { DomainError } from '@samlad/domain/errors.js';
import { permissionsOf, ACTING_ROLE_LABEL } from '@samlad/domain/permissions.js';
import { OwnSessions } from '../access/session/own-sessions.js';
import type { Actor } from '../database/actor.js';
import { Database } from '../database/database.js';
import { Hubs } from '../hub/hubs.js';
import { Notices } from '../notice/notices.js';
import { Parties } from '../party/parties.js';
import { Weeks } from '../week/weeks.js';
import { ForAnyone, MaybeActor } from '../access/requires.js';
import { Session } from './session.model.js';

@Resolver(() => Session)
export class SessionResolver {
  constructor(
    private readonly database: Database,
    private readonly parties: Parties,
    private readonly weeks: Weeks,
    private readonly hubs: Hubs,
    private readonly sessions: OwnSessions,
    private readonly notices: Notices,
  ) {}

  @Query(() => Session, { nullable: true, description: 'Who is signed in; null for nobody.' })
  @ForAnyone()
  session(@MaybeActor() actor: Actor | null): Promise<Session | null> | null {
    return actor === null ? null : this.describe(actor);
  }

  private describe(actor: Actor): Promise<Session> {
    return this.database.read(actor, async (tx) => {
      const party = (await this.parties.all(tx)).find(({ id }) => id === actor.partyId);
      if (party === undefined) throw new DomainError('NOT_FOUND');
      const lives = await this.sessions.current(actor);
      const unread = this.notices.unreadIn(tx);
      const installation = await tx.one<{ demo: boolean; unreadNotices: number }>(
        `select i.demo, ${unread.sql} "unreadNotices" from installation i`,
        unread.parameters,
      );
      return {
        user: { id: actor.userId, name: actor.userName },
        party,
        role: actor.role,
        roleLabel: ACTING_ROLE_LABEL[actor.role],
        municipality: {
          id: actor.municipalityId,
          code: actor.municipalityCode,
          name: actor.municipalityName,
          timeZone: actor.timeZone,
          projectedCrs: actor.projectedCrs,
        },
        permissions: permissionsOf(actor.role),
        demo: installation?.demo ?? false,
        unreadNotices: installation?.unreadNotices ?? 0,
        assignmentId: actor.assignmentId,
        hubs: await this.hubs.kindsOf(tx),
        ...lives,
        homeWeek: await this.weeks.home(tx),
      };
    });
  }
}
