import { z } from 'zod';

const MAX_BYTES_PER_CODE_POINT = 4;
const LINE_FEED = 0x0a;
const TAB = 0x09;
const COMBINING_MARKS = /\p{Mn}/gu;
const LONE_SURROGATE = /\p{Cs}/u;

/**
 * The one gate for text that people write: well-formed Unicode without control characters other than line feed
 * and tab, in normal form C, no longer than `maxCodePoints` and `maxBytes` of UTF-8. Normal form C is applied;
 * everything else is refused with a Swedish sentence. Source: security guide §4.
 */
export function cleanText(maxCodePoints: number, maxBytes = maxCodePoints * MAX_BYTES_PER_CODE_POINT) {
  const written = z.string('Fältet ska vara text.').meta({ maxLength: maxCodePoints });
  return written.transform((raw, context) => {
    const fault = faultOf(raw, maxCodePoints, maxBytes);
    if (fault === null) return raw.normalize('NFC');
    context.addIssue({ code: 'custom', message: fault });
    return z.NEVER;
  });
}

/** As `cleanText`, and holds more than blanks. */
export function requiredText(maxCodePoints: number, maxBytes?: number) {
  return cleanText(maxCodePoints, maxBytes).refine(
    (text) => text.trim() !== '',
    'Texten är tom. Skriv något här.',
  );
}

/** As `cleanText`, on one line: no line feed or tab either. */
export function cleanLine(maxCodePoints: number, maxBytes?: number) {
  return cleanText(maxCodePoints, maxBytes).refine(
    (text) => !/[\n\t]/.test(text),
    'Texten ska stå på en rad. Ta bort radbrytningar och tabbar.',
  );
}

/** Number of Unicode code points, which is what length limits count. */
export function codePointCount(text: string): number {
  return [...text].length;
}

/** Lower case without diacritics, for comparing what people type: `Räddning` → `raddning`. */
export function foldText(text: string): string {
  return text.normalize('NFKD').replace(COMBINING_MARKS, '').toLowerCase().trim();
}

function faultOf(raw: string, maxCodePoints: number, maxBytes: number): string | null {
  if (LONE_SURROGATE.test(raw)) return 'Texten innehåller ett halvt tecken. Skriv om det som är trasigt.';
  const control = controlCharacterIn(raw);
  if (control !== null)
    return `Texten innehåller ett styrtecken (${control}) som inte får förekomma. Ta bort det.`;
  const text = raw.normalize('NFC');
  const length = codePointCount(text);
  if (length > maxCodePoints) {
    return `Texten är ${length} tecken lång, högst ${maxCodePoints} får plats. Korta den.`;
  }
  const bytes = new TextEncoder().encode(text).length;
  if (bytes > maxBytes) return `Texten är för stor: ${bytes} byte, högst ${maxBytes} får plats. Korta den.`;
  return null;
}

function controlCharacterIn(text: string): string | null {
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const isControl = code < 0x20 || (code >= 0x7f && code <= 0x9f);
    if (isControl && code !== LINE_FEED && code !== TAB) {
      return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
    }
  }
  return null;
}
