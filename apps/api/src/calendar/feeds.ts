import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@samlad/domain/clock.js';
import { DomainError } from '@samlad/domain/errors.js';
import { roleMay } from '@samlad/domain/permissions.js';
import { addWeeks, mondayOfWeek, weekIndexOf, weekOfInstant } from '@samlad/domain/week.js';
import { Temporal } from 'temporal-polyfill';
import { Askers } from '../access/session/askers.js';
import { CONFIG, type Config } from '../config/config.js';
import type { Actor } from '../database/actor.js';
import { CLOCK } from '../database/clock.js';
import { Database } from '../database/database.js';
import { Hubs } from '../hub/hubs.js';
import { Rhythms } from '../rhythm/rhythms.js';
import { feedEvents, type FeedGround } from './feed-events.js';
import { FeedLimits } from './feed-limits.js';
import { FeedRepository, type FoundFeed } from './feed.repository.js';
import { hashIn } from './feed-token.js';
import { calendarText } from './icalendar.js';

const WEEKS_BACK = 6;
const WEEKS_AHEAD = 26;
const OPERATION = 'GET /kalender';

interface FeedCall {
  file: string;
  /** From where it is asked. */
  address: string | undefined;
  /** Where Samlad is, as the caller reached it; for a demo that has not been told. */
  origin: string;
  requestId: string;
}

/** A person's calendar as a program fetches it: who she is comes from the secret, and what she may see is worked out anew. */
@Injectable()
export class Feeds {
  constructor(
    private readonly database: Database,
    private readonly repository: FeedRepository,
    private readonly limits: FeedLimits,
    private readonly askers: Askers,
    private readonly rhythms: Rhythms,
    private readonly hubs: Hubs,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The file and its tag. NOT_FOUND for a secret that opens nothing and for a person who has ended, alike. */
  async fetch(call: FeedCall): Promise<{ text: string; tag: string }> {
    const hash = hashIn(call.file);
    const feed = hash === null ? null : await this.repository.find(hash);
    const asker = feed === null ? null : await this.askers.actorOf(feed, call.requestId);
    if (feed === null || asker === null || !roleMay(asker.role, 'calendar.own')) {
      await this.limits.countWrong(call.address);
      throw new DomainError('NOT_FOUND');
    }
    await this.limits.countFetch(feed.id);
    const actor = { ...asker, asked: askedFor(feed) };
    const ground = await this.ground(actor);
    const link = (path: string) => `${this.config.address ?? call.origin}${path}`;
    const text = calendarText({
      name: `Samlad, ${actor.municipalityName}`,
      timeZone: actor.timeZone,
      events: feedEvents(actor, ground, link),
    });
    await this.noteRead(feed, actor.timeZone);
    return { text, tag: `"${createHash('sha256').update(text).digest('base64url')}"` };
  }

  private ground(actor: Actor): Promise<FeedGround> {
    return this.database.read(actor, async (tx) => {
      const first = addWeeks(weekOfInstant(tx.now, actor.timeZone), -WEEKS_BACK);
      const from = weekIndexOf(first);
      const weeks = Array.from({ length: WEEKS_BACK + WEEKS_AHEAD + 1 }, (_, index) => from + index);
      const opened = await this.repository.opened(tx, from, from + weeks.length);
      const isReader = roleMay(actor.role, 'measure.read');
      return {
        weeks,
        opened: new Map(opened.map(({ week, takenUpIn }) => [week, takenUpIn])),
        versions: await this.rhythms.upTo(tx, from + weeks.length),
        hub: roleMay(actor.role, 'hub.fill') ? await this.hubs.ofOwnUnit(tx) : null,
        commitments: isReader ? await this.repository.commitments(tx, mondayOfWeek(first)) : [],
      };
    });
  }

  private async noteRead(feed: FoundFeed, timeZone: string): Promise<void> {
    const day = Temporal.Instant.from(this.clock.now()).toZonedDateTimeISO(timeZone).toPlainDate().toString();
    if (feed.readOn !== day) await this.repository.noteRead(feed, day);
  }
}

const askedFor = ({ id }: FoundFeed) => ({
  permission: 'calendar.own' as const,
  operation: OPERATION,
  digest: () => createHash('sha256').update(`${OPERATION} ${id}`).digest('hex'),
});
