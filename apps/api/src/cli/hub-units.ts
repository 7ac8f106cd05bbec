import { cleanLine } from '@samlad/domain/text.js';
import type { HubUnitSpec } from '../setup/add-hub.js';
import { Refused } from './refusal.js';

const MOST_UNITS = 500;
const LONGEST = { name: 80, shortName: 30 };

/** The units of a hub as a list says them: `Namn;Kort namn;områdeskod` on each line, `#` before what is not read. */
export function unitsOf(text: string): HubUnitSpec[] {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((line, index) => ({ line: line.trim(), number: index + 1 }))
    .filter(({ line }) => line !== '' && !line.startsWith('#'));
  if (lines.length > MOST_UNITS)
    throw new Refused(`Listan har ${lines.length} enheter. Högst ${MOST_UNITS} går.`);
  const units = lines.map(({ line, number }) => unitOf(line, number));
  const seen = new Set<string>();
  for (const { name } of units) {
    const known = name.toLocaleLowerCase('sv-SE');
    if (seen.has(known)) throw new Refused(`${name} står två gånger i listan. Ta bort den ena raden.`);
    seen.add(known);
  }
  return units;
}

function unitOf(line: string, number: number): HubUnitSpec {
  const [name = '', shortName = '', areaCode = '', ...more] = line.split(/[;\t]/).map((cell) => cell.trim());
  const isWhole = [name, shortName, areaCode].every((cell) => cell !== '') && more.length === 0;
  const fits =
    cleanLine(LONGEST.name).safeParse(name).success &&
    cleanLine(LONGEST.shortName).safeParse(shortName).success;
  if (isWhole && fits) return { name, shortName, areaCode };
  throw new Refused(
    `Rad ${number} går inte att läsa. Skriv Namn;Kort namn;områdeskod, namnet med högst ${LONGEST.name} tecken och det korta med högst ${LONGEST.shortName}.`,
  );
}
