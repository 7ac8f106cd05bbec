import { describe, expect, it } from 'vitest';
import { findTime, readTime } from './read-time.js';
import { timesOfSpan } from './span.js';

const timeZone = 'Europe/Stockholm';
/** Monday 23 November 2026, 09.10 in the morning. */
const MONDAY = { now: '2026-11-23T08:10:00Z', timeZone };
/** Saturday 21 November 2026, half past eleven at night. */
const SATURDAY_NIGHT = { now: '2026-11-21T22:30:00Z', timeZone };

const wordsOf = (text: string, context = MONDAY) => {
  const answer = readTime(text, context);
  if (answer === null) return null;
  return answer.kind === 'READ' ? answer.reading.words : `NEJ: ${answer.sentence}`;
};
const othersOf = (text: string, context = MONDAY) => {
  const answer = readTime(text, context);
  return answer?.kind === 'READ' ? answer.others.map(({ words }) => words) : [];
};

describe('words of time on a Monday morning', () => {
  it.each([
    ['i natt', 'natten till mån 23 nov, ca 22–06'],
    ['natten till lördag', 'natten till lör 21 nov, ca 22–06'],
    ['natten till lö', 'natten till lör 21 nov, ca 22–06'],
    ['natt mot söndag', 'natten till sön 22 nov, ca 22–06'],
    ['natten mellan fredag och lördag', 'natten till lör 21 nov, ca 22–06'],
    ['natten fre-lör', 'natten till lör 21 nov, ca 22–06'],
    ['natten till 21/11', 'natten till lör 21 nov, ca 22–06'],
    ['lördag natt', 'natten till sön 22 nov, ca 22–06'],
    ['lördagsnatten', 'natten till sön 22 nov, ca 22–06'],
    ['fredag natt kl 02', 'lör 21 nov ca kl. 02'],
    ['natten till lördag kl 23', 'fre 20 nov ca kl. 23'],
    ['natten till lördag vid midnatt', 'lör 21 nov ca kl. 00'],
    ['natten till lördag 01-03', 'lör 21 nov, ca 01–03'],
    ['natten till lördag 23.30-02', 'natten till lör 21 nov kl. 23.30–02.00'],
    ['fredag kväll', 'fre 20 nov på kvällen, ca 18–24'],
    ['fredagskvällen', 'fre 20 nov på kvällen, ca 18–24'],
    ['Fre kväll', 'fre 20 nov på kvällen, ca 18–24'],
    ['sent på kvällen i fredags', 'fre 20 nov sent på kvällen, ca 21–24'],
    ['fredag eftermiddag', 'fre 20 nov på eftermiddagen, ca 12–18'],
    ['i går förmiddag', 'sön 22 nov på förmiddagen, ca 09–12'],
    ['i morse', 'mån 23 nov på morgonen, ca 06–09'],
    ['i går kväll', 'sön 22 nov på kvällen, ca 18–24'],
    ['kvällen', 'sön 22 nov på kvällen, ca 18–24'],
    ['vid lunch i fredags', 'fre 20 nov vid lunch, ca 11–13'],
    ['vid skolslut', 'sön 22 nov vid skolslut, ca 14–16'],
    ['vid skolslut i fredags', 'fre 20 nov vid skolslut, ca 14–16'],
    ['efter skolan i torsdags', 'tors 19 nov efter skolan, ca 14.30–18'],
    ['lö 22-02', 'natten till sön 22 nov, ca 22–02'],
    ['lö 22-06', 'natten till sön 22 nov, ca 22–06'],
    ['fre 20-22', 'fre 20 nov, ca 20–22'],
    ['mellan 15 och 16 i går', 'sön 22 nov, ca 15–16'],
    ['i går mellan 15 och 16', 'sön 22 nov, ca 15–16'],
    ['i går från 15.10 till 15.40', 'sön 22 nov kl. 15.10–15.40'],
    ['20/11 kl 23', 'fre 20 nov ca kl. 23'],
    ['20/11 23.00', 'fre 20 nov kl. 23.00'],
    ['20/11 kl. 23:15', 'fre 20 nov kl. 23.15'],
    ['20 november klockan 2130', 'fre 20 nov kl. 21.30'],
    ['den 20:e', 'fre 20 nov'],
    ['fredag den 20 nov', 'fre 20 nov'],
    ['2026-11-20', 'fre 20 nov'],
    ['2026-11-20 22:30', 'fre 20 nov kl. 22.30'],
    ['20.11.2026', 'fre 20 nov'],
    ['20/11 2025', 'tors 20 nov 2025'],
    ['30/12 2025', 'tis 30 dec 2025'],
    ['14.30', 'sön 22 nov kl. 14.30'],
    ['07.30', 'mån 23 nov kl. 07.30'],
    ['ca 14.30 i fredags', 'fre 20 nov ca kl. 14.30'],
    ['runt 22 i lördags', 'lör 21 nov ca kl. 22'],
    ['vid 15-tiden i går', 'sön 22 nov ca kl. 15'],
    ['kl 9 på kvällen i lördags', 'lör 21 nov ca kl. 21'],
    ['halv tre i fredags', 'fre 20 nov ca kl. 02.30'],
    ['halv tre på eftermiddagen i fredags', 'fre 20 nov ca kl. 14.30'],
    ['kvart över åtta i går kväll', 'sön 22 nov ca kl. 20.15'],
    ['fredag', 'fre 20 nov'],
    ['i fredags', 'fre 20 nov'],
    ['nu i fredags', 'fre 20 nov'],
    ['fredag förra veckan', 'fre 20 nov'],
    ['i dag', 'mån 23 nov'],
    ['igår', 'sön 22 nov'],
    ['i förrgår', 'lör 21 nov'],
    ['förra veckan', 'någon gång v. 47'],
    ['i veckan', 'någon gång v. 48'],
    ['v 46', 'någon gång v. 46'],
    ['vecka 51', 'någon gång v. 51 2025'],
    ['v. 46 2025', 'någon gång v. 46 2025'],
    ['förra helgen', 'lör 21 nov–sön 22 nov'],
    ['i helgen', 'lör 21 nov–sön 22 nov'],
    ['fre-sön', 'fre 20 nov–sön 22 nov'],
    ['20–22 nov', 'fre 20 nov–sön 22 nov'],
    ['fredag till söndag', 'fre 20 nov–sön 22 nov'],
    ['fre 16.00 till mån 07.00', 'fre 20 nov kl. 16.00 – mån 23 nov kl. 07.00'],
    ['fredag eftermiddag - måndag morgon', 'fre 20 nov ca kl. 12 – mån 23 nov ca kl. 09'],
    ['för en timme sedan', 'mån 23 nov ca kl. 08.10'],
    ['för tre timmar sen', 'mån 23 nov ca kl. 06.10'],
    ['för en kvart sedan', 'mån 23 nov ca kl. 08.55'],
    ['nyss', 'mån 23 nov ca kl. 09.10'],
    ['för två dagar sedan', 'lör 21 nov'],
    ['för en vecka sedan', 'mån 16 nov'],
    ['senaste timmen', 'mån 23 nov, ca 08.10–09.10'],
    ['operativt dygn i fredags', 'operativt dygn fre 20 nov 06–06'],
    ['dygnet 06-06', 'operativt dygn sön 22 nov 06–06'],
    ['operativt dygn 20/11 06–06', 'operativt dygn fre 20 nov 06–06'],
    ['lördagen den 21 november', 'lör 21 nov'],
    ['onsdagen', 'ons 18 nov'],
    ['på onsdagen', 'ons 18 nov'],
    ['onsdagen den 18:e kl 14', 'ons 18 nov ca kl. 14'],
    ['fredag fm', 'fre 20 nov på förmiddagen, ca 09–12'],
    ['fre e.m.', 'fre 20 nov på eftermiddagen, ca 12–18'],
    ['20/11 em', 'fre 20 nov på eftermiddagen, ca 12–18'],
    ['em', 'sön 22 nov på eftermiddagen, ca 12–18'],
    ['kl 3 em i fredags', 'fre 20 nov ca kl. 15'],
    ['igårkväll', 'sön 22 nov på kvällen, ca 18–24'],
    ['igår natt', 'natten till mån 23 nov, ca 22–06'],
    ['18/11-26', 'ons 18 nov'],
    ['18/11-2026 kl 21.30', 'ons 18 nov kl. 21.30'],
    ['18/11-20/11', 'ons 18 nov–fre 20 nov'],
    ['2026-11-18T21:30', 'ons 18 nov kl. 21.30'],
    ['en halvtimme sedan', 'mån 23 nov ca kl. 08.40'],
    ['två timmar sen', 'mån 23 nov ca kl. 07.10'],
    ['hela veckan', 'någon gång v. 48'],
    ['hela förra veckan', 'någon gång v. 47'],
    ['hela helgen', 'lör 21 nov–sön 22 nov'],
  ])('%s → %s', (text, words) => {
    expect(wordsOf(text)).toBe(words);
  });

  it.each([
    ['lördag natt', ['natten till lör 21 nov, ca 22–06']],
    ['måndag', ['mån 16 nov']],
    ['kl 3 i går', ['sön 22 nov ca kl. 15']],
    ['halv tre i fredags', ['fre 20 nov ca kl. 14.30']],
    ['förra helgen', ['fre 20 nov ca kl. 18 – sön 22 nov ca kl. 24', 'lör 14 nov–sön 15 nov']],
    ['dygnet 06–06', ['operativt dygn mån 23 nov 06–06']],
    ['fredag kväll', []],
    ['20/11 kl. 15', []],
  ])('%s may also be %j', (text, others) => {
    expect(othersOf(text)).toEqual(others);
  });

  it('says when the weekday and the date do not agree, and offers both', () => {
    const answer = readTime('lördag 20/11', MONDAY);
    expect(answer).toMatchObject({ note: '20/11 är en fredag.', reading: { words: 'fre 20 nov' } });
    expect(othersOf('lördag 20/11')).toEqual(['lör 21 nov']);
  });

  it.each([
    ['i morgon', 'Den tiden har inte varit än. Skriv när det hände.'],
    ['på fredag', 'Den tiden har inte varit än. Skriv när det hände.'],
    ['i kväll', 'Mån 23 nov på kvällen, ca 18–24 har inte varit än. Skriv när det hände.'],
    ['i dag kl 15', 'Mån 23 nov ca kl. 15 har inte varit än. Skriv när det hände.'],
    ['20/12', '20/12 har inte varit än. Skriv året om du menar 2025.'],
    ['24/11 2026', 'Tis 24 nov har inte varit än. Skriv när det hände.'],
    ['31/11', '31/11 finns inte.'],
    ['v 54', 'Vecka 54 finns inte.'],
    ['sön 22/11 till fre 20/11', 'Sluttiden är före starttiden. Byt plats på dem eller rätta den ena.'],
    [
      'strax',
      'Förstod inte ”strax”. Skriv till exempel fredag kväll, 20/11 kl. 23 eller natten till lördag.',
    ],
    [
      'fredag i fjol bananer',
      'Förstod inte ”fjol bananer”. Skriv till exempel fredag kväll, 20/11 kl. 23 eller natten till lördag.',
    ],
    ['kl 25', 'Förstod inte ”25”. Skriv till exempel fredag kväll, 20/11 kl. 23 eller natten till lördag.'],
  ])('%s is refused: %s', (text, sentence) => {
    expect(readTime(text, MONDAY)).toMatchObject({ kind: 'REFUSED', sentence });
  });

  it('is nothing when nothing is written', () => {
    expect(readTime('  ', MONDAY)).toBeNull();
  });
});

describe('words of time late on a Saturday', () => {
  it.each([
    ['i natt', 'natten till sön 22 nov, ca 22–06'],
    ['i kväll', 'lör 21 nov på kvällen, ca 18–24'],
    ['natten till söndag', 'natten till sön 22 nov, ca 22–06'],
    ['lördag', 'lör 21 nov'],
    ['22.15', 'lör 21 nov kl. 22.15'],
    ['23.45', 'fre 20 nov kl. 23.45'],
    ['22-02', 'natten till sön 22 nov, ca 22–02'],
    ['förra helgen', 'lör 14 nov–sön 15 nov'],
    ['i helgen', 'lör 21 nov–sön 22 nov'],
    ['förra lördagen', 'lör 14 nov'],
    ['förra fredagen', 'fre 13 nov'],
  ])('%s → %s', (text, words) => {
    expect(wordsOf(text, SATURDAY_NIGHT)).toBe(words);
  });

  it('offers the latest Friday too for “förra fredagen”', () => {
    expect(othersOf('förra fredagen', SATURDAY_NIGHT)).toEqual(['fre 20 nov']);
  });
});

describe('the nights when the clock is changed', () => {
  const hours = (text: string, context: typeof MONDAY) => {
    const answer = readTime(text, context);
    if (answer?.kind !== 'READ') throw new Error(text);
    const { occurredFrom, occurredTo } = timesOfSpan(answer.reading.span, context);
    return (Date.parse(occurredTo ?? '') - Date.parse(occurredFrom)) / 3_600_000;
  };
  const SPRING = { now: '2026-03-30T08:00:00Z', timeZone };
  const AUTUMN = { now: '2026-10-26T08:00:00Z', timeZone };

  it('are seven and nine hours of night, 23 and 25 of day', () => {
    expect(hours('natten till söndag', SPRING)).toBe(7);
    expect(hours('natten till söndag', AUTUMN)).toBe(9);
    expect(hours('i går', SPRING)).toBe(23);
    expect(hours('i går', AUTUMN)).toBe(25);
    expect(hours('operativt dygn i lördags', SPRING)).toBe(23);
    expect(hours('operativt dygn i lördags', AUTUMN)).toBe(25);
  });

  it('have no half past two in spring', () => {
    expect(wordsOf('söndag 02.30', SPRING)).toBe(
      'NEJ: Klockan 02.30 fanns inte den 29/3: då ställdes den fram en timme. Skriv en annan tid.',
    );
    expect(wordsOf('söndag 03.30', SPRING)).toBe('sön 29 mars kl. 03.30');
  });

  it('have it twice in autumn, and both are offered', () => {
    expect(wordsOf('söndag 02.30', AUTUMN)).toBe('sön 25 okt kl. 02.30 (sommartid)');
    expect(othersOf('söndag 02.30', AUTUMN)).toEqual(['sön 25 okt kl. 02.30 (vintertid)']);
    const later = readTime('söndag 02.30 vintertid', AUTUMN);
    expect(later?.kind === 'READ' && timesOfSpan(later.reading.span, AUTUMN).occurredFrom).toBe(
      '2026-10-25T01:30:00Z',
    );
  });

  it('cut what goes on at now', () => {
    const answer = readTime('i dag', MONDAY);
    expect(answer?.kind === 'READ' && timesOfSpan(answer.reading.span, MONDAY)).toEqual({
      occurredFrom: '2026-11-22T23:00:00Z',
      occurredTo: '2026-11-23T08:10:00Z',
      timePrecision: 'DAY',
    });
  });
});

describe('a time in a line about something else', () => {
  const found = (text: string) => {
    const answer = findTime(text, MONDAY);
    if (answer === null) return null;
    return answer.kind === 'READ' ? answer.reading.words : answer.sentence;
  };
  it.each([
    ['fre 22.30 slagsmål utanför centrum, 4 inblandade', 'fre 20 nov kl. 22.30'],
    ['Slagsmål vid stationen fredag kväll', 'fre 20 nov på kvällen, ca 18–24'],
    ['20/11 klotter på skolan, 3 st', 'fre 20 nov'],
    ['i lördags slagsmål kl 23 vid torget', 'lör 21 nov ca kl. 23'],
    ['natten till söndag skadegörelse, 5 bilar', 'natten till sön 22 nov, ca 22–06'],
    ['lö 22-02 stök på torget', 'natten till sön 22 nov, ca 22–02'],
    ['En man hotad på Storgatan 12 i går', 'sön 22 nov'],
    ['2 cyklar stulna vid pendeln', null],
    ['bråk på väg 226', null],
    ['EM-kval visades på torget', null],
    ['2-3 ungdomar klottrade', null],
  ])('%s: %s', (text, words) => {
    expect(found(text)).toBe(words);
  });
});
