import { expect, it } from 'vitest';
import { crsLabel } from './crs-label.js';

it.each([
  ['EPSG:3006', 'SWEREF 99 TM (EPSG:3006)'],
  ['EPSG:3011', 'SWEREF 99 18 00 (EPSG:3011)'],
  ['EPSG:3015', 'SWEREF 99 18 45 (EPSG:3015)'],
  ['EPSG:32615', 'UTM zon 15 N (EPSG:32615)'],
  ['EPSG:32734', 'UTM zon 34 S (EPSG:32734)'],
  ['EPSG:4326', 'WGS84, longitud och latitud i grader (EPSG:4326)'],
])('calls %s %s', (crs, label) => {
  expect(crsLabel(crs)).toBe(label);
});
