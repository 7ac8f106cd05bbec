import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { type CalendarEvent, calendarText } from './icalendar.js';

const event = (over: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: 'a7b1c2d3-0000-8000-8000-000000000001',
  sequence: 3,
  changedAt: '2026-11-25T08:00:00Z',
  title: 'Samverkansmöte, vecka 47',
  link: 'https://samlad.example.se/mote/2026-W47',
  start: '2026-11-26T08:00:00Z',
  end: '2026-11-26T09:00:00Z',
  isBusy: true,
  ...over,
});
const readBack = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text));
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  return calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
};
const day = fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2032, 0, 1) });
const instant = day.map((ms) => new Date(Math.floor(ms / 60_000) * 60_000).toISOString());

describe('a calendar as text', () => {
  it('gives every title back to another reader, in lines of at most 75 bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => {
        const text = calendarText({ name: title, timeZone: 'Europe/Stockholm', events: [event({ title })] });
        for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(readBack(text)[0]?.summary).toBe(title);
      }),
    );
  });

  it('lets no title begin a line of its own', () => {
    const title = 'Möte\r\nATTENDEE:mailto:x@y.se\nEND:VEVENT;,\\n';
    const text = calendarText({ name: 'x', timeZone: 'Europe/Stockholm', events: [event({ title })] });
    expect(text).not.toMatch(/^(ATTENDEE|END:VEVENT;)/m);
    expect(readBack(text)).toHaveLength(1);
  });

  it.each([
    'Europe/Stockholm',
    'Africa/Casablanca',
    'Europe/Helsinki',
    'America/New_York',
    'Asia/Tokyo',
    'UTC',
  ])('is at the same instants to another reader, by the rules of %s that it carries', (timeZone) => {
    fc.assert(
      fc.property(fc.array(instant, { minLength: 1, maxLength: 5 }), (starts) => {
        const events = starts.map((start) => event({ start, end: null }));
        const read = readBack(calendarText({ name: 'x', timeZone, events }));
        const wall = onTheWall(timeZone);
        expect(read.map(({ startDate }) => wall(startDate.toJSDate()))).toEqual(starts.map(wall));
      }),
      { numRuns: 50 },
    );
  });

  it('has the two rules of the year for Stockholm', () => {
    const text = calendarText({ name: 'x', timeZone: 'Europe/Stockholm', events: [event()] });
    expect(text).toContain(
      'BEGIN:DAYLIGHT\r\nDTSTART:20250330T020000\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\n',
    );
    expect(text).toContain(
      'BEGIN:STANDARD\r\nDTSTART:20251026T030000\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\n',
    );
  });

  it('has whole days that end where the next begins', () => {
    const text = calendarText({
      name: 'x',
      timeZone: 'Europe/Stockholm',
      events: [event({ start: '2026-12-31', end: null })],
    });
    expect(text).toContain('DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n');
    expect(text).not.toContain('VTIMEZONE');
  });
});

/** A wall-clock time that comes twice in autumn cannot say which of the two it is (RFC 5545 §3.3.5), and readers differ. */
const onTheWall = (timeZone: string) => (instant: string | Date) =>
  new Date(instant).toLocaleString('sv-SE', { timeZone });
