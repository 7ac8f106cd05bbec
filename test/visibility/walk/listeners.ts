import { isoWeekOf } from '@samlad/domain/week.js';
import { createClient } from 'graphql-ws';
import type pg from 'pg';
import WebSocket from 'ws';
import type { Door } from '../door.js';
import type { Reader, World } from '../world/world.js';

/** Versions that no week has: what the walk says itself, past the API's rules, to know that all has been heard. */
const MARK = 900_000_000;
const PATIENCE_MS = 4_000;
const AGAIN_MS = 40;

/** What one reader has heard of one week since the last time she was asked. */
export interface Heard {
  reader: Reader;
  /** Whole messages, as they came. */
  messages: string[];
  /** The notices among them: the version each tells. */
  notices: { week: string; version: number }[];
}

interface Listener {
  reader: Reader;
  week: string;
  heard: string[];
  /** The last mark that came. */
  mark: number;
  isOver: boolean;
}

/** Several readers with a socket each, who listen to every week of the town while it is changed. */
export class Listeners {
  private readonly all: Listener[] = [];
  private readonly clients: ReturnType<typeof createClient>[] = [];
  private marks = 0;
  private wake = () => undefined as void;

  private constructor(
    private readonly owner: pg.Client,
    private readonly world: World,
  ) {}

  static async open(
    door: Door,
    owner: pg.Client,
    world: World,
    readers: readonly Reader[],
  ): Promise<Listeners> {
    const listeners = new Listeners(owner, world);
    for (const reader of readers) listeners.listen(door, reader);
    await listeners.heard(true);
    return listeners;
  }

  private listen(door: Door, reader: Reader): void {
    const mine: Listener[] = this.world.towns[0].weeks.map(({ week }) => ({
      reader,
      week: isoWeekOf(week),
      heard: [],
      mark: 0,
      isOver: false,
    }));
    const client = createClient({
      url: `ws://127.0.0.1:${door.port}/graphql`,
      lazy: true,
      retryAttempts: 0,
      webSocketImpl: class extends WebSocket {
        constructor(address: string, protocols: string) {
          super(address, protocols, { headers: { cookie: door.cookieOf(reader) } });
        }
      },
    });
    this.clients.push(client);
    this.all.push(...mine);
    for (const one of mine) {
      const over = () => {
        one.isOver = true;
        this.wake();
      };
      const query = `subscription { weekChanged(week: "${one.week}") { week version } }`;
      const next = (message: unknown) => {
        const { data } = message as { data?: { weekChanged?: { version: number } } };
        const version = data?.weekChanged?.version ?? 0;
        if (version > MARK) one.mark = Math.max(one.mark, version - MARK);
        else one.heard.push(JSON.stringify(message));
        this.wake();
      };
      client.subscribe(
        { query },
        {
          next,
          error: (error) => {
            one.heard.push(JSON.stringify(error) ?? '');
            over();
          },
          complete: over,
        },
      );
    }
  }

  /** Waits until everybody has heard all that has been said so far, and gives it; `first` says the word until all listen. */
  async heard(first = false): Promise<Heard[]> {
    this.marks += 1;
    await this.say();
    const until = Date.now() + PATIENCE_MS;
    while (Date.now() < until && this.all.some(({ isOver, mark }) => !isOver && mark < this.marks)) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, AGAIN_MS);
        this.wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      if (first) await this.say();
    }
    return this.all.map(({ reader, heard }) => {
      const messages = heard.splice(0);
      return { reader, messages, notices: messages.flatMap(noticeIn) };
    });
  }

  private async say(): Promise<void> {
    for (const town of this.world.towns) {
      for (const { week } of this.world.towns[0].weeks) {
        const event = { municipalityId: town.id, week, version: MARK + this.marks };
        await this.owner.query(`select pg_notify('samlad_week', $1)`, [JSON.stringify(event)]);
      }
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.clients.map((client) => client.dispose()));
  }
}

function noticeIn(message: string): Heard['notices'] {
  const told = (JSON.parse(message) as { data?: { weekChanged?: Heard['notices'][number] } }).data
    ?.weekChanged;
  return told ? [told] : [];
}
