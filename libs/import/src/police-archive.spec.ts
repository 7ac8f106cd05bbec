import { beforeAll, describe, expect, it } from 'vitest';
import { hasSharedData, sharedText } from '../test-support/shared-data.js';
import { mergeNotices, parsePoliceEvents, type PoliceAnswer } from './police-events.js';

interface RawEvent {
  id: number;
  datetime: string;
  name: string;
  summary: string;
  url: string;
  type: string;
  location: { name: string; gps: string };
}

const lines = (path: string) => sharedText(path).trimEnd().split('\n');
const municipalities = () =>
  lines('places/municipality_county.csv')
    .slice(1)
    .map((line) => line.split(','))
    .map(([code = '', , name = '']) => ({ code, name }));
const count = <T>(list: readonly T[], is: (value: T) => boolean) => list.filter(is).length;

describe.skipIf(!hasSharedData)('the archive of 57 924 real events', () => {
  let raw: RawEvent[];
  let answer: PoliceAnswer;
  beforeAll(() => {
    const text = sharedText('police/polisen_events_2022-09_2025-06.jsonl.gz');
    raw = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as RawEvent);
    answer = parsePoliceEvents(text, { municipalities: municipalities(), expected: null });
  });

  it('is read whole: nothing refused, nothing unknown, nothing to remark', () => {
    expect(answer).toMatchObject({ received: 57_924, refused: [], unknownTypes: [], findings: [] });
    expect(answer.notices.map((notice) => notice.sourceId)).toEqual(raw.map((event) => String(event.id)));
  });

  it('gives every event its time, 16 980 of them written with a colon', () => {
    expect(count(raw, (event) => /^\d\d \p{L}+ \d\d:\d\d,/u.test(event.name))).toBe(16_980);
    expect(count(raw, (event) => /^\d\d \p{L}+ \d\d[.:]\d\d,/u.test(event.name))).toBe(57_924);
    expect(count(answer.notices, (notice) => notice.eventPrecision === 'MINUTE')).toBe(57_924);
  });

  it('shows the same day and clock time as the title on a clock in Stockholm', () => {
    const clock = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Europe/Stockholm',
      day: '2-digit',
      month: 'long',
      hour: '2-digit',
      minute: '2-digit',
    });
    const wrong = answer.notices.filter((notice) => {
      const shown = clock.format(new Date(notice.eventAt ?? 0)).replace(/ kl\.?/, '');
      return shown !== /^\d\d \p{L}+ \d\d[.:]\d\d/u.exec(notice.title)?.[0].replace('.', ':');
    });
    expect(wrong.map((notice) => notice.title)).toEqual([]);
  });

  it('puts one event in the year before its notice and none further than 23 days from it', () => {
    const newYear = raw.flatMap((event, index) => {
      const isCrossing = event.name.startsWith('31 december') && /^\d{4}-01-/.test(event.datetime);
      return isCrossing ? [answer.notices[index]] : [];
    });
    expect(newYear.map((notice) => [notice?.publishedAt, notice?.eventAt])).toEqual([
      ['2023-12-31T23:40:16Z', '2023-12-30T23:07:00Z'],
    ]);
    const year = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', year: 'numeric' });
    const crossing = answer.notices.filter(
      (notice, index) => year.format(new Date(notice.eventAt ?? 0)) !== raw[index]?.datetime.slice(0, 4),
    );
    expect(crossing).toEqual(newYear);
    const hours = answer.notices.map(
      (notice) => (Date.parse(notice.publishedAt) - Date.parse(notice.eventAt ?? '')) / 3_600_000,
    );
    expect(count(hours, (gap) => gap < 0)).toBe(1_012);
    expect(Math.max(...hours)).toBeCloseTo(535.865, 3);
    expect(Math.min(...hours)).toBeCloseTo(-97.061, 3);
  });

  it('publishes at the instant that the offset says', () => {
    const expected = raw.map((event) => Date.parse(event.datetime.replace(/ (\d):/, ' 0$1:')));
    expect(answer.notices.map((notice) => Date.parse(notice.publishedAt))).toEqual(expected);
  });

  it('finds the municipality of 43 208 events in all 290, and leaves the rest to their county', () => {
    const names = new Set(municipalities().map(({ name }) => name.toLowerCase().replace('-', ' ')));
    const isKnown = (name = '') => names.has(name.trim().toLowerCase().replace('-', ' '));
    const expected = raw.map(
      (event) => isKnown(event.location.name) || isKnown(event.name.split(',').at(-1)),
    );
    expect(answer.notices.map((notice) => notice.municipalityCode !== null)).toEqual(expected);
    expect(count(expected, Boolean)).toBe(43_208);
    expect(count(answer.notices, (notice) => notice.countyName !== null)).toBe(14_717);
    expect(new Set(answer.notices.map((notice) => notice.municipalityCode)).size - 1).toBe(290);
  });

  it('marks 9 585 summaries and 6 041 types with a comma', () => {
    expect(count(raw, (event) => event.type.startsWith('Sammanfattning'))).toBe(9_585);
    expect(count(answer.notices, (notice) => notice.isSummary)).toBe(9_585);
    expect(count(answer.notices, (notice) => notice.type.includes(','))).toBe(6_041);
    expect(new Set(answer.notices.map((notice) => notice.type)).size).toBe(90);
  });

  it('links every event to polisen.se', () => {
    expect(answer.notices.map((notice) => notice.url)).toEqual(
      raw.map((event) => encodeURI(`https://polisen.se${event.url}`)),
    );
  });

  it('keeps no text of a notice longer than its title and type', () => {
    const kept = answer.notices.map((notice) => Object.keys(notice).join());
    expect(new Set(kept).size).toBe(1);
    const texts = new Set(raw.map((event) => event.summary.trim()).filter((text) => text.length > 40));
    const values = answer.notices.flatMap((notice) => Object.values(notice));
    expect(values.filter((value) => texts.has(String(value)))).toEqual([]);
  });
});

describe.skipIf(!hasSharedData)('the archive of edits', () => {
  it('sees every edit of published content and nothing else', () => {
    const versions = lines('police/polisen_event_revisions_2023-03_2025-06.jsonl.gz').map(
      (line) => (JSON.parse(line) as { event: RawEvent }).event,
    );
    const before = new Map<number, RawEvent>();
    let edits = 0;
    for (const event of versions) {
      const old = before.get(event.id);
      const { location, ...rest } = event;
      const said = (value: object, place: string) => JSON.stringify([value, place]);
      const { location: oldLocation, ...oldRest } = old ?? event;
      edits += said(rest, location.name) === said(oldRest, oldLocation.name) ? 0 : 1;
      before.set(event.id, event);
    }

    const stored = new Map<string, string>();
    const seen = { added: 0, changed: 0, unchanged: 0 };
    for (const event of versions) {
      const { notices } = parsePoliceEvents(JSON.stringify([event]), { municipalities: [], expected: null });
      const merged = mergeNotices(stored, notices);
      seen.added += merged.added.length;
      seen.changed += merged.changed.length;
      seen.unchanged += merged.unchanged.length;
      for (const notice of notices) stored.set(notice.sourceId, notice.contentHash);
    }
    expect(seen.changed).toBe(edits);
    expect(seen).toEqual({ added: 1_704, changed: 1_658, unchanged: 213 });
  });
});
