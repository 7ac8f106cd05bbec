import { expect, it } from 'vitest';
import { decodeText } from './decode.js';

const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');

it.each([
  ['UTF-8', 'UTF-8', utf8('Vårby;Ö\r\n1')],
  ['UTF-8 with a mark', 'UTF-8', utf8('\ufeffVårby;Ö\r\n1')],
  ['Windows-1252', 'WINDOWS-1252', latin('Vårby;Ö\r\n1')],
  ['UTF-16 little-endian', 'UTF-16LE', utf16('Vårby;Ö\r\n1')],
  ['UTF-16 big-endian', 'UTF-16BE', utf16('Vårby;Ö\r\n1').swap16()],
])('reads %s', (_name, encoding, bytes) => {
  expect(decodeText(bytes)).toEqual({ text: 'Vårby;Ö\n1', encoding, brokenLines: new Set() });
});

it('reads the Windows-1252 euro sign and dash', () => {
  expect(decodeText(latin('5 \u0080 \u0096 å'))).toMatchObject({ text: '5 € – å', encoding: 'WINDOWS-1252' });
});

it('names the line of mostly good UTF-8 that is broken', () => {
  const bytes = Buffer.concat([utf8('å\nä\n'), latin('Vårby\n'), utf8('ö')]);
  expect(decodeText(bytes)).toMatchObject({ encoding: 'UTF-8', brokenLines: new Set([3]) });
});

it('names the line that Windows-1252 has no meaning for', () => {
  expect(decodeText(latin('å\nb\u0081'))).toMatchObject({
    encoding: 'WINDOWS-1252',
    brokenLines: new Set([2]),
  });
});

it('names the line with half a character in UTF-16', () => {
  expect(decodeText(utf16('a\n\ud800b'))).toMatchObject({ brokenLines: new Set([2]) });
});

it('counts lines the same whatever they end with', () => {
  expect(decodeText(utf8('a\rb\r\nc\nd'))).toMatchObject({ text: 'a\nb\nc\nd' });
});

it.each([
  ['a workbook', [0x50, 0x4b, 3, 4], /arbetsbok/],
  ['an old workbook', [0xd0, 0xcf, 0x11, 0xe0], /äldre arbetsbok/],
  ['a packed file', [0x1f, 0x8b, 8], /packad/],
  ['a PDF', [0x25, 0x50, 0x44, 0x46], /PDF/],
  ['bytes that are no text', [65, 0, 66], /inte en textfil/],
])('tells of %s', (_name, bytes, reason) => {
  expect(decodeText(Uint8Array.from(bytes))).toEqual({ reason: expect.stringMatching(reason) });
});
