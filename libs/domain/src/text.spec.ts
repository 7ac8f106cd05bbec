import { describe, expect, it } from 'vitest';
import { cleanLine, cleanText, codePointCount, foldText, requiredText } from './text.js';

const messageOf = (schema: ReturnType<typeof cleanText>, value: unknown) =>
  schema.safeParse(value).error?.issues[0]?.message;

describe('the gate for text', () => {
  it('lets Swedish text with line feeds and tabs through unchanged', () => {
    expect(cleanText(100).parse('Lugnt i Vårby.\n\tFärre bråk – bra!')).toBe(
      'Lugnt i Vårby.\n\tFärre bråk – bra!',
    );
  });

  it('keeps emoji and other characters outside the basic plane', () => {
    expect(cleanText(2).parse('👍🏽')).toBe('👍🏽');
  });

  it('puts decomposed letters together', () => {
    expect(cleanText(5).parse('Va\u030arby')).toBe('V\u00e5rby');
  });

  it.each([
    ['NUL', 'a\u0000b', 'U+0000'],
    ['carriage return', 'a\r\nb', 'U+000D'],
    ['escape', '\u001b[31m', 'U+001B'],
    ['delete', 'a\u007f', 'U+007F'],
    ['a C1 control', 'a\u0085', 'U+0085'],
  ])('refuses %s and names it', (_, text, name) => {
    expect(messageOf(cleanText(100), text)).toBe(
      `Texten innehåller ett styrtecken (${name}) som inte får förekomma. Ta bort det.`,
    );
  });

  it.each(['\ud83d', 'a\udc00b', '\udc00\ud83d'])('refuses a lone surrogate', (text) => {
    expect(messageOf(cleanText(100), text)).toBe(
      'Texten innehåller ett halvt tecken. Skriv om det som är trasigt.',
    );
  });

  it('counts code points, not UTF-16 units', () => {
    expect(cleanText(3).safeParse('👍👍👍').success).toBe(true);
    expect(messageOf(cleanText(3), 'abcd')).toBe('Texten är 4 tecken lång, högst 3 får plats. Korta den.');
    expect(codePointCount('å👍')).toBe(2);
  });

  it('counts length after normal form', () => {
    expect(cleanText(5).safeParse('Va\u030arby').success).toBe(true);
  });

  it('counts bytes when a byte limit is given', () => {
    expect(messageOf(cleanText(10, 5), 'åäö')).toBe(
      'Texten är för stor: 6 byte, högst 5 får plats. Korta den.',
    );
  });

  it.each([1, null, undefined, {}, ['a']])('refuses %j', (value) => {
    expect(messageOf(cleanText(10), value)).toBe('Fältet ska vara text.');
  });

  it('asks for something when text is required', () => {
    expect(requiredText(10).safeParse(' \n ').error?.issues[0]?.message).toBe(
      'Texten är tom. Skriv något här.',
    );
  });

  it('refuses a line feed in a line', () => {
    expect(cleanLine(10).safeParse('a\nb').error?.issues[0]?.message).toContain('en rad');
  });

  it('folds case and diacritics', () => {
    expect(foldText(' ÅngströmÖ É ')).toBe('angstromo e');
  });
});
