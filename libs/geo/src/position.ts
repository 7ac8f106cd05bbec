import { z } from 'zod';

/** A place on earth in WGS84 degrees, GeoJSON order: longitude first. */
export interface Position {
  longitude: number;
  latitude: number;
}

/** Reads a position; refuses degrees that do not exist, NaN and infinity. */
export const positionSchema = z.object({
  longitude: z
    .number('Longitud ska vara ett tal.')
    .min(-180, 'Longitud ska ligga mellan −180 och 180.')
    .max(180, 'Longitud ska ligga mellan −180 och 180.'),
  latitude: z
    .number('Latitud ska vara ett tal.')
    .min(-90, 'Latitud ska ligga mellan −90 och 90.')
    .max(90, 'Latitud ska ligga mellan −90 och 90.'),
});

/** True for 0, 0: lists write it when the place is not known, and no municipality lies there. */
export function isUnknownPosition(position: Position): boolean {
  return position.longitude === 0 && position.latitude === 0;
}

const DECIMALS = 1e6;

/** Rounds degrees to six decimals, about 0.1 m. */
export function roundDegrees(degrees: number): number {
  return Math.round(degrees * DECIMALS) / DECIMALS;
}

/** The position with six decimals, as it is stored and sent. */
export function roundPosition(position: Position): Position {
  return { longitude: roundDegrees(position.longitude), latitude: roundDegrees(position.latitude) };
}
