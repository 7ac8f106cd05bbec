import { SWEREF_99_TM, SWEREF_LOCAL_MERIDIANS, WGS84 } from './projection.js';

/** The Swedish name of a supported reference system with its code, as people meet it in their own programs. */
export function crsLabel(crs: string): string {
  return `${crsName(crs)} (${crs})`;
}

function crsName(crs: string): string {
  if (crs === WGS84) return 'WGS84, longitud och latitud i grader';
  if (crs === SWEREF_99_TM) return 'SWEREF 99 TM';
  const meridian = SWEREF_LOCAL_MERIDIANS[crs];
  if (meridian !== undefined) {
    const degrees = Math.floor(meridian);
    return `SWEREF 99 ${degrees} ${String((meridian - degrees) * 60).padStart(2, '0')}`;
  }
  return `UTM zon ${Number(crs.slice(-2))} ${crs.startsWith('EPSG:327') ? 'S' : 'N'}`;
}
