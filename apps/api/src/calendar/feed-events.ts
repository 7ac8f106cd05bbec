import { createHash } from 'node:crypto';
import { type Permission, roleMay } from '@samlad/domain/permissions.js';
import { datedDeadlines, isReported } from '@samlad/domain/rhythm-dates.js';
import { isoWeekOf, type WeekIndex } from '@samlad/domain/week.js';
import type { WeekState } from '@samlad/domain/week-states.js';
import type { Actor } from '../database/actor.js';
import { dueAt, entryOf, type HubRow } from '../hub/hubs.js';
import type { RhythmVersion } from '../rhythm/rhythms.js';
import type { CalendarEvent } from './icalendar.js';

interface WeekEvent {
  key: string;
  state: WeekState;
  /** Who has it in the calendar. */
  permission: Permission;
  title: string;
  page: string;
  /** Whether it lasts as long as the meeting; else it is a moment. */
  isMeeting: boolean;
}

/** What a week puts into calendars; another is a line here. */
const WEEK_EVENTS: readonly WeekEvent[] = [
  {
    key: 'report',
    state: 'DUE',
    permission: 'report.write',
    title: 'Rapporten ska vara inne',
    page: '/rapport',
    isMeeting: false,
  },
  {
    key: 'picture',
    state: 'COMPILED',
    permission: 'situation.read',
    title: 'Bilden sammanställs',
    page: '/vecka',
    isMeeting: false,
  },
  {
    key: 'meeting',
    state: 'IN_MEETING',
    permission: 'meeting.read',
    title: 'Samverkansmöte',
    page: '/mote',
    isMeeting: true,
  },
];

/** An åtagande of the own party, as much of it as leaves Samlad. */
export interface DueCommitment {
  id: string;
  measureId: string;
  version: number;
  dueOn: string;
  updatedAt: string;
}

/** What a feed is made of. */
export interface FeedGround {
  weeks: readonly WeekIndex[];
  /** Weeks that are open already, with the week that takes them up if they have no report of their own. */
  opened: ReadonlyMap<WeekIndex, WeekIndex | null>;
  /** The rhythm's versions, newest first. */
  versions: readonly RhythmVersion[];
  /** The hub that the actor fills in a form for; null for all others. */
  hub: HubRow | null;
  commitments: readonly DueCommitment[];
}

type Asked = Pick<Actor, 'municipalityId' | 'partyId' | 'role' | 'timeZone'>;

/** Everything that a person has in her calendar: only when, which week and where; no word that anybody has written. */
export function feedEvents(
  actor: Asked,
  ground: FeedGround,
  link: (path: string) => string,
): CalendarEvent[] {
  const weeks = ground.weeks.flatMap((week) => eventsOfWeek(actor, ground, week, link));
  return [...weeks, ...ground.commitments.map((one) => commitmentEvent(one, link))];
}

function eventsOfWeek(
  actor: Asked,
  { opened, versions, hub }: FeedGround,
  week: WeekIndex,
  link: (path: string) => string,
): CalendarEvent[] {
  const version = versions.find(({ fromWeek }) => fromWeek <= week);
  if (version === undefined) return [];
  const { settings, number, changedAt } = version;
  const takenUpIn = opened.get(week);
  if (takenUpIn === undefined ? !isReported(week, settings) : takenUpIn !== null) return [];
  const iso = isoWeekOf(week);
  const common = { sequence: number - 1, changedAt };
  const deadlines = new Map(
    datedDeadlines(iso, settings, actor.timeZone).map(({ state, at }) => [state, at]),
  );
  const named = (title: string) => `${title}, vecka ${Number(iso.slice(6))}`;
  const uid = (key: string) => uidOf(actor.municipalityId, key === 'report' ? actor.partyId : '', key, iso);
  const own = WEEK_EVENTS.filter(({ permission }) => roleMay(actor.role, permission)).flatMap((event) => {
    const start = deadlines.get(event.state);
    if (start === undefined) return [];
    return [
      {
        ...common,
        uid: uid(event.key),
        title: named(event.title),
        link: link(`${event.page}/${iso}`),
        start,
        end: event.isMeeting ? later(start, settings.meetingMinutes) : null,
        isBusy: event.isMeeting,
      },
    ];
  });
  if (hub === null) return own;
  const form: CalendarEvent = {
    ...common,
    uid: uidOf(actor.municipalityId, hub.id, 'form', iso),
    title: named('Formuläret ska vara inne'),
    link: link(`${entryOf(hub).formAddress}/${iso}`),
    start: dueAt(hub, iso, actor.timeZone),
    end: null,
    isBusy: false,
  };
  return [form, ...own];
}

const commitmentEvent = (one: DueCommitment, link: (path: string) => string): CalendarEvent => ({
  uid: uidOf(one.id, 'commitment'),
  sequence: one.version - 1,
  changedAt: one.updatedAt,
  title: 'Åtagande förfaller',
  link: link(`/insatser/${one.measureId}`),
  start: one.dueOn,
  end: null,
  isBusy: false,
});

const MINUTE_MS = 60_000;
const later = (instant: string, minutes: number): string =>
  new Date(Date.parse(instant) + minutes * MINUTE_MS).toISOString();

/** The same words give the same id; it tells nothing of them. RFC 7986 §5.3. */
function uidOf(...words: string[]): string {
  const hex = createHash('sha256').update(words.join('\n')).digest('hex');
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-8$3-8$4-$5');
}
