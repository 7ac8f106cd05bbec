import { describe, expect, it } from 'vitest';
import { INVENTED_EVENTS, INVENTED_MUNICIPALITIES } from '../test-support/police-answer.js';
import { mergeNotices, parsePoliceEvents } from './police-events.js';

const reading = { municipalities: INVENTED_MUNICIPALITIES, expected: 3 };
const parse = (events: unknown) => parsePoliceEvents(JSON.stringify(events), reading);
const [robbery, fire, night] = INVENTED_EVENTS;

describe('a readable answer', () => {
  const answer = parse(INVENTED_EVENTS);
  const [first, second, third] = answer.notices;

  it('gives a notice for every event and finds nothing to remark', () => {
    expect(answer).toMatchObject({
      readable: true,
      received: 3,
      refused: [],
      findings: [],
      unknownTypes: [],
    });
    expect(answer.notices).toHaveLength(3);
  });

  it('keeps what names and links the notice', () => {
    expect(first).toEqual({
      sourceId: '900001',
      publishedAt: '2024-01-05T08:05:12Z',
      title: '05 januari 08.40, Rån, försök, Huddinge',
      type: 'Rån, försök',
      isSummary: false,
      eventAt: '2024-01-05T07:40:00Z',
      eventPrecision: 'MINUTE',
      municipalityCode: '0126',
      municipalityName: 'Huddinge',
      countyName: null,
      placeText: 'Huddinge',
      url: 'https://polisen.se/aktuellt/handelser/2024/januari/5/05-januari-08.40-ran-forsok-huddinge/',
      contentHash: expect.stringMatching(/^[\da-f]{64}$/),
    });
  });

  it('takes the municipality from the title when the location is only the county', () => {
    expect(second).toMatchObject({
      municipalityName: 'Huddinge',
      countyName: 'Stockholms län',
      type: 'Brand',
      eventAt: '2023-12-31T22:55:00Z',
    });
  });

  it('marks summaries and gives them no municipality', () => {
    expect(third).toMatchObject({ isSummary: true, municipalityName: null, countyName: 'Stockholms län' });
  });

  it('keeps neither the text nor a position', () => {
    const kept = JSON.stringify(answer);
    expect(kept).not.toContain('Påhittad');
    expect(kept).not.toMatch(/59\.[23]|gps|summary"/);
  });

  it('reads bytes with a byte order mark, and one event a line', () => {
    const bytes = new TextEncoder().encode(`\uFEFF${JSON.stringify(INVENTED_EVENTS)}`);
    expect(parsePoliceEvents(bytes, reading).notices).toEqual(answer.notices);
    const lines = INVENTED_EVENTS.map((event) => JSON.stringify(event)).join('\n');
    expect(parsePoliceEvents(lines, reading).notices).toEqual(answer.notices);
  });

  it('decodes entities and hard spaces in the title, once', () => {
    const title = '05 januari 08.40, Brand, A&amp;B\u00a0&amp;lt;';
    expect(parse([{ ...robbery, name: title }]).notices[0]?.title).toBe('05 januari 08.40, Brand, A&B &lt;');
  });
});

describe('an answer with something wrong', () => {
  it.each([
    ['nothing at all', '', 'Svaret var tomt (0 händelser). Inget ändrades.'],
    ['half an answer', '[{"id":1,', 'Svaret är inte JSON. Inget ändrades.'],
    ['an error page', '<html>fel</html>', 'Svaret är inte JSON. Inget ändrades.'],
    ['an error object', '{"error":"no"}', 'Svaret är inte en lista med händelser. Inget ändrades.'],
    [
      'bytes that are not UTF-8',
      new Uint8Array([0x5b, 0xe5, 0x5d]),
      'Svaret är inte text i UTF-8. Inget ändrades.',
    ],
  ])('tells of %s', (_sentence, body, finding) => {
    expect(parsePoliceEvents(body, reading)).toEqual({
      readable: false,
      received: 0,
      notices: [],
      refused: [],
      unknownTypes: [],
      findings: [finding],
    });
  });

  it('tells of an empty list', () => {
    expect(parse([]).findings).toEqual(['Svaret innehöll inga händelser. Inget ändrades.']);
  });

  it('tells of a short answer and still reads it', () => {
    const events = Array.from({ length: 66 }, (_, index) => ({ ...robbery, id: index + 1 }));
    const answer = parsePoliceEvents(JSON.stringify(events), { municipalities: [] });
    expect(answer.findings).toEqual(['Svaret innehöll 66 händelser i stället för de vanliga 500.']);
    expect(answer.notices).toHaveLength(66);
  });

  it('says nothing of the length of a file', () => {
    const text = JSON.stringify([robbery]);
    expect(parsePoliceEvents(text, { municipalities: [], expected: null }).findings).toEqual([]);
  });

  it('notes a type that nobody has seen, without a control character in the sentence', () => {
    const answer = parse([{ ...robbery, type: '=HYPERLINK("x")\u202e' }, fire, night]);
    expect(answer.unknownTypes).toEqual(['=HYPERLINK("x")\u202e']);
    expect(answer.findings).toEqual(['Typen ”=HYPERLINK("x")” är ny. Händelserna visas med den.']);
  });

  it.each([
    ['a row that is no object', 7, 'Raden är inte ett objekt.'],
    ['a missing id', { ...robbery, id: undefined }, 'Händelsen saknar id.'],
    ['an id that is no number', { ...robbery, id: { toString: 1 } }, 'Händelsen saknar id.'],
    ['a missing title', { ...robbery, name: null }, 'Händelsen saknar rubrik.'],
    ['a missing type', { ...robbery, type: 3 }, 'Händelsen saknar typ.'],
    [
      'an unreadable time',
      { ...robbery, datetime: '2024-01-05' },
      'Händelsens tid för publicering kan inte läsas.',
    ],
    [
      'a day that does not exist',
      { ...robbery, datetime: '2024-02-31 9:05:12 +01:00' },
      'Händelsens tid för publicering finns inte i kalendern.',
    ],
    ['a missing link', { ...robbery, url: '' }, 'Händelsen saknar länk.'],
  ])('refuses %s', (_sentence, row, reason) => {
    const answer = parse([row, fire, night]);
    expect(answer.refused).toMatchObject([{ row: 1, reason }]);
    expect(answer.notices).toHaveLength(2);
    expect(answer.findings).toEqual(['1 händelse kunde inte läsas och hoppades över.']);
  });

  it.each([
    'https://polisen.se.example/aktuellt/',
    'http://polisen.se/aktuellt/',
    '//example.com/aktuellt/',
    '/\\example.com/',
    'javascript:alert(1)',
    'aktuellt/handelser/',
    '/aktuellt/\u0000',
    `/aktuellt/${'a'.repeat(600)}`,
  ])('refuses the link %j', (url) => {
    expect(parse([{ ...robbery, url }]).refused[0]?.reason).toBe(
      'Händelsens länk leder inte till polisen.se.',
    );
  });

  it('refuses control characters and half characters in the title', () => {
    const answer = parse([{ ...robbery, name: 'Brand\u0007' }, { ...fire, name: 'Brand \ud800' }, night]);
    expect(answer.refused.map((row) => row.sourceId)).toEqual(['900001', '900002']);
  });

  it('keeps the first of two events with the same id', () => {
    const answer = parse([robbery, { ...fire, id: 900001 }, night]);
    expect(answer.notices.map((notice) => notice.type)).toEqual(['Rån, försök', 'Sammanfattning natt']);
    expect(answer.refused).toEqual([
      { row: 2, sourceId: '900001', reason: 'Händelsen finns två gånger i svaret. Den första behölls.' },
    ]);
  });

  it('is not moved by keys that reach for the prototype', () => {
    const answer = parsePoliceEvents(
      '[{"__proto__":{"id":5},"constructor":{"prototype":{"id":5}}}]',
      reading,
    );
    expect(answer.refused[0]?.reason).toBe('Händelsen saknar id.');
  });

  it('refuses half a last line of an archive only', () => {
    const answer = parsePoliceEvents(`${JSON.stringify(robbery)}\n{"id":9000`, reading);
    expect([answer.notices.length, answer.refused.length]).toEqual([1, 1]);
  });
});

describe('merging with what is stored', () => {
  const { notices } = parse(INVENTED_EVENTS);
  const stored = new Map(notices.map((notice) => [notice.sourceId, notice.contentHash]));
  const ids = (list: { sourceId: string }[]) => list.map((notice) => notice.sourceId);

  it('adds everything to an empty store', () => {
    expect(ids(mergeNotices(new Map(), notices).added)).toEqual(['900001', '900002', '900003']);
  });

  it('leaves a second reading of the same answer alone', () => {
    const merged = mergeNotices(stored, notices);
    expect([merged.added, merged.changed]).toEqual([[], []]);
    expect(merged.unchanged).toHaveLength(3);
  });

  it('sees an edit by the id, also when only the text was edited, and deletes nothing that is missing', () => {
    const next = parse([{ ...robbery, summary: 'Ny text' }, night, { ...fire, id: 900009 }]).notices;
    const merged = mergeNotices(stored, next);
    expect([ids(merged.added), ids(merged.changed), ids(merged.unchanged)]).toEqual([
      ['900009'],
      ['900001'],
      ['900003'],
    ]);
  });

  it('does not take another spelling of the county centre for an edit', () => {
    const moved = { ...fire, location: { name: 'Stockholms län', gps: '59.300000004,18.1' } };
    expect(mergeNotices(stored, parse([moved]).notices).changed).toEqual([]);
  });
});
