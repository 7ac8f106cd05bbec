import { randomUUID } from 'node:crypto';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { type WeekIndex } from '@samlad/domain/week.js';
import type { Actor } from '../database/actor.js';
import { Latest } from '../live/latest.js';
import { LiveBus } from '../live/live-bus.js';
import type { LiveNotice } from '../live/live-topics.js';
import type { ReportActivity } from './report-activity.model.js';

type Here = Extract<LiveNotice<'presence'>, { kind: 'HERE' }>;

/** Somebody who listens to her party's report, and what she was last told of its version. */
interface Watcher {
  actor: Actor;
  own: Here;
  version: number | null;
  latest: Latest<ReportActivity>;
}

const BEAT_MS = 3_000;
/** After so long without a word, another process's people are gone: it was killed, or the line was cut. */
const SILENT_MS = 8_000;

/**
 * Who of a party has its report open, and in which answer she stands. Nothing of it is stored: each process knows its own
 * sockets and tells the others, again and again as long as they are open. Only the own party is told, by name.
 */
@Injectable()
export class ReportWriters implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly process = randomUUID();
  /** Those of this process, by user and window. */
  private readonly watchers = new Map<string, Watcher>();
  private readonly elsewhere = new Map<string, { here: Here; heardAt: number }>();
  private beat: NodeJS.Timeout | undefined;

  constructor(private readonly live: LiveBus) {
    live.onNotice('presence', (notice) => this.hear(notice));
    live.onNotice('report', (notice) => this.saved(notice));
    live.onHearing(() => void this.live.tell('presence', { kind: 'ASK', process: this.process }));
  }

  onApplicationBootstrap(): void {
    this.beat = setInterval(() => this.tick(), BEAT_MS);
    this.beat.unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.beat);
  }

  /**
   * What happens in the actor's party's report of a week, told at once and at each change; as long as it is listened to, the
   * actor's window counts as open with the focus in `field`. A window that listens again is the same window.
   */
  watch(actor: Actor, week: WeekIndex, tab: string, field: string | null): Latest<ReportActivity> {
    const { process } = this;
    const { municipalityId, partyId, userId, userName: name } = actor;
    const own: Here = { kind: 'HERE', process, tab, municipalityId, partyId, week, userId, name, field };
    const key = keyOf(own);
    const watcher: Watcher = {
      actor,
      own,
      version: null,
      latest: new Latest<ReportActivity>(() => this.leave(key, watcher)),
    };
    const before = this.watchers.get(key);
    this.watchers.set(key, watcher);
    if (before === undefined) void this.live.tell('presence', { kind: 'ASK', process });
    void this.live.tell('presence', own);
    this.tellAbout(own);
    return watcher.latest;
  }

  private leave(key: string, watcher: Watcher): void {
    if (this.watchers.get(key) !== watcher) return;
    this.watchers.delete(key);
    void this.live.tell('presence', { kind: 'GONE', process: this.process, tab: key });
    this.tellAbout(watcher.own);
  }

  private hear(notice: LiveNotice<'presence'>): void {
    if (notice.process === this.process) return;
    if (notice.kind === 'ASK') return this.tellAll();
    const key = `${notice.process} ${notice.kind === 'GONE' ? notice.tab : keyOf(notice)}`;
    const before = this.elsewhere.get(key)?.here;
    if (notice.kind === 'GONE') this.elsewhere.delete(key);
    else this.elsewhere.set(key, { here: notice, heardAt: performance.now() });
    const isNews = notice.kind === 'GONE' || before?.field !== notice.field || before.week !== notice.week;
    if (before && isNews) this.tellAbout(before);
    if (notice.kind === 'HERE' && isNews) this.tellAbout(notice);
  }

  private saved({ municipalityId, partyId, week, version }: LiveNotice<'report'>): void {
    for (const watcher of this.watchersOf({ municipalityId, partyId, week })) {
      watcher.version = version;
      watcher.latest.put(this.activityFor(watcher));
    }
  }

  private tick(): void {
    this.tellAll();
    const oldest = performance.now() - SILENT_MS;
    for (const [key, { here, heardAt }] of this.elsewhere) {
      if (heardAt > oldest) continue;
      this.elsewhere.delete(key);
      this.tellAbout(here);
    }
  }

  private tellAll(): void {
    for (const { own } of this.watchers.values()) void this.live.tell('presence', own);
  }

  private tellAbout(report: Pick<Here, 'municipalityId' | 'partyId' | 'week'>): void {
    for (const watcher of this.watchersOf(report)) watcher.latest.put(this.activityFor(watcher));
  }

  private watchersOf(report: Pick<Here, 'municipalityId' | 'partyId' | 'week'>): Watcher[] {
    return [...this.watchers.values()].filter(({ own }) => isOf(own, report));
  }

  private activityFor({ own, actor, version }: Watcher): ReportActivity {
    const others = [
      ...[...this.watchers.values()].map((watcher) => watcher.own),
      ...[...this.elsewhere.values()].map(({ here }) => here),
    ].filter((here) => here !== own && isOf(here, own) && here.partyId === actor.partyId);
    return {
      version,
      writers: others
        .map(({ name, field, userId }) => ({ name, field, isYou: userId === actor.userId }))
        .sort((a, b) => a.name.localeCompare(b.name, 'sv')),
    };
  }
}

/** A window of a user; another user cannot take its place by calling a window the same. */
const keyOf = ({ userId, tab }: Here): string => `${userId} ${tab}`;

const isOf = (here: Here, report: Pick<Here, 'municipalityId' | 'partyId' | 'week'>): boolean =>
  here.municipalityId === report.municipalityId &&
  here.partyId === report.partyId &&
  here.week === report.week;
