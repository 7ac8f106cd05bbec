import { mondayOfWeek } from '@samlad/domain/week.js';
import { PRESENT } from './weeks.js';

/** A file as a file chooser takes it. */
export interface ChosenFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

const square = (name: string | null, code: string, west: number, south: number, side = 0.008) => ({
  type: 'Feature',
  properties: { namn: name, kod: code },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [west + side, south],
        [west + side, south + side / 2],
        [west, south + side / 2],
        [west, south],
      ],
    ],
  },
});

const geoJson = (name: string, features: unknown[]): ChosenFile => ({
  name,
  mimeType: 'application/geo+json',
  buffer: Buffer.from(JSON.stringify({ type: 'FeatureCollection', features })),
});

/** Two small areas inside Skogås, in WGS 84. */
export const TWO_PLACES = geoJson('platser.geojson', [
  square('Skogås torg', 'SKO-1', 18.148, 59.216),
  square('Skogås strand', 'SKO-2', 18.158, 59.216),
]);

/** Twelve areas that lie edge to edge over the whole municipality. */
export const WHOLE_MUNICIPALITY = geoJson(
  'rutor.geojson',
  Array.from({ length: 12 }, (_, index) =>
    square(
      `Ruta ${index + 1}`,
      `R-${index + 1}`,
      17.8 + 0.14 * (index % 3),
      59.12 + 0.07 * Math.floor(index / 3),
      0.14,
    ),
  ),
);

/** Areas that lie over each other, one without a name. */
export const FAULTY_PLACES = geoJson('fel.geojson', [
  square('Ett', 'F-1', 18.148, 59.216),
  square(null, 'F-2', 18.15, 59.216),
]);

/** A list of incidents: two to take in, one twice, one with a date that cannot be read. */
/** The same list a week later: one alarm as before, one mended, one new. */
export const NEXT_INCIDENT_LIST: ChosenFile = {
  name: 'larm.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    [
      'Larmnummer;Tid;Händelse;Kommundel;Antal',
      `A-1;${mondayOfWeek(PRESENT)} 00.00;Klotter;Skogås;1`,
      `A-2;${mondayOfWeek(PRESENT)} 00.00;Klotter;Vårby;4`,
      `A-4;${mondayOfWeek(PRESENT)} 00.00;Klotter;Trångsund;1`,
    ].join('\r\n'),
  ),
};

export const INCIDENT_LIST: ChosenFile = {
  name: 'larm.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    [
      'Larmnummer;Tid;Händelse;Kommundel;Antal',
      `A-1;${mondayOfWeek(PRESENT)} 00.00;Klotter;Skogås;1`,
      `A-2;${mondayOfWeek(PRESENT)} 00.00;Klotter;Vårby;2`,
      `A-1;${mondayOfWeek(PRESENT)} 00.00;Klotter;Skogås;1`,
      'A-3;i går;Klotter;Vårby;1',
    ].join('\r\n'),
  ),
};
