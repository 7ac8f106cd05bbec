import proj4 from 'proj4';
import type { Position } from './position.js';

/** A place in metres in a projected reference system. */
export interface ProjectedPosition {
  easting: number;
  northing: number;
}

export const WGS84 = 'EPSG:4326';
export const SWEREF_99_TM = 'EPSG:3006';
export const SWEREF_99_18_00 = 'EPSG:3011';

/** Central meridians of the twelve local zones of SWEREF 99, in degrees. Source: Lantmäteriet; EPSG:3007-3018. */
export const SWEREF_LOCAL_MERIDIANS: Readonly<Record<string, number>> = {
  'EPSG:3007': 12,
  'EPSG:3008': 13.5,
  'EPSG:3009': 15,
  'EPSG:3010': 16.5,
  'EPSG:3011': 18,
  'EPSG:3012': 14.25,
  'EPSG:3013': 15.75,
  'EPSG:3014': 17.25,
  'EPSG:3015': 18.75,
  'EPSG:3016': 20.25,
  'EPSG:3017': 21.75,
  'EPSG:3018': 23.25,
};

const UTM = /^EPSG:32([67])(0[1-9]|[1-5]\d|60)$/;
const ON_GRS80 = '+ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs';

function definitionOf(crs: string): string | undefined {
  if (crs === SWEREF_99_TM) return `+proj=utm +zone=33 ${ON_GRS80}`;
  if (Object.hasOwn(SWEREF_LOCAL_MERIDIANS, crs)) {
    return `+proj=tmerc +lat_0=0 +lon_0=${SWEREF_LOCAL_MERIDIANS[crs]} +k=1 +x_0=150000 +y_0=0 ${ON_GRS80}`;
  }
  const zone = UTM.exec(crs);
  if (zone === null) return undefined;
  const south = zone[1] === '7' ? '+south ' : '';
  return `+proj=utm +zone=${Number(zone[2])} ${south}+datum=WGS84 +units=m +no_defs`;
}

const converters = new Map<string, proj4.Converter>();

function converterOf(crs: string): proj4.Converter {
  const known = converters.get(crs);
  if (known !== undefined) return known;
  const definition = definitionOf(crs);
  if (definition === undefined) throw new RangeError(`${crs} is not a supported projected reference system`);
  const converter = proj4(definition);
  converters.set(crs, converter);
  return converter;
}

/** True for a reference system in metres that a municipality may measure in: SWEREF 99 (TM, local zones) and UTM. */
export function isProjectedCrs(crs: string): boolean {
  return definitionOf(crs) !== undefined;
}

/** True for a reference system that a delivered file may be written in: WGS84 degrees and every projected one. */
export function isSupportedCrs(crs: string): boolean {
  return crs === WGS84 || isProjectedCrs(crs);
}

/** WGS84 degrees → metres. Throws RangeError for a system that is not projected; TypeError for NaN or infinity. */
export function toProjected(position: Position, crs: string): ProjectedPosition {
  const [easting, northing] = converterOf(crs).forward([position.longitude, position.latitude]) as [
    number,
    number,
  ];
  return { easting, northing };
}

/** Metres → WGS84 degrees, unrounded. Throws as `toProjected`. */
export function fromProjected(projected: ProjectedPosition, crs: string): Position {
  const [longitude, latitude] = converterOf(crs).inverse([projected.easting, projected.northing]) as [
    number,
    number,
  ];
  return { longitude, latitude };
}
