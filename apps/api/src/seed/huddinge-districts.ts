import type { Coordinate } from '@samlad/geo/geometry.js';

export const MUNICIPALITY_CODE = 'HUD';
export const TIME_ZONE = 'Europe/Stockholm';
export const PROJECTED_CRS = 'EPSG:3006';
export const BOUNDARY_SOURCE = 'Ungefärlig, ritad för demon';

export interface District {
  code: string;
  name: string;
  population: number;
  longitude: number;
  latitude: number;
  /** How much of what happens in the municipality happens here; the demo's own guess. */
  share: number;
}

/** The seven kommundelar with approximate centres. Source: domain guide §10. */
export const DISTRICTS: readonly District[] = [
  {
    code: 'HUD-FLE',
    name: 'Flemingsberg',
    population: 14924,
    longitude: 17.946,
    latitude: 59.218,
    share: 0.2,
  },
  { code: 'HUD-SEG', name: 'Segeltorp', population: 11870, longitude: 17.937, latitude: 59.278, share: 0.08 },
  {
    code: 'HUD-SJF',
    name: 'Sjödalen-Fullersta',
    population: 22304,
    longitude: 17.98,
    latitude: 59.237,
    share: 0.24,
  },
  { code: 'HUD-SKO', name: 'Skogås', population: 13783, longitude: 18.154, latitude: 59.218, share: 0.15 },
  {
    code: 'HUD-STS',
    name: 'Stuvsta-Snättringe',
    population: 15847,
    longitude: 17.996,
    latitude: 59.253,
    share: 0.1,
  },
  { code: 'HUD-TRA', name: 'Trångsund', population: 9912, longitude: 18.13, latitude: 59.228, share: 0.08 },
  { code: 'HUD-VAR', name: 'Vårby', population: 10115, longitude: 17.884, latitude: 59.265, share: 0.15 },
];

export const MUNICIPALITY_POPULATION = 113_920;

/** A rough outline of the municipality, drawn by hand for the demo; longitude, latitude. Not a boundary. */
export const OUTLINE: readonly Coordinate[] = [
  [17.858, 59.268],
  [17.864, 59.275],
  [17.88, 59.27],
  [17.904, 59.268],
  [17.914, 59.28],
  [17.944, 59.285],
  [17.957, 59.281],
  [17.956, 59.273],
  [17.981, 59.263],
  [18.006, 59.258],
  [18.03, 59.25],
  [18.052, 59.246],
  [18.074, 59.235],
  [18.098, 59.23],
  [18.112, 59.234],
  [18.124, 59.242],
  [18.151, 59.239],
  [18.178, 59.235],
  [18.174, 59.221],
  [18.183, 59.211],
  [18.165, 59.204],
  [18.132, 59.196],
  [18.118, 59.187],
  [18.101, 59.184],
  [18.107, 59.167],
  [18.093, 59.152],
  [18.066, 59.15],
  [18.026, 59.142],
  [17.985, 59.157],
  [17.971, 59.171],
  [17.963, 59.188],
  [17.938, 59.192],
  [17.929, 59.207],
  [17.927, 59.223],
  [17.905, 59.228],
  [17.88, 59.227],
  [17.873, 59.241],
  [17.87, 59.258],
];
