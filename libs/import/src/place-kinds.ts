import { PLACE_TYPES, type PlaceType } from '@samlad/domain/place.js';
import { foldText } from '@samlad/domain/text.js';

/** Words of lists for the types of place, beside the types' own labels. */
const OTHER_WORDS: Partial<Record<PlaceType, readonly string[]>> = {
  SQUARE: ['köpcentrum', 'centrumanläggning'],
  STATION: ['busstation', 'busshållplats', 'pendeltågsstation', 'tunnelbanestation', 'resecentrum'],
  SCHOOL: ['grundskola', 'gymnasium', 'gymnasieskola', 'förskola'],
  YOUTH_CENTRE: ['idrottsplats', 'idrottshall', 'simhall', 'ungdomsgård', 'kulturhus'],
  PARK: ['lekplats', 'skog', 'naturreservat', 'badplats', 'grönområde'],
  STREET: ['väg', 'gångtunnel', 'gång- och cykelväg'],
  GARAGE: ['parkeringsplats', 'parkeringshus', 'pendlarparkering'],
  SHOP: ['affär', 'galleria', 'livsmedelsbutik', 'krog'],
  INDUSTRY: ['industriområde'],
};

const BY_WORD = new Map<string, PlaceType>(
  PLACE_TYPES.flatMap(({ code, label }) =>
    [code, label, ...label.split(/, | eller /), ...(OTHER_WORDS[code] ?? [])].map(
      (word): [string, PlaceType] => [foldText(word), code],
    ),
  ),
);

/** The type that a word of a list means; null for a word that nobody knows. */
export const placeTypeOf = (word: string): PlaceType | null => BY_WORD.get(foldText(word)) ?? null;
