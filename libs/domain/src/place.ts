import { z } from 'zod';
import type { SecrecyLevel } from './secrecy.js';

/** How exactly a place is known or may be shown. */
export const PLACE_PRECISIONS = ['POINT', 'SNAPPED', 'NAMED', 'AREA_ONLY'] as const;
export const placePrecisionSchema = z.enum(PLACE_PRECISIONS);
export type PlacePrecision = z.infer<typeof placePrecisionSchema>;

export const PLACE_PRECISION_LABEL: Record<PlacePrecision, string> = {
  POINT: 'Punkt',
  SNAPPED: 'Ruta på 250 m',
  NAMED: 'Namngiven plats',
  AREA_ONLY: 'Bara området',
};

/** The finest geography that a category may be stored with. */
export const FINEST_PLACES = ['POINT', 'SNAPPED', 'DISTRICT', 'MUNICIPALITY'] as const;
export type FinestPlace = (typeof FINEST_PLACES)[number];

/** The finest geography that a level lets a row keep: what only a circle may know is never a point. Source: R14. */
const LEVEL_FINEST: Record<SecrecyLevel, FinestPlace> = {
  OPEN: 'POINT',
  SHARED: 'POINT',
  RESTRICTED: 'SNAPPED',
  OWN: 'POINT',
};

/** Places by what they are; `finest` where less than a point may be kept, since it would be somebody's home. Source: domain guide §5. */
export const PLACE_TYPES = [
  { code: 'SQUARE', label: 'Torg eller centrum' },
  { code: 'STATION', label: 'Station eller hållplats' },
  { code: 'SCHOOL', label: 'Skola eller skolgård' },
  { code: 'YOUTH_CENTRE', label: 'Fritidsgård, bibliotek eller idrott' },
  { code: 'PARK', label: 'Park eller naturområde' },
  { code: 'STREET', label: 'Gata eller gångväg' },
  { code: 'HOUSING', label: 'Bostadsområde', finest: 'SNAPPED' },
  { code: 'GARAGE', label: 'Garage eller parkering' },
  { code: 'SHOP', label: 'Butik eller restaurang' },
  { code: 'INDUSTRY', label: 'Verksamhetsområde' },
  { code: 'OTHER', label: 'Annan plats' },
] as const satisfies readonly { code: string; label: string; finest?: FinestPlace }[];
export type PlaceType = (typeof PLACE_TYPES)[number]['code'];
export const placeTypeSchema = z.enum(PLACE_TYPES.map((type) => type.code) as [PlaceType, ...PlaceType[]]);

const TYPE_FINEST = new Map<PlaceType, FinestPlace>(
  PLACE_TYPES.map((type) => [type.code, 'finest' in type ? type.finest : 'POINT']),
);

/** The finest geography that a row may be stored with: the coarsest of what its category, its level and the type of place allow. */
export function finestPlace(
  category: FinestPlace,
  level: SecrecyLevel,
  placeType: PlaceType | null,
): FinestPlace {
  const byType = placeType === null ? 'POINT' : (TYPE_FINEST.get(placeType) ?? 'POINT');
  const coarseness = [category, LEVEL_FINEST[level], byType].map((finest) => FINEST_PLACES.indexOf(finest));
  return FINEST_PLACES[Math.max(...coarseness)] ?? 'MUNICIPALITY';
}
