const NAMED_ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['aring', 'å'],
  ['auml', 'ä'],
  ['ouml', 'ö'],
  ['eacute', 'é'],
  ['Aring', 'Å'],
  ['Auml', 'Ä'],
  ['Ouml', 'Ö'],
  ['Eacute', 'É'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['shy', ''],
]);
const HIGHEST_CODE_POINT = 0x10ffff;

/** HTML character references decoded once; unknown ones stay as they are. The result is text, never markup. */
function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi,
    (whole, decimal, hexadecimal, name) => {
      if (name !== undefined) return NAMED_ENTITIES.get(name) ?? whole;
      const code = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal);
      return code <= HIGHEST_CODE_POINT ? String.fromCodePoint(code) : whole;
    },
  );
}

/** One line of text: entities decoded, hard spaces and runs of blanks made one space, ends trimmed, form C. */
export function tidyLine(text: string): string {
  return decodeEntities(text).replace(/\s+/g, ' ').trim().normalize('NFC');
}
